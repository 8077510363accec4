package id.jembatan.rxpert.internal.snapshot;

import id.jembatan.rxpert.internal.model.Substance;
import id.jembatan.rxpert.internal.model.SubstanceKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Combinations (sulfamethoxazole + trimethoprim) and their components. */
final class Combinations {
    private final Map<Integer, int[]> components = new HashMap<>();
    private final Map<Integer, List<Integer>> byComponent = new HashMap<>();
    /** Substances that are a combination or part of one; most are neither. */
    private final BitSet involved = new BitSet();

    Combinations(List<Substance> rows, Map<String, Integer> ids) {
        for (Substance one : rows) {
            if (one.kind() == SubstanceKind.COMBINATION) {
                int id = ids.get(one.key());
                int[] parts = one.components().stream().mapToInt(ids::get).toArray();
                components.put(id, parts);
                involved.set(id);
                for (int part : parts) {
                    involved.set(part);
                    byComponent.computeIfAbsent(part, k -> new ArrayList<>()).add(id);
                }
            }
        }
    }

    /** Takes combinations apart; other substances stay. */
    int[] components(int[] substances) {
        if (substances.length == 1 && !involved.get(substances[0])) {
            return substances;
        }
        Set<Integer> all = new TreeSet<>();
        for (int substance : substances) {
            for (int part : components.getOrDefault(substance, new int[] {substance})) {
                all.add(part);
            }
        }
        return toArray(all);
    }

    /** The substances with their moieties and with every combination that is wholly among them. */
    int[] expand(int[] substances, RelationGraph relations) {
        boolean alone = substances.length == 1 && relations.parent(substances[0]) < 0 && !involved.get(substances[0]);
        if (alone) {
            return substances;
        }
        Set<Integer> all = new TreeSet<>();
        for (int part : components(substances)) {
            all.add(part);
            if (relations.parent(part) >= 0) {
                all.add(relations.parent(part));
            }
        }
        Set<Integer> whole = new TreeSet<>();
        for (int part : all) {
            for (int combination : byComponent.getOrDefault(part, List.of())) {
                if (contains(all, components.get(combination))) {
                    whole.add(combination);
                }
            }
        }
        all.addAll(whole);
        return toArray(all);
    }

    private static boolean contains(Set<Integer> all, int[] parts) {
        for (int part : parts) {
            if (!all.contains(part)) {
                return false;
            }
        }
        return true;
    }

    private static int[] toArray(Set<Integer> all) {
        return all.stream().mapToInt(Integer::intValue).toArray();
    }
}
