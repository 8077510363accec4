package id.jembatan.api.medication;

import id.jembatan.api.Text;
import java.util.List;

/**
 * The answer to a drug check: for every line and check whether it was done, and what was found. What is not listed as
 * checked was not checked.
 *
 * @param alerts worst first
 * @param notes worth telling and no alert: a refuted cross-reaction, a tolerated drug
 * @param dictionaries that were asked, with their versions
 */
public record DrugCheckResult(
        List<DrugAlert> alerts, List<Note> notes, List<Coverage> coverage, List<Dictionary> dictionaries) {

    public DrugCheckResult {
        alerts = List.copyOf(alerts);
        notes = List.copyOf(notes);
        coverage = List.copyOf(coverage);
        dictionaries = List.copyOf(dictionaries);
    }

    /** The three answers: aman, peringatan, tidak diperiksa. */
    public enum Status {
        SAFE,
        WARNING,
        NOT_CHECKED
    }

    /** The checks whose coverage is told. */
    public enum Check {
        ALLERGY,
        CONDITION,
        HEPATIC,
        RENAL,
        CHILD,
        ELDERLY,
        PREGNANCY,
        LACTATION,
        INTERACTION,
        DUPLICATE,
        BOXED_WARNING
    }

    /** @param gaps why it is not or not wholly checked; may be filled beside a warning */
    public record Coverage(String line, Check check, Status status, List<Text> gaps) {
        public Coverage {
            gaps = List.copyOf(gaps);
        }
    }

    /** @param line the line it is about, or null */
    public record Note(String line, Text text) {}

    /** @param notice shown always; @param expired whether it is past its date */
    public record Dictionary(String system, Text title, String version, Text notice, boolean expired) {}
}
