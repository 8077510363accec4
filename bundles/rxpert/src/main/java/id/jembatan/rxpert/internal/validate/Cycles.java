package id.jembatan.rxpert.internal.validate;

import id.jembatan.rxpert.internal.format.Problems;
import id.jembatan.rxpert.internal.format.Refusal;
import id.jembatan.rxpert.internal.model.DictionaryData;
import id.jembatan.rxpert.internal.model.Origin;
import id.jembatan.rxpert.internal.model.RelationKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds circles where only a direction makes sense: salts, prodrugs, metabolites, components, groups, concepts, replacements. */
final class Cycles {
    private final Problems problems;

    private record Edge(String to, Origin at) {}

    Cycles(Problems problems) {
        this.problems = problems;
    }

    void check(DictionaryData data) {
        Map<String, List<Edge>> parents = new HashMap<>();
        data.groups().forEach(one -> edge(parents, one.key(), one.parent(), one.at()));
        find(parents);

        for (RelationKind kind : RelationKind.values()) {
            if (kind.isDirected()) {
                directed(data, kind);
            }
        }

        Map<String, List<Edge>> components = new HashMap<>();
        data.substances().forEach(one -> one.components().forEach(c -> edge(components, one.key(), c, one.at())));
        find(components);

        Map<String, List<Edge>> concepts = new HashMap<>();
        data.concepts()
                .forEach(one -> one.codes().stream()
                        .filter(code -> code.startsWith("@"))
                        .forEach(code -> edge(concepts, one.key(), code.substring(1), one.at())));
        find(concepts);

        Map<String, List<Edge>> replaced = new HashMap<>();
        data.products().forEach(one -> edge(replaced, one.key(), one.replacedBy(), one.at()));
        find(replaced);

        Map<String, List<Edge>> codes = new HashMap<>();
        data.kfaReplacements().forEach(one -> edge(codes, one.oldCode(), one.newCode(), one.at()));
        find(codes);
    }

    private void directed(DictionaryData data, RelationKind kind) {
        Map<String, List<Edge>> edges = new HashMap<>();
        data.relations().stream()
                .filter(one -> one.kind() == kind)
                .forEach(one -> edge(edges, one.from().key(), one.to().key(), one.at()));
        if (kind == RelationKind.SALT_OF) {
            data.substances().forEach(one -> edge(edges, one.key(), one.parent(), one.at()));
        }
        find(edges);
    }

    private static void edge(Map<String, List<Edge>> edges, String from, String to, Origin at) {
        if (!to.isEmpty()) {
            edges.computeIfAbsent(from, k -> new ArrayList<>()).add(new Edge(to, at));
        }
    }

    /** Depth-first without recursion, so that a long chain in a hostile package cannot exhaust the stack. */
    private void find(Map<String, List<Edge>> edges) {
        Set<String> done = new HashSet<>();
        for (String start : edges.keySet()) {
            Set<String> onPath = new HashSet<>();
            Deque<String> stack = new ArrayDeque<>();
            stack.push(start);
            while (!stack.isEmpty()) {
                String node = stack.peek();
                if (done.contains(node)) {
                    onPath.remove(stack.pop());
                } else if (onPath.add(node)) {
                    descend(edges.getOrDefault(node, List.of()), done, onPath, stack);
                } else {
                    done.add(node);
                    onPath.remove(stack.pop());
                }
            }
        }
    }

    private void descend(List<Edge> next, Set<String> done, Set<String> onPath, Deque<String> stack) {
        for (Edge edge : next) {
            if (onPath.contains(edge.to())) {
                problems.add(
                        Refusal.CYCLE, edge.at(), "", "melingkar lewat " + edge.to(), "a cycle through " + edge.to());
            } else if (!done.contains(edge.to())) {
                stack.push(edge.to());
            }
        }
    }
}
