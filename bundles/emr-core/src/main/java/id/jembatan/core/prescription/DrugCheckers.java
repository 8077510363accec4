package id.jembatan.core.prescription;

import id.jembatan.api.Text;
import id.jembatan.api.medication.DrugCheckRequest;
import id.jembatan.api.medication.DrugCheckResult;
import java.util.List;
import java.util.UUID;

/** The drug checkers of the open bridges of a facility. */
public interface DrugCheckers {

    /**
     * One question in one or two forms. Diagnoses and own prescriptions are known even when nobody has asked for diseases
     * and current medication: alerts are found with them, but a check counts as done only as far as it is without them.
     *
     * @param known everything that is known
     * @param asked the same with null for what nobody has asked; null when that is no different
     */
    record Question(DrugCheckRequest known, DrugCheckRequest asked) {}

    /**
     * @param revision of the checker when it was asked, or null without an answer
     * @param result null without an answer
     * @param notChecked why there is no answer, else null
     */
    record Answer(String pluginId, String revision, DrugCheckResult result, Text notChecked) {}

    /** Asks every open checker at once and waits no longer than the budget; empty when none is open. */
    List<Answer> ask(UUID facilityId, Question question);

    /** A text that changes when answers may change: another dictionary, a gate that opened or closed. */
    String revision(UUID facilityId);

    /** Why no checker is open. */
    Text nobody(UUID facilityId);

    /** The revision of the whole, of answers as of {@link #revision}. */
    static String revision(List<String> pluginAndRevision) {
        return String.join("\n", pluginAndRevision.stream().sorted().toList());
    }

    /** One checker's part of it. */
    static String part(String pluginId, String revision) {
        return pluginId + "=" + revision;
    }
}
