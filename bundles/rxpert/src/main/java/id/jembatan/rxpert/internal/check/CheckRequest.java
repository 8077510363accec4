package id.jembatan.rxpert.internal.check;

import java.time.LocalDate;
import java.util.List;

/**
 * One check.
 *
 * @param day of the prescription, in the clinic's zone
 * @param drafts new drugs, at most {@link #MAX_DRUGS}
 * @param current drugs, herbs and supplements taken already, from wherever; at most {@link #MAX_DRUGS}; null when nobody
 *     has asked, and then interactions and duplicates are not wholly checked
 */
public record CheckRequest(
        LocalDate day, PatientFacts patient, List<DrugItem> drafts, List<DrugItem> current, Policy policy) {
    public static final int MAX_DRUGS = 200;

    public CheckRequest {
        if (drafts.size() > MAX_DRUGS || (current != null && current.size() > MAX_DRUGS)) {
            throw new IllegalArgumentException("At most " + MAX_DRUGS + " drugs a side");
        }
    }

    /** What is known to be taken; empty also when nobody has asked. */
    List<DrugItem> taken() {
        return current == null ? List.of() : current;
    }
}
