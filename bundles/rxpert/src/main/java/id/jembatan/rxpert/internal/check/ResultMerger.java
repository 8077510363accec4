package id.jembatan.rxpert.internal.check;

import id.jembatan.rxpert.internal.model.Category;
import id.jembatan.rxpert.internal.model.DictionaryInfo;
import id.jembatan.rxpert.internal.search.Names;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts the findings of several dictionaries together. The same thing found twice becomes one alert: the dictionary that covers the
 * drug better wins, then the worse severity, then the order of the dictionaries; the other is named behind it.
 */
final class ResultMerger {
    private static final Comparator<Alert> WORST_FIRST = (one, other) -> {
        int order = one.severity().compareTo(other.severity());
        return order != 0 ? order : one.category().compareTo(other.category());
    };

    private ResultMerger() {}

    /** What one dictionary found; {@code basic} holds the line ids it has only basic data of. */
    record Part(DictionaryInfo info, Findings findings, Set<String> basic) {}

    static CheckResult merge(CheckRequest request, List<Part> parts) {
        List<Alert> alerts = alerts(parts);
        alerts.sort(WORST_FIRST);
        Set<Note> notes = new LinkedHashSet<>();
        parts.forEach(part -> notes.addAll(part.findings().notes()));
        return new CheckResult(
                List.copyOf(alerts),
                List.copyOf(notes),
                coverage(request, parts, alerts),
                parts.stream().map(Part::info).toList());
    }

    /** An alert so far and whether its dictionary has only basic data of the drug. */
    private static final class Kept {
        private Alert alert;
        private boolean basic;

        Kept(Alert alert, boolean basic) {
            this.alert = alert;
            this.basic = basic;
        }

        void merge(Kept other) {
            boolean otherIsBetter =
                    other.basic == basic ? other.alert.severity().compareTo(alert.severity()) < 0 : !other.basic;
            alert = otherIsBetter ? behind(other.alert, alert) : behind(alert, other.alert);
            basic = otherIsBetter ? other.basic : basic;
        }
    }

    private static List<Alert> alerts(List<Part> parts) {
        List<Kept> all = new ArrayList<>();
        Map<String, List<Kept>> byLine = new HashMap<>();
        for (Part part : parts) {
            for (Alert one : part.findings().alerts()) {
                String line = one.drug().items().get(0);
                Kept kept = new Kept(one, part.basic().contains(line));
                List<Kept> ofLine = byLine.computeIfAbsent(line, k -> new ArrayList<>());
                Kept same = same(one, ofLine);
                if (same == null) {
                    all.add(kept);
                    ofLine.add(kept);
                } else {
                    same.merge(kept);
                }
            }
        }
        List<Alert> alerts = new ArrayList<>(all.size());
        all.forEach(one -> alerts.add(one.alert));
        return alerts;
    }

    private static Kept same(Alert one, List<Kept> ofLine) {
        for (Kept other : ofLine) {
            if (areSame(one, other.alert)) {
                return other;
            }
        }
        return null;
    }

    private static Alert behind(Alert winner, Alert other) {
        List<Alert.OtherRule> others = new ArrayList<>(winner.others());
        others.add(new Alert.OtherRule(
                other.why().dictionary(),
                other.why().key(),
                other.severity(),
                other.advice().summary()));
        others.addAll(other.others());
        return winner.withOthers(others.stream().distinct().toList());
    }

    /** Whether two alerts of one line say the same: of a kind, against the same, and for a condition by the same facts. */
    private static boolean areSame(Alert one, Alert other) {
        return one.category() == other.category()
                && areSame(one.against(), other.against())
                && (one.category() != Category.KONDISI_PENYAKIT
                        || one.why().facts().equals(other.why().facts()));
    }

    private static boolean areSame(Alert.Party one, Alert.Party other) {
        if (one == null || other == null) {
            return one == other;
        }
        if (one.items().isEmpty() || other.items().isEmpty()) {
            return one.items().isEmpty()
                    && other.items().isEmpty()
                    && Names.plain(one.name()).equals(Names.plain(other.name()));
        }
        return one.items().get(0).equals(other.items().get(0)) && one.inn().equals(other.inn());
    }

    private static List<Coverage> coverage(CheckRequest request, List<Part> parts, List<Alert> alerts) {
        CheckKind[] checks = CheckKind.values();
        List<Coverage> all = new ArrayList<>(request.drafts().size() * checks.length);
        Map<String, Set<CheckKind>> warned = warned(alerts);
        for (DrugItem item : request.drafts()) {
            Set<CheckKind> ofItem = warned.getOrDefault(item.id(), Set.of());
            Map<CheckKind, List<Gap>> gaps = gaps(parts, item.id());
            for (CheckKind check : checks) {
                List<Gap> why = gaps.getOrDefault(check, List.of());
                Coverage.State state = ofItem.contains(check)
                        ? Coverage.State.WARNING
                        : why.isEmpty() ? Coverage.State.SAFE : Coverage.State.NOT_CHECKED;
                all.add(new Coverage(item.id(), check, state, why));
            }
        }
        return all;
    }

    /** Checks with an alert, by line. */
    private static Map<String, Set<CheckKind>> warned(List<Alert> alerts) {
        Map<String, Set<CheckKind>> warned = new HashMap<>();
        for (Alert one : alerts) {
            CheckKind check = CheckKind.of(one.category());
            warn(one.drug().items(), check, warned);
            if (one.against() != null) {
                warn(one.against().items(), check, warned);
            }
        }
        return warned;
    }

    private static void warn(List<String> items, CheckKind check, Map<String, Set<CheckKind>> warned) {
        for (String item : items) {
            warned.computeIfAbsent(item, k -> EnumSet.noneOf(CheckKind.class)).add(check);
        }
    }

    private static Map<CheckKind, List<Gap>> gaps(List<Part> parts, String item) {
        if (parts.stream().allMatch(part -> part.findings().gaps(item).isEmpty())) {
            return Map.of();
        }
        Map<CheckKind, List<Gap>> gaps = new EnumMap<>(CheckKind.class);
        for (Part part : parts) {
            for (CheckKind check : part.findings().gaps(item).keySet()) {
                gaps.computeIfAbsent(check, k -> List.copyOf(gaps(parts, item, check)));
            }
        }
        return gaps;
    }

    /** A fact of the patient that is missing stays missing; what one dictionary lacks another may have. */
    private static Set<Gap> gaps(List<Part> parts, String item, CheckKind check) {
        Set<Gap> ofPatient = new LinkedHashSet<>();
        Set<Gap> fewest = null;
        for (Part part : parts) {
            Set<Gap> ofDictionary = new LinkedHashSet<>();
            for (Gap gap : part.findings().gaps(item).getOrDefault(check, Set.of())) {
                (gap.reason().ofPatient() ? ofPatient : ofDictionary).add(gap);
            }
            fewest = fewest == null || ofDictionary.size() < fewest.size() ? ofDictionary : fewest;
        }
        ofPatient.addAll(fewest == null ? Set.of() : fewest);
        return ofPatient;
    }
}
