package id.jembatan.rxpert.internal.check;

import id.jembatan.rxpert.internal.model.Action;
import id.jembatan.rxpert.internal.model.Category;
import id.jembatan.rxpert.internal.model.Route;
import id.jembatan.rxpert.internal.model.Severity;
import id.jembatan.rxpert.internal.model.StatementKind;
import id.jembatan.rxpert.internal.model.Words;
import id.jembatan.rxpert.internal.snapshot.Snapshot;
import id.jembatan.rxpert.internal.snapshot.StatementInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The statements about a drug against the patient: disease, liver, kidney, age, pregnancy, lactation, boxed warnings. */
final class StatementCheck {
    private final Context context;
    private final Snapshot snapshot;

    StatementCheck(Context context) {
        this.context = context;
        this.snapshot = context.snapshot();
    }

    private record Fired(StatementInfo statement, Verdict verdict) {}

    void check(CheckedDrug drug) {
        Map<String, List<Fired>> fired = new LinkedHashMap<>();
        for (int id : DrugStatements.idsOf(drug.drug(), snapshot)) {
            StatementInfo one = snapshot.statement(id);
            boolean asked = one.category().canAlert()
                    && one.category() != Category.HIPERSENSITIVITAS
                    && one.kind() != StatementKind.MONITORING
                    && context.policy().allows(one.backing())
                    && Route.allows(one.routes(), drug.drug().routes());
            if (asked) {
                hold(drug, one, fired);
            }
        }
        fired.values().forEach(same -> context.findings().alert(alert(drug, same)));
    }

    private void hold(CheckedDrug drug, StatementInfo one, Map<String, List<Fired>> fired) {
        Verdict verdict = context.patient().test(one);
        if (verdict.gap() != null) {
            context.findings().gap(drug.item().id(), CheckKind.of(one.category()), verdict.gap());
        } else if (verdict.matches() && one.kind() == StatementKind.REASSURANCE) {
            context.findings()
                    .note(
                            drug.item().id(),
                            Note.Kind.REASSURANCE,
                            snapshot.statementKey(one),
                            snapshot.advice(one).summary());
        } else if (verdict.matches()) {
            fired.computeIfAbsent(sameThing(one, verdict), k -> new ArrayList<>())
                    .add(new Fired(one, verdict));
        }
    }

    /** Statements that say the same about the same fact make one alert. */
    private static String sameThing(StatementInfo one, Verdict verdict) {
        return one.category() == Category.KONDISI_PENYAKIT
                ? one.category() + "|" + verdict.facts()
                : one.category().name();
    }

    private Alert alert(CheckedDrug drug, List<Fired> same) {
        Fired worst = same.get(0);
        for (Fired one : same) {
            worst = shown(one).compareTo(shown(worst)) < 0 ? one : worst;
        }
        StatementInfo statement = worst.statement();
        String key = snapshot.statementKey(statement);
        List<Alert.OtherRule> others = new ArrayList<>();
        for (Fired one : same) {
            if (one != worst) {
                others.add(new Alert.OtherRule(
                        snapshot.info().dictionary(),
                        snapshot.statementKey(one.statement()),
                        one.statement().severity(),
                        snapshot.advice(one.statement()).summary()));
            }
        }
        int substance = subject(drug, statement);
        return new Alert(
                statement.category(),
                shown(worst),
                statement.severity(),
                statement.backing().evidence(),
                statement.kind() == StatementKind.CONTRAINDICATION ? Action.AVOID : Action.MODIFY,
                context.party(drug, substance),
                null,
                null,
                snapshot.advice(statement),
                context.explain(
                        key,
                        snapshot.refOf(statement.subjects(), substance),
                        facts(worst.verdict()),
                        worst.verdict().exclusions(),
                        context.cite(
                                statement.backing().source(),
                                statement.backing().section())),
                List.copyOf(others));
    }

    private Severity shown(Fired one) {
        StatementInfo statement = one.statement();
        return context.policy()
                .severity(snapshot.statementKey(statement), statement.backing().evidence(), statement.severity());
    }

    private static List<Words> facts(Verdict verdict) {
        return verdict.facts().isEmpty()
                ? List.of(new Words("berlaku untuk semua pasien", "holds for every patient"))
                : verdict.facts();
    }

    private int subject(CheckedDrug drug, StatementInfo one) {
        for (int substance : drug.drug().all()) {
            if (snapshot.covers(one.subjects(), substance, drug.drug().routes())) {
                return substance;
            }
        }
        return drug.drug().active()[0];
    }
}
