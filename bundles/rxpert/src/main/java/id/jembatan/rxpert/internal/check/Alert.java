package id.jembatan.rxpert.internal.check;

import id.jembatan.rxpert.internal.model.Action;
import id.jembatan.rxpert.internal.model.Advice;
import id.jembatan.rxpert.internal.model.Category;
import id.jembatan.rxpert.internal.model.Evidence;
import id.jembatan.rxpert.internal.model.Severity;
import id.jembatan.rxpert.internal.model.Words;
import java.time.LocalDate;
import java.util.List;

/**
 * One finding about one drug, with everything needed to explain it.
 *
 * @param severity after the clinic's policy
 * @param dictionarySeverity as the dictionary has it
 * @param drug the new drug
 * @param against the other drug, allergen, food …; null when the patient's state is the other side
 * @param level for allergies, else null
 * @param others further rules that found the same and are not shown as alerts of their own
 */
public record Alert(
        Category category,
        Severity severity,
        Severity dictionarySeverity,
        Evidence evidence,
        Action action,
        Party drug,
        Party against,
        MatchLevel level,
        Advice advice,
        Explanation why,
        List<OtherRule> others) {

    /**
     * A side of an alert.
     *
     * @param items line ids; several when several lines hold the substance, empty for things that are not lines
     * @param name as written on the first line
     * @param substance key in the dictionary, or empty
     * @param inn WHO name of the substance, or empty
     */
    public record Party(List<String> items, String name, String substance, String inn) {}

    /**
     * Why the alert is there.
     *
     * @param key of the statement, interaction, group or relation
     * @param rule what fired, such as {@code group:statin × group:cyp3a4_inhibitor_strong}
     * @param facts of the patient that were used
     * @param exclusions that were looked at and did not hold
     */
    public record Explanation(
            String dictionary,
            String version,
            String key,
            String rule,
            List<Words> facts,
            List<Words> exclusions,
            Citation source) {}

    /** The source of a rule; parts may be empty. */
    public record Citation(String title, String publisher, String section, String url, LocalDate date) {
        static final Citation NONE = new Citation("", "", "", "", null);
    }

    /** A rule that stands behind the one shown. */
    public record OtherRule(String dictionary, String key, Severity severity, Words summary) {}

    Alert withOthers(List<OtherRule> more) {
        return new Alert(
                category,
                severity,
                dictionarySeverity,
                evidence,
                action,
                drug,
                against,
                level,
                advice,
                why,
                List.copyOf(more));
    }

    Alert withParties(Party newDrug, Party newAgainst) {
        return new Alert(
                category,
                severity,
                dictionarySeverity,
                evidence,
                action,
                newDrug,
                newAgainst,
                level,
                advice,
                why,
                others);
    }
}
