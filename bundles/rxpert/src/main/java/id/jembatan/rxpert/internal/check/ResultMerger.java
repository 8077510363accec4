package id.jembatan.rxpert.internal.check;

import id.jembatan.rxpert.internal.model.Category;
import id.jembatan.rxpert.internal.model.DictionaryInfo;
import id.jembatan.rxpert.internal.model.Words;
import id.jembatan.rxpert.internal.search.Names;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

    private static List<Alert> alerts(List<Part> parts) {
        Map<Thing, Alert> kept = new LinkedHashMap<>();
        Map<Thing, Boolean> keptBasic = new HashMap<>();
        for (Part part : parts) {
            for (Alert one : part.findings().alerts()) {
                Thing key = Thing.of(one);
                boolean basic = part.basic().contains(one.drug().items().get(0));
                Alert old = kept.get(key);
                if (old == null) {
                    kept.put(key, one);
                    keptBasic.put(key, basic);
                } else {
                    boolean better =
                            basic == keptBasic.get(key) ? one.severity().compareTo(old.severity()) < 0 : !basic;
                    kept.put(key, better ? behind(one, old) : behind(old, one));
                    keptBasic.put(key, better ? basic : keptBasic.get(key));
                }
            }
        }
        return new ArrayList<>(kept.values());
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

    /** What two alerts must share to be one: the drug, what it is against, and for a condition the facts. */
    private record Thing(Category category, String drug, String against, String inn, List<Words> facts) {
        static Thing of(Alert one) {
            Alert.Party against = one.against();
            boolean line = against != null && !against.items().isEmpty();
            return new Thing(
                    one.category(),
                    one.drug().items().get(0),
                    line ? against.items().get(0) : against == null ? "" : Names.plain(against.name()),
                    line ? against.inn() : "",
                    one.category() == Category.KONDISI_PENYAKIT ? one.why().facts() : List.of());
        }
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
            List<String> items = new ArrayList<>(one.drug().items());
            if (one.against() != null) {
                items.addAll(one.against().items());
            }
            items.forEach(item -> warned.computeIfAbsent(item, k -> EnumSet.noneOf(CheckKind.class))
                    .add(check));
        }
        return warned;
    }

    private static Map<CheckKind, List<Gap>> gaps(List<Part> parts, String item) {
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
