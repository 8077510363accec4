package id.jembatan.rxpert.internal.snapshot;

import id.jembatan.rxpert.internal.model.DictionaryData;
import id.jembatan.rxpert.internal.model.Evidence;
import id.jembatan.rxpert.internal.model.Likelihood;
import id.jembatan.rxpert.internal.model.Origin;
import id.jembatan.rxpert.internal.model.Ref;
import id.jembatan.rxpert.internal.model.Relation;
import id.jembatan.rxpert.internal.model.RelationKind;
import id.jembatan.rxpert.internal.model.Severity;
import id.jembatan.rxpert.internal.model.Substance;
import id.jembatan.rxpert.internal.model.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The relations between substances and between groups, readable from both ends. */
public final class RelationGraph {
    private final List<List<Edge>> edges;
    private final Map<Long, List<Relation>> betweenGroups;
    private final int[] parents;

    /** One relation seen from one end. {@code outward} tells that this end is its {@code from}. */
    public record Edge(int to, Relation relation, boolean outward) {}

    private RelationGraph(List<List<Edge>> edges, Map<Long, List<Relation>> betweenGroups, int[] parents) {
        this.edges = edges;
        this.betweenGroups = betweenGroups;
        this.parents = parents;
    }

    static RelationGraph build(DictionaryData data, Map<String, Integer> substances, GroupTable groups) {
        List<List<Edge>> edges = new ArrayList<>();
        substances.keySet().forEach(key -> edges.add(List.of()));
        int[] parents = new int[substances.size()];
        Arrays.fill(parents, -1);
        Map<Long, List<Relation>> between = new HashMap<>();
        for (Relation one : data.relations()) {
            if (one.from().kind() == Ref.Kind.GROUP) {
                int x = groups.id(one.from().key());
                int y = groups.id(one.to().key());
                between.computeIfAbsent(pair(x, y), k -> new ArrayList<>()).add(one);
            } else {
                connect(
                        edges,
                        substances.get(one.from().key()),
                        substances.get(one.to().key()),
                        one);
                if (one.kind() == RelationKind.SALT_OF) {
                    parents[substances.get(one.from().key())] =
                            substances.get(one.to().key());
                }
            }
        }
        for (Substance one : data.substances()) {
            if (!one.parent().isEmpty()) {
                int from = substances.get(one.key());
                parents[from] = substances.get(one.parent());
                connect(edges, from, parents[from], saltOf(one));
            }
        }
        return new RelationGraph(edges, between, parents);
    }

    private static Relation saltOf(Substance salt) {
        return new Relation(
                new Ref(Ref.Kind.SUBSTANCE, salt.key()),
                new Ref(Ref.Kind.SUBSTANCE, salt.parent()),
                RelationKind.SALT_OF,
                Likelihood.HIGH,
                Severity.CONTRAINDICATED,
                Evidence.ESTABLISHED,
                Words.NONE,
                "",
                "",
                new Origin("substances", 0));
    }

    private static void connect(List<List<Edge>> edges, int from, int to, Relation relation) {
        append(edges, from, new Edge(to, relation, true));
        append(edges, to, new Edge(from, relation, false));
    }

    private static void append(List<List<Edge>> edges, int at, Edge edge) {
        List<Edge> more = new ArrayList<>(edges.get(at));
        more.add(edge);
        edges.set(at, List.copyOf(more));
    }

    private static long pair(int x, int y) {
        return ((long) Math.min(x, y) << 32) | Math.max(x, y);
    }

    List<Edge> edges(int substance) {
        return edges.get(substance);
    }

    List<Relation> betweenGroups(int x, int y) {
        return betweenGroups.getOrDefault(pair(x, y), List.of());
    }

    boolean hasGroupEdges() {
        return !betweenGroups.isEmpty();
    }

    /** The moiety of a salt, or -1. */
    int parent(int substance) {
        return parents[substance];
    }
}
