package id.jembatan.core.prescription;

import id.jembatan.api.Text;
import id.jembatan.api.medication.DrugAlert;
import id.jembatan.api.medication.DrugAlert.Category;
import id.jembatan.core.MedicationCodes;
import id.jembatan.core.prescription.DrugCheckers.Answer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Makes one list of the alerts of several checkers: each pair once, the worst of it; the others are named in it. */
final class AlertMerge {
    /** Two sides, both of them drugs, allergens or foods. */
    private static final Set<Category> PAIRS =
            EnumSet.of(Category.ALLERGY, Category.HYPERSENSITIVITY, Category.INTERACTION, Category.DUPLICATE);

    /** One fact of the patient or of the drug: a second checker can only say the same again. */
    private static final Set<Category> ONE_FACT = EnumSet.of(
            Category.CHILD, Category.ELDERLY, Category.PREGNANCY, Category.LACTATION, Category.BOXED_WARNING);

    private static final Comparator<DrugAlert> WORST_FIRST = Comparator.comparing(DrugAlert::severity)
            .thenComparing(DrugAlert::category)
            .thenComparing(DrugAlert::drug);

    private AlertMerge() {}

    static List<DrugAlert> of(List<Answer> answers) {
        Map<String, DrugAlert> merged = new LinkedHashMap<>();
        for (int checker = 0; checker < answers.size(); checker++) {
            Map<String, Integer> seen = new HashMap<>();
            for (DrugAlert alert : answers.get(checker).result().alerts()) {
                String about = about(alert, checker);
                // One checker may have several statements about one fact, which are all shown.
                int number = PAIRS.contains(alert.category()) ? 0 : seen.merge(about, 1, Integer::sum);
                merged.merge(about + "\n" + number, alert, AlertMerge::worse);
            }
        }
        return merged.values().stream().sorted(WORST_FIRST).toList();
    }

    private static String about(DrugAlert alert, int checker) {
        if (PAIRS.contains(alert.category())) {
            return alert.category() + "\n" + String.join("\n", sides(alert));
        }
        String lines = alert.category() + "\n" + new TreeSet<>(alert.lines());
        return ONE_FACT.contains(alert.category()) ? lines : lines + "\n" + checker;
    }

    /** The same whichever side comes first. */
    private static Set<String> sides(DrugAlert alert) {
        String one = new TreeSet<>(alert.lines()).toString();
        String other = alert.againstLines().isEmpty()
                ? MedicationCodes.folded(alert.against())
                : new TreeSet<>(alert.againstLines()).toString();
        return new TreeSet<>(List.of(one, other));
    }

    private static DrugAlert worse(DrugAlert first, DrugAlert second) {
        boolean secondIsWorse = second.severity().compareTo(first.severity()) < 0;
        return secondIsWorse ? naming(second, first) : naming(first, second);
    }

    private static DrugAlert naming(DrugAlert shown, DrugAlert left) {
        DrugAlert.Explanation why = shown.explanation();
        if (why == null || left.summary().equals(shown.summary())) {
            return shown;
        }
        List<Text> others = new ArrayList<>(why.others() == null ? List.of() : why.others());
        others.add(left.summary());
        return new DrugAlert(
                shown.category(),
                shown.severity(),
                shown.dictionarySeverity(),
                shown.evidence(),
                shown.action(),
                shown.lines(),
                shown.drug(),
                shown.against(),
                shown.againstLines(),
                shown.summary(),
                shown.management(),
                shown.detail(),
                new DrugAlert.Explanation(
                        why.dictionary(),
                        why.version(),
                        why.key(),
                        why.rule(),
                        why.facts(),
                        why.exclusions(),
                        List.copyOf(others),
                        why.source()));
    }
}
