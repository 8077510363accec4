package id.jembatan.rxpert.internal.validate;

import id.jembatan.rxpert.internal.model.Concept;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The named conditions of a dictionary with the built-in ones, resolved to ICD-10 ranges and tags. */
public final class ConceptBook {
    public static final String SMOKER = "smoker";

    private static final Map<String, CodeSet> BUILT_IN = Map.of(
            "hepatic_impairment",
            new CodeSet(ranges("K70-K77", "B15-B19", "C22", "R94.5"), Set.of(), true, 0),
            "hepatic_failure",
            new CodeSet(ranges("K72", "K70.4", "K71.1", "K76.7"), Set.of(), false, 0),
            "renal_impairment",
            new CodeSet(ranges("N00-N08", "N10-N19", "N28.9", "I12", "I13"), Set.of(), false, 60),
            "renal_failure",
            new CodeSet(ranges("N17", "N18.5", "N18.6", "N18.0", "N19"), Set.of(), false, 15),
            SMOKER,
            new CodeSet(ranges("F17", "Z72.0"), Set.of(SMOKER), false, 0));

    private final Map<String, Concept> own = new HashMap<>();

    public ConceptBook(List<Concept> concepts) {
        concepts.forEach(one -> own.put(one.key(), one));
    }

    private static List<CodeRange> ranges(String... codes) {
        return List.of(codes).stream()
                .map(code -> CodeRange.parse(code).orElseThrow())
                .toList();
    }

    public static boolean isBuiltIn(String key) {
        return BUILT_IN.containsKey(key);
    }

    public boolean knows(String key) {
        return own.containsKey(key) || isBuiltIn(key);
    }

    public Optional<Concept> find(String key) {
        return Optional.ofNullable(own.get(key));
    }

    /**
     * Resolves a list cell; items that cannot be resolved are left out, the reference check has named them before.
     */
    public CodeSet resolve(List<String> items) {
        if (items.isEmpty()) {
            return CodeSet.EMPTY;
        }
        List<CodeRange> ranges = new ArrayList<>();
        Set<String> tags = new LinkedHashSet<>();
        Mark mark = new Mark();
        items.forEach(item -> add(item, ranges, tags, mark, new HashSet<>()));
        return new CodeSet(List.copyOf(ranges), Set.copyOf(tags), mark.liver, mark.egfrBelow);
    }

    private void add(String item, List<CodeRange> ranges, Set<String> tags, Mark mark, Set<String> visited) {
        if (!item.startsWith("@")) {
            CodeRange.parse(item).ifPresent(ranges::add);
            return;
        }
        String key = item.substring(1);
        CodeSet builtIn = BUILT_IN.get(key);
        if (builtIn != null) {
            ranges.addAll(builtIn.ranges());
            tags.addAll(builtIn.tags());
            mark.liver |= builtIn.liver();
            mark.egfrBelow = Math.max(mark.egfrBelow, builtIn.egfrBelow());
            return;
        }
        Concept concept = own.get(key);
        if (concept == null || !visited.add(key)) {
            return;
        }
        if (concept.codes().isEmpty()) {
            tags.add(key);
        }
        concept.codes().forEach(code -> add(code, ranges, tags, mark, visited));
    }

    private static final class Mark {
        private boolean liver;
        private int egfrBelow;
    }
}
