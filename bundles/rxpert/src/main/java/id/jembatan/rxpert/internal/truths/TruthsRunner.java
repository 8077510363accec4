package id.jembatan.rxpert.internal.truths;

import id.jembatan.rxpert.internal.check.Alert;
import id.jembatan.rxpert.internal.check.CheckKind;
import id.jembatan.rxpert.internal.check.CheckResult;
import id.jembatan.rxpert.internal.check.DrugItem;
import id.jembatan.rxpert.internal.check.Gap;
import id.jembatan.rxpert.internal.check.PrescriptionChecker;
import id.jembatan.rxpert.internal.model.Category;
import id.jembatan.rxpert.internal.search.Names;
import id.jembatan.rxpert.internal.snapshot.Snapshot;
import id.jembatan.rxpert.internal.truths.TruthCases.Expected;
import id.jembatan.rxpert.internal.truths.TruthCases.Forbidden;
import id.jembatan.rxpert.internal.truths.TruthCases.TruthCase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Runs truth cases against dictionaries: every expected alert with its severity, no forbidden one. */
public final class TruthsRunner {
    /** Categories in which the other side is a drug or thing of the case and must be the one that is named. */
    private static final Set<Category> OF_PAIRS = EnumSet.of(Category.INTERAKSI, Category.DUPLIKASI);

    private final List<Snapshot> dictionaries;

    public TruthsRunner(List<Snapshot> dictionaries) {
        this.dictionaries = List.copyOf(dictionaries);
    }

    /**
     * What came of one case.
     *
     * @param faults empty when it passed
     * @param unknown new drugs no dictionary knows; a case about what must not be said then proves little
     */
    public record Outcome(String id, List<String> faults, List<String> unknown) {
        public boolean passed() {
            return faults.isEmpty();
        }
    }

    public List<Outcome> run(List<TruthCase> cases) {
        return cases.stream().map(this::run).toList();
    }

    private Outcome run(TruthCase one) {
        CheckResult result = PrescriptionChecker.check(one.request(), dictionaries);
        List<String> faults = new ArrayList<>();
        for (Expected expected : one.expected()) {
            expect(expected, result, faults);
        }
        for (Forbidden forbidden : one.forbidden()) {
            result.alerts().stream()
                    .filter(alert -> isForbidden(alert, forbidden))
                    .forEach(alert -> faults.add("forbidden: " + describe(alert)));
        }
        return new Outcome(one.id(), faults, unknown(one, result));
    }

    private void expect(Expected expected, CheckResult result, List<String> faults) {
        List<Alert> same = result.alerts().stream()
                .filter(alert -> alert.category() == expected.category() && isAbout(alert, expected))
                .toList();
        long exact = same.stream()
                .filter(alert -> alert.severity() == expected.severity())
                .count();
        boolean pair = OF_PAIRS.contains(expected.category());
        if (exact == 0) {
            faults.add("missing: " + expected.category() + " " + expected.severity() + " " + expected.drug() + " / "
                    + expected.against() + "; found " + describe(result.alerts()));
        } else if (pair && same.size() > 1) {
            faults.add("more than one alert for one pair: " + describe(same));
        }
    }

    private boolean isAbout(Alert alert, Expected expected) {
        if (!OF_PAIRS.contains(alert.category()) || expected.against().isEmpty()) {
            return isParty(alert.drug(), expected.drug());
        }
        return (isParty(alert.drug(), expected.drug()) && isParty(alert.against(), expected.against()))
                || (isParty(alert.drug(), expected.against()) && isParty(alert.against(), expected.drug()));
    }

    private boolean isForbidden(Alert alert, Forbidden forbidden) {
        if (forbidden.category() != null && forbidden.category() != alert.category()) {
            return false;
        }
        boolean pair = OF_PAIRS.contains(alert.category());
        boolean about = forbidden.anyDrug()
                || isParty(alert.drug(), forbidden.drug())
                || (pair && isParty(alert.against(), forbidden.drug()));
        return about && alert.severity().atLeast(forbidden.from());
    }

    /** Whether a name of the case means this side of an alert: as written, or as a name of the same substance. */
    private boolean isParty(Alert.Party party, String name) {
        if (party == null) {
            return false;
        }
        String plain = Names.plain(name);
        if (plain.equals(Names.plain(party.name())) || plain.equals(Names.plain(party.inn()))) {
            return true;
        }
        for (Snapshot snapshot : dictionaries) {
            boolean same = Arrays.stream(snapshot.named(name))
                    .anyMatch(id -> id >= 0 && snapshot.substance(id).key().equals(party.substance()));
            if (same) {
                return true;
            }
        }
        return false;
    }

    private static List<String> unknown(TruthCase one, CheckResult result) {
        List<String> names = new ArrayList<>();
        for (DrugItem item : one.request().drafts()) {
            boolean known = result.coverage(item.id(), CheckKind.ALLERGY).gaps().stream()
                    .noneMatch(gap -> gap.reason() == Gap.Reason.DRUG_UNKNOWN);
            if (!known) {
                names.add(item.name());
            }
        }
        return names;
    }

    private static String describe(List<Alert> alerts) {
        return alerts.stream().map(TruthsRunner::describe).toList().toString();
    }

    private static String describe(Alert alert) {
        return alert.category() + " " + alert.severity() + " " + alert.drug().name()
                + (alert.against() == null ? "" : " / " + alert.against().name()) + " by "
                + alert.why().key();
    }
}
