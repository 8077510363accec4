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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The same substance twice, or two substances of one class where one is enough. */
final class DuplicateCheck {
    private static final int[] NONE = {};
    /** Odd; its product's top six bits depend on all bits of a number. */
    private static final int SPREAD = 0x9E3779B1;

    private static final Set<Route> LOCAL = Route.named("topical").orElseThrow();

    private final Context context;
    private final Snapshot snapshot;

    DuplicateCheck(Context context) {
        this.context = context;
        this.snapshot = context.snapshot();
    }

    /**
     * A line with what is asked of it for every other one. Bits of {@code mark} stand for the moieties, subgroups and classes of its
     * substances: two lines without a common bit share none of them.
     */
    private record Line(CheckedDrug drug, boolean local, List<Acting> acting, long mark) {}

    /** A substance that acts, with the ATC subgroups of its moiety and the classes that it counts in or is excused by. */
    private record Acting(int substance, int moiety, int[] subgroups, int[] counted, int[] excused) {}

    private record Found(
            int x, int y, Severity severity, Evidence evidence, String key, Words summary, Alert.Citation citation) {}

    void check(List<CheckedDrug> lines) {
        List<Line> known = new ArrayList<>(lines.size());
        for (CheckedDrug one : lines) {
            if (one.isKnown()) {
                known.add(line(one));
            }
        }
        for (int i = 0; i < known.size() && known.get(i).drug().draft(); i++) {
            for (int j = 0; j < known.size(); j++) {
                boolean later = known.get(j).drug().draft() && j >= i;
                if (!later && (known.get(i).mark() & known.get(j).mark()) != 0) {
                    pair(known.get(i), known.get(j));
                }
            }
        }
    }

    private Line line(CheckedDrug drug) {
        List<Acting> acting = new ArrayList<>(drug.drug().active().length);
        long mark = 0;
        for (int substance : drug.drug().active()) {
            int moiety = snapshot.moiety(substance);
            int[] groups = snapshot.duplicateGroupsOf(moiety);
            int[] subgroups = snapshot.atcGroupsOf(moiety);
            int[] counted = ofKind(GroupKind.DUPLICATE, groups);
            acting.add(new Acting(substance, moiety, subgroups, counted, ofKind(GroupKind.DUPLICATE_EXEMPT, groups)));
            mark |= bit(moiety) | bits(subgroups) | bits(counted);
        }
        Set<Route> routes = drug.drug().routes();
        return new Line(drug, !routes.isEmpty() && LOCAL.containsAll(routes), acting, mark);
    }

    private static long bits(int[] numbers) {
        long bits = 0;
        for (int one : numbers) {
            bits |= bit(one);
        }
        return bits;
    }

    private static long bit(int number) {
        return 1L << (number * SPREAD >>> (Integer.SIZE - 6));
    }

    private int[] ofKind(GroupKind kind, int[] groups) {
        int[] kept = NONE;
        for (int group : groups) {
            if (snapshot.group(group).kind() == kind) {
                kept = Arrays.copyOf(kept, kept.length + 1);
                kept[kept.length - 1] = group;
            }
        }
        return kept;
    }

    private void pair(Line drug, Line other) {
        Found best = null;
        for (Acting x : drug.acting()) {
            for (Acting y : other.acting()) {
                Found found = found(x, y, drug.local() == other.local());
                if (found != null && (best == null || found.severity().compareTo(best.severity()) < 0)) {
                    best = found;
                }
            }
        }
        if (best != null) {
            context.findings().alert(alert(drug.drug(), other.drug(), best));
        }
    }

    private Found found(Acting x, Acting y, boolean sameSite) {
        if (x.moiety() == y.moiety()) {
            String name = snapshot.substance(x.moiety()).nameId();
            String inn = snapshot.substance(x.moiety()).inn();
            Words words = new Words(name + " ada di dua obat.", inn + " is in two drugs.");
            return new Found(
                    x.substance(),
                    y.substance(),
                    Severity.MODERATE,
                    Evidence.ESTABLISHED,
                    "same_substance",
                    words,
                    Alert.Citation.NONE);
        }
        if (!sameSite || firstShared(x.excused(), y.excused()) >= 0) {
            return null;
        }
        Found byGroup = shared(x, y);
        return byGroup != null ? byGroup : byAtc(x, y);
    }

    /** The first number that stands in both, or -1. */
    private static int firstShared(int[] some, int[] others) {
        for (int one : some) {
            if (contains(others, one)) {
                return one;
            }
        }
        return -1;
    }

    private static boolean contains(int[] all, int wanted) {
        for (int one : all) {
            if (one == wanted) {
                return true;
            }
        }
        return false;
    }

    private Found shared(Acting x, Acting y) {
        Found best = null;
        for (int group : x.counted()) {
            if (!contains(y.counted(), group)) {
                continue;
            }
            GroupInfo info = snapshot.group(group);
            Words words = info.summary().isEmpty()
                    ? new Words(
                            "Dua obat golongan " + info.name().id() + ".",
                            "Two drugs of the class " + info.name().en() + ".")
                    : info.summary();
            Found found = new Found(
                    x.substance(),
                    y.substance(),
                    info.severity(),
                    info.evidence(),
                    info.key(),
                    words,
                    context.cite(info.source(), ""));
            best = best == null || found.severity().compareTo(best.severity()) < 0 ? found : best;
        }
        return best;
    }

    /** The same chemical subgroup: ATC level 4, the first five characters. */
    private Found byAtc(Acting x, Acting y) {
        int shared = firstShared(x.subgroups(), y.subgroups());
        if (shared < 0) {
            return null;
        }
        String level = snapshot.atcGroup(shared);
        Words words =
                new Words("Dua obat dari subkelompok ATC " + level + ".", "Two drugs of ATC subgroup " + level + ".");
        return new Found(
                x.substance(),
                y.substance(),
                Severity.MODERATE,
                Evidence.PROBABLE,
                "atc:" + level,
                words,
                Alert.Citation.NONE);
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
