package id.jembatan.api.medication;

import id.jembatan.api.Text;
import java.time.LocalDate;
import java.util.List;

/**
 * One finding about one prescribed drug, with everything needed to explain it.
 *
 * @param severity after the clinic's policy; only CONTRAINDICATED stops the prescriber
 * @param dictionarySeverity as the dictionary has it
 * @param lines ids of the prescribed lines it is about
 * @param drug name of the prescribed drug
 * @param against the other drug, allergen, food; null when the patient's state is the other side
 * @param againstLines ids of lines on the other side; empty when it is no line
 * @param detail longer text, or null
 */
public record DrugAlert(
        Category category,
        Severity severity,
        Severity dictionarySeverity,
        Evidence evidence,
        Action action,
        List<String> lines,
        String drug,
        String against,
        List<String> againstLines,
        Text summary,
        Text management,
        Text detail,
        Explanation explanation) {

    public DrugAlert {
        lines = List.copyOf(lines);
        againstLines = List.copyOf(againstLines);
    }

    /** What an alert is about: the allergy check, the nine categories of S28 to S44, and duplicates. */
    public enum Category {
        ALLERGY,
        HYPERSENSITIVITY,
        CONDITION,
        HEPATIC,
        RENAL,
        CHILD,
        ELDERLY,
        PREGNANCY,
        LACTATION,
        INTERACTION,
        BOXED_WARNING,
        DUPLICATE
    }

    /** From worst to least. */
    public enum Severity {
        CONTRAINDICATED,
        MAJOR,
        MODERATE,
        MINOR,
        INFO
    }

    /** How well it is borne out. */
    public enum Evidence {
        ESTABLISHED,
        PROBABLE,
        SUSPECTED,
        THEORETICAL,
        LABEL_ONLY
    }

    /** What the prescriber is asked to do. */
    public enum Action {
        AVOID,
        MODIFY,
        MONITOR,
        NONE
    }

    /**
     * Why it is there.
     *
     * @param key of the statement or rule in the dictionary; never reused for something else
     * @param rule what fired
     * @param facts of the patient that were used
     * @param exclusions that were looked at and did not hold
     * @param others rules that found the same and are not shown as alerts of their own
     */
    public record Explanation(
            Text dictionary,
            String version,
            String key,
            String rule,
            List<Text> facts,
            List<Text> exclusions,
            List<Text> others,
            Source source) {}

    /** Where a statement was read; parts may be null. */
    public record Source(String title, String publisher, String section, String url, LocalDate date) {}
}
