package id.jembatan.rxpert.internal.check;

import id.jembatan.rxpert.internal.model.Action;
import id.jembatan.rxpert.internal.model.Category;
import id.jembatan.rxpert.internal.model.Evidence;
import id.jembatan.rxpert.internal.model.GroupKind;
import id.jembatan.rxpert.internal.model.Route;
import id.jembatan.rxpert.internal.model.Severity;
import id.jembatan.rxpert.internal.model.Words;
import id.jembatan.rxpert.internal.snapshot.GroupInfo;
import id.jembatan.rxpert.internal.snapshot.Snapshot;
import java.util.List;
import java.util.Set;

/** The same substance twice, or two substances of one class where one is enough. */
final class DuplicateCheck {
    private static final Set<Route> LOCAL = Route.named("topical").orElseThrow();

    private final Context context;
    private final Snapshot snapshot;

    DuplicateCheck(Context context) {
        this.context = context;
        this.snapshot = context.snapshot();
    }

    private record Found(
            int x, int y, Severity severity, Evidence evidence, String key, Words summary, Alert.Citation citation) {}

    void check(List<CheckedDrug> lines) {
        for (int i = 0; i < lines.size() && lines.get(i).draft(); i++) {
            CheckedDrug drug = lines.get(i);
            for (int j = 0; j < lines.size(); j++) {
                CheckedDrug other = lines.get(j);
                boolean later = other.draft() && j >= i;
                if (!later && drug.isKnown() && other.isKnown()) {
                    pair(drug, other);
                }
            }
        }
    }

    private void pair(CheckedDrug drug, CheckedDrug other) {
        Found best = null;
        for (int x : drug.drug().active()) {
            for (int y : other.drug().active()) {
                Found found = found(drug, x, other, y);
                if (found != null && (best == null || found.severity().compareTo(best.severity()) < 0)) {
                    best = found;
                }
            }
        }
        if (best != null) {
            context.findings().alert(alert(drug, other, best));
        }
    }

    private Found found(CheckedDrug drug, int x, CheckedDrug other, int y) {
        if (snapshot.moiety(x) == snapshot.moiety(y)) {
            String name = snapshot.substance(snapshot.moiety(x)).nameId();
            String inn = snapshot.substance(snapshot.moiety(x)).inn();
            Words words = new Words(name + " ada di dua obat.", inn + " is in two drugs.");
            return new Found(
                    x, y, Severity.MODERATE, Evidence.ESTABLISHED, "same_substance", words, Alert.Citation.NONE);
        }
        if (isLocal(drug) != isLocal(other) || exempt(x, y)) {
            return null;
        }
        Found byGroup = shared(x, y);
        return byGroup != null ? byGroup : byAtc(x, y);
    }

    private static boolean isLocal(CheckedDrug drug) {
        Set<Route> routes = drug.drug().routes();
        return !routes.isEmpty() && LOCAL.containsAll(routes);
    }

    private boolean exempt(int x, int y) {
        for (int group : snapshot.groupsOf(snapshot.moiety(x))) {
            if (snapshot.group(group).kind() == GroupKind.DUPLICATE_EXEMPT
                    && snapshot.isMember(group, snapshot.moiety(y), Route.ANY)) {
                return true;
            }
        }
        return false;
    }

    private Found shared(int x, int y) {
        Found best = null;
        for (int group : snapshot.groupsOf(snapshot.moiety(x))) {
            GroupInfo info = snapshot.group(group);
            if (info.kind() != GroupKind.DUPLICATE || !snapshot.isMember(group, snapshot.moiety(y), Route.ANY)) {
                continue;
            }
            Words words = info.summary().isEmpty()
                    ? new Words(
                            "Dua obat golongan " + info.name().id() + ".",
                            "Two drugs of the class " + info.name().en() + ".")
                    : info.summary();
            Found found = new Found(
                    x, y, info.severity(), info.evidence(), info.key(), words, context.cite(info.source(), ""));
            best = best == null || found.severity().compareTo(best.severity()) < 0 ? found : best;
        }
        return best;
    }

    /** The same chemical subgroup: ATC level 4, the first five characters. */
    private Found byAtc(int x, int y) {
        String level = snapshot.sharedAtc(snapshot.moiety(x), snapshot.moiety(y));
        if (level.isEmpty()) {
            return null;
        }
        Words words =
                new Words("Dua obat dari subkelompok ATC " + level + ".", "Two drugs of ATC subgroup " + level + ".");
        return new Found(x, y, Severity.MODERATE, Evidence.PROBABLE, "atc:" + level, words, Alert.Citation.NONE);
    }

    private Alert alert(CheckedDrug drug, CheckedDrug other, Found found) {
        Severity shown = context.policy().severity(found.key(), found.evidence(), found.severity());
        return new Alert(
                Category.DUPLIKASI,
                shown,
                found.severity(),
                found.evidence(),
                Action.MODIFY,
                context.party(drug, found.x()),
                context.party(other, found.y()),
                null,
                AllergyMatch.advice(found.summary()),
                context.explain(found.key(), found.key(), List.of(), List.of(), found.citation()),
                List.of());
    }
}
