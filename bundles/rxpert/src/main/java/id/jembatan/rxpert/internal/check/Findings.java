package id.jembatan.rxpert.internal.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects what the checks of one dictionary find. */
final class Findings {
    private final List<Alert> alerts = new ArrayList<>();
    private final Set<Note> notes = new LinkedHashSet<>();
    private final Map<String, Map<CheckKind, Set<Gap>>> gaps = new HashMap<>();

    void alert(Alert one) {
        alerts.add(one);
    }

    void note(String item, Note.Kind kind, String key, id.jembatan.rxpert.internal.model.Words words) {
        notes.add(new Note(item, kind, key, words));
    }

    void gap(String item, CheckKind check, Gap gap) {
        gaps.computeIfAbsent(item, k -> new EnumMap<>(CheckKind.class))
                .computeIfAbsent(check, k -> new LinkedHashSet<>())
                .add(gap);
    }

    List<Alert> alerts() {
        return alerts;
    }

    Set<Note> notes() {
        return notes;
    }

    /** Gaps of one line by check; a check without any is not in it. */
    Map<CheckKind, Set<Gap>> gaps(String item) {
        return gaps.getOrDefault(item, Map.of());
    }
}
