package id.jembatan.rxpert.internal.check;

import id.jembatan.rxpert.internal.model.Evidence;
import id.jembatan.rxpert.internal.model.GroupKind;
import id.jembatan.rxpert.internal.model.Likelihood;
import id.jembatan.rxpert.internal.model.Relation;
import id.jembatan.rxpert.internal.model.RelationKind;
import id.jembatan.rxpert.internal.model.Severity;
import id.jembatan.rxpert.internal.model.Words;
import id.jembatan.rxpert.internal.snapshot.GroupInfo;
import id.jembatan.rxpert.internal.snapshot.RelationGraph.Edge;
import id.jembatan.rxpert.internal.snapshot.Snapshot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Finds every way from an allergen to a substance of a drug: the substance itself, its other forms, prodrugs and metabolites,
 * classes, similar structures.
 */
final class AllergyGraph {
    /** hydroxyzine, cetirizine, levocetirizine: two steps; one more for a salt at either end. */
    private static final int MAX_STEPS = 3;

    private final Snapshot snapshot;

    AllergyGraph(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** A substance somebody reacted to, with all that does not depend on the drug that is asked about. */
    record Start(int allergen, int moiety, int[] classes, Map<Integer, Reached> forms) {}

    Start from(int allergen) {
        int moiety = snapshot.moiety(allergen);
        return new Start(allergen, moiety, classesOf(allergen, moiety), formsOf(allergen));
    }

    /** The way here and the mildest certainty on it. */
    record Reached(MatchLevel level, Severity severity, Relation last, int steps) {}

    void substanceMatches(Start start, int drug, List<AllergyMatch> found) {
        int allergen = start.allergen();
        if (allergen == drug || allergen == snapshot.moiety(drug)) {
            found.add(exact(drug));
            return;
        }
        Reached way = start.forms().get(drug);
        if (way != null) {
            found.add(ofRelation(way.level(), drug, way.severity(), way.last()));
        }
        wideEdges(allergen, drug, found);
        if (start.moiety() != allergen) {
            wideEdges(start.moiety(), drug, found);
        }
        sharedGroups(start.classes(), drug, found);
        groupEdges(start.classes(), drug, found);
    }

    private void wideEdges(int allergen, int drug, List<AllergyMatch> found) {
        for (Edge edge : snapshot.edges(allergen)) {
            Relation relation = edge.relation();
            boolean wide = relation.kind() == RelationKind.CROSS_REACTIVE || relation.kind() == RelationKind.SAME_GROUP;
            if (wide && (edge.to() == drug || edge.to() == snapshot.moiety(drug))) {
                MatchLevel level = relation.kind() == RelationKind.SAME_GROUP ? MatchLevel.GROUP : MatchLevel.CROSS;
                found.add(ofRelation(level, drug, relation.severity(), relation));
            }
        }
    }

    /** A salt belongs to the classes of its moiety. */
    private int[] classesOf(int substance, int moiety) {
        return IntStream.concat(Arrays.stream(snapshot.groupsOf(substance)), Arrays.stream(snapshot.groupsOf(moiety)))
                .sorted()
                .distinct()
                .toArray();
    }

    /** The patient is recorded as allergic to the class: its members are as good as named. */
    void groupMatches(int group, int drug, List<AllergyMatch> found) {
        for (int form : actingForms(drug)) {
            for (int mine : snapshot.groupsOf(form)) {
                if (mine == group) {
                    GroupInfo info = snapshot.group(group);
                    found.add(ofGroup(info, MatchLevel.GROUP, drug, Severity.CONTRAINDICATED));
                }
            }
        }
        groupEdges(new int[] {group}, drug, found);
    }

    private AllergyMatch exact(int drug) {
        String key = snapshot.substance(drug).key();
        return new AllergyMatch(
                MatchLevel.EXACT,
                drug,
                Severity.CONTRAINDICATED,
                Evidence.ESTABLISHED,
                key,
                key,
                AllergyMatch.advice(Words.NONE),
                Alert.Citation.NONE,
                false);
    }

    /** Other forms of a substance within a few steps over salts, mirror images, prodrugs and metabolites. */
    private Map<Integer, Reached> formsOf(int start) {
        Map<Integer, Reached> reached = new HashMap<>();
        Deque<Integer> open = new ArrayDeque<>();
        reached.put(start, new Reached(MatchLevel.EXACT, Severity.CONTRAINDICATED, null, 0));
        open.add(start);
        while (!open.isEmpty()) {
            int here = open.poll();
            Reached way = reached.get(here);
            for (Edge edge : way.steps() < MAX_STEPS ? snapshot.edges(here) : List.<Edge>of()) {
                MatchLevel step = levelOf(edge.relation().kind());
                if (step != null && !reached.containsKey(edge.to())) {
                    MatchLevel level = step.compareTo(way.level()) > 0 ? step : way.level();
                    Severity severity =
                            Severity.milder(way.severity(), edge.relation().severity());
                    Relation last = step == MatchLevel.SALT_FORM && way.last() != null ? way.last() : edge.relation();
                    reached.put(edge.to(), new Reached(level, severity, last, way.steps() + 1));
                    open.add(edge.to());
                }
            }
        }
        reached.remove(start);
        return reached;
    }

    private static MatchLevel levelOf(RelationKind kind) {
        return switch (kind) {
            case SALT_OF, ENANTIOMER_OF -> MatchLevel.SALT_FORM;
            case PRODRUG_OF, METABOLITE_OF -> MatchLevel.PRODRUG_METABOLITE;
            case SAME_GROUP, CROSS_REACTIVE -> null;
        };
    }

    private void sharedGroups(int[] mine, int drug, List<AllergyMatch> found) {
        if (mine.length == 0) {
            return;
        }
        for (int form : actingForms(drug)) {
            for (int group : snapshot.groupsOf(form)) {
                GroupInfo info = contains(mine, group) ? snapshot.group(group) : null;
                if (info != null && info.kind() == GroupKind.ALLERGY) {
                    MatchLevel level = info.cross() ? MatchLevel.CROSS : MatchLevel.GROUP;
                    found.add(ofGroup(info, level, drug, info.severity()));
                }
            }
        }
    }

    /** A drug carries the classes of what the body makes of it: sulfasalazine those of sulfapyridine. */
    private Collection<Integer> actingForms(int drug) {
        if (snapshot.edges(drug).isEmpty()) {
            return List.of(drug);
        }
        TreeSet<Integer> forms = new TreeSet<>();
        forms.add(drug);
        List<Integer> open = new ArrayList<>(forms);
        for (int step = 0; step < 2; step++) {
            List<Integer> next = new ArrayList<>();
            for (int here : open) {
                for (Edge edge : snapshot.edges(here)) {
                    RelationKind kind = edge.relation().kind();
                    boolean becomes = (kind == RelationKind.PRODRUG_OF && edge.outward())
                            || (kind == RelationKind.METABOLITE_OF && !edge.outward());
                    if (becomes && forms.add(edge.to())) {
                        next.add(edge.to());
                    }
                }
            }
            open = next;
        }
        return forms;
    }

    private void groupEdges(int[] groups, int drug, List<AllergyMatch> found) {
        if (!snapshot.hasGroupEdges()) {
            return;
        }
        for (int mine : snapshot.groupsOf(drug)) {
            for (int group : groups) {
                for (Relation relation : snapshot.betweenGroups(group, mine)) {
                    found.add(ofRelation(MatchLevel.CROSS, drug, relation.severity(), relation));
                }
            }
        }
    }

    private static boolean contains(int[] sorted, int wanted) {
        return Arrays.binarySearch(sorted, wanted) >= 0;
    }

    private AllergyMatch ofGroup(GroupInfo info, MatchLevel level, int drug, Severity severity) {
        return new AllergyMatch(
                level,
                drug,
                severity,
                info.evidence(),
                info.key(),
                "group:" + info.key(),
                AllergyMatch.advice(info.summary()),
                cite(info.source(), ""),
                false);
    }

    private AllergyMatch ofRelation(MatchLevel level, int drug, Severity severity, Relation relation) {
        String rule =
                relation.from() + " " + relation.kind().name().toLowerCase(java.util.Locale.ROOT) + " " + relation.to();
        return new AllergyMatch(
                level,
                drug,
                severity,
                relation.evidence(),
                rule,
                rule,
                AllergyMatch.advice(relation.summary()),
                cite(relation.source(), relation.section()),
                relation.kind() == RelationKind.CROSS_REACTIVE && relation.likelihood() == Likelihood.REFUTED);
    }

    private Alert.Citation cite(String source, String section) {
        var found = snapshot.source(source);
        return found == null
                ? Alert.Citation.NONE
                : new Alert.Citation(found.title(), found.publisher(), section, found.url(), found.date());
    }
}
