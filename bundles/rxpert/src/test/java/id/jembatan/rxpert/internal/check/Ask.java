package id.jembatan.rxpert.internal.check;

import id.jembatan.rxpert.internal.model.Category;
import id.jembatan.rxpert.internal.model.Route;
import id.jembatan.rxpert.internal.snapshot.Snapshot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** One question to a dictionary, written as a sentence. Unless told otherwise the patient is a woman of 30, all facts asked. */
final class Ask {
    static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    final PatientFacts.Builder patient = PatientFacts.builder()
            .birth(DAY.minusYears(30))
            .sex('F')
            .pregnant(false)
            .lactating(false)
            .alcohol(false)
            .allergiesAsked()
            .conditionsAsked();
    private final List<DrugItem> drafts = new ArrayList<>();
    private final List<DrugItem> current = new ArrayList<>();
    private final List<Snapshot> dictionaries;
    private Policy policy = Policy.USUAL;

    Ask(Snapshot... dictionaries) {
        this.dictionaries = List.of(dictionaries);
    }

    Ask allergy(String allergen) {
        patient.allergy(new PatientFacts.Allergy(allergen, PatientFacts.ReactionType.ALLERGY, "", null, false));
        return this;
    }

    Ask intolerance(String drug) {
        patient.allergy(new PatientFacts.Allergy(drug, PatientFacts.ReactionType.INTOLERANCE, "mual", null, false));
        return this;
    }

    Ask draft(String... names) {
        for (String name : names) {
            drafts.add(DrugItem.named("new-" + drafts.size(), name));
        }
        return this;
    }

    Ask draftBy(String route, String name) {
        drafts.add(new DrugItem(
                "new-" + drafts.size(), name, "", "", "", Route.named(route).orElseThrow()));
        return this;
    }

    Ask item(DrugItem item) {
        drafts.add(item);
        return this;
    }

    Ask current(String... names) {
        for (String name : names) {
            current.add(DrugItem.named("cur-" + current.size(), name));
        }
        return this;
    }

    Ask policy(Policy other) {
        policy = other;
        return this;
    }

    CheckResult result() {
        return PrescriptionChecker.check(new CheckRequest(DAY, patient.build(), drafts, current, policy), dictionaries);
    }

    /** Alerts as {@code CATEGORY SEVERITY drug/against}. */
    List<String> alerts() {
        return result().alerts().stream().map(Ask::line).toList();
    }

    Alert only(Category category) {
        List<Alert> found =
                result().alerts().stream().filter(a -> a.category() == category).toList();
        if (found.size() != 1) {
            throw new AssertionError("Not one alert of " + category + ": " + found);
        }
        return found.get(0);
    }

    private static String line(Alert one) {
        return one.category() + " " + one.severity() + " " + one.drug().name()
                + (one.against() == null ? "" : "/" + one.against().name());
    }
}
