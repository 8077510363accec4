package id.jembatan.rxpert.internal.check;

import id.jembatan.rxpert.internal.model.Action;
import id.jembatan.rxpert.internal.model.Category;
import id.jembatan.rxpert.internal.model.Route;
import id.jembatan.rxpert.internal.model.Severity;
import id.jembatan.rxpert.internal.model.StatementKind;
import id.jembatan.rxpert.internal.model.Words;
import id.jembatan.rxpert.internal.snapshot.ResolvedDrug;
import id.jembatan.rxpert.internal.snapshot.Scope;
import id.jembatan.rxpert.internal.snapshot.Snapshot;
import id.jembatan.rxpert.internal.snapshot.StatementInfo;
import id.jembatan.rxpert.internal.snapshot.StatementTerms;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The statements about a drug against the patient: disease, liver, kidney, age, pregnancy, lactation, boxed warnings. */
final class StatementCheck {
    private final Context context;
    private final Snapshot snapshot;
    private final List<CheckedDrug> lines;

    /** @param lines all drugs of the request, as this dictionary knows them */
    StatementCheck(Context context, List<CheckedDrug> lines) {
        this.context = context;
        this.snapshot = context.snapshot();
        this.lines = lines;
    }

    private record Fired(StatementInfo statement, Verdict verdict, Severity shown) {
        /** Statements that say the same about the same fact make one alert. */
        boolean saysTheSameAs(Fired other) {
            return statement.category() == other.statement.category()
                    && (statement.category() != Category.KONDISI_PENYAKIT
                            || verdict.facts().equals(other.verdict.facts()));
        }
    }

    /** @param statements about the drug, as {@link DrugStatements} finds them */
    void check(CheckedDrug drug, int[] statements) {
        List<List<Fired>> fired = new ArrayList<>();
        for (int id : statements) {
            StatementTerms one = snapshot.terms(id);
            boolean asked = one.category().canAlert()
                    && one.category() != Category.HIPERSENSITIVITAS
                    && one.kind() != StatementKind.MONITORING
                    && context.policy().allows(one.backing())
                    && Route.allows(one.routes(), drug.drug().routes())
                    && !getsAny(one.exceptDrugs());
            if (asked) {
                hold(drug, id, fired);
            }
        }
        fired.forEach(same -> context.findings().alert(alert(drug, same)));
    }

    private String names(Scope scope, boolean english) {
        return snapshot.namesOf(scope).stream()
                .map(words -> english ? words.en() : words.id())
                .collect(Collectors.joining(", "));
    }

    private boolean getsAny(Scope scope) {
        if (scope.isEmpty()) {
            return false;
        }
        for (CheckedDrug line : lines) {
            if (line.isKnown() && isOf(scope, line.drug())) {
                return true;
            }
        }
        return false;
    }

    private boolean isOf(Scope scope, ResolvedDrug drug) {
        for (int substance : drug.all()) {
            if (snapshot.covers(scope, substance, drug.routes())) {
                return true;
            }
        }
        return false;
    }

    private void hold(CheckedDrug drug, int id, List<List<Fired>> fired) {
        StatementTerms terms = snapshot.terms(id);
        Verdict verdict = context.patient().test(terms);
        if (!terms.exceptDrugs().isEmpty()) {
            verdict.excluded(
                    "tidak bersama " + names(terms.exceptDrugs(), false),
                    "not together with " + names(terms.exceptDrugs(), true));
        }
        if (verdict.gap() != null) {
            context.findings().gap(drug.item().id(), CheckKind.of(terms.category()), verdict.gap());
        } else if (verdict.matches() && terms.kind() == StatementKind.REASSURANCE) {
            StatementInfo one = snapshot.statement(id);
            context.findings()
                    .note(
                            drug.item().id(),
                            Note.Kind.REASSURANCE,
                            snapshot.statementKey(one),
                            snapshot.advice(one).summary());
        } else if (verdict.matches()) {
            StatementInfo one = snapshot.statement(id);
            add(new Fired(one, verdict, shown(one)), fired);
        }
    }

    private static void add(Fired one, List<List<Fired>> fired) {
        for (List<Fired> same : fired) {
            if (one.saysTheSameAs(same.get(0))) {
                same.add(one);
                return;
            }
        }
        List<Fired> first = new ArrayList<>(1);
        first.add(one);
        fired.add(first);
    }

    private Alert alert(CheckedDrug drug, List<Fired> same) {
        Fired worst = same.get(0);
        for (Fired one : same) {
            worst = one.shown().compareTo(worst.shown()) < 0 ? one : worst;
        }
        StatementInfo statement = worst.statement();
        String key = snapshot.statementKey(statement);
        List<Alert.OtherRule> others = new ArrayList<>(0);
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
                worst.shown(),
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

    private Severity shown(StatementInfo statement) {
        return context.policy()
                .severity(
                        () -> snapshot.statementKey(statement),
                        statement.backing().evidence(),
                        statement.severity());
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
