package id.jembatan.rxpert.internal.check;

import id.jembatan.rxpert.internal.model.Category;
import id.jembatan.rxpert.internal.model.DictionaryInfo;
import id.jembatan.rxpert.internal.search.Names;
import java.util.ArrayList;
import java.util.Comparator;
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
    private static final Comparator<Alert> WORST_FIRST =
            Comparator.comparing(Alert::severity).thenComparing(Alert::category);

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
        Map<String, Alert> kept = new LinkedHashMap<>();
        Map<String, Boolean> keptBasic = new LinkedHashMap<>();
        for (Part part : parts) {
            for (Alert one : part.findings().alerts()) {
                String key = sameThing(one);
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

    private static String sameThing(Alert one) {
        String other = "";
        if (one.against() != null) {
            List<String> items = one.against().items();
            other = items.isEmpty()
                    ? Names.plain(one.against().name())
                    : items.get(0) + "/" + one.against().inn();
        }
        String facts =
                one.category() == Category.KONDISI_PENYAKIT ? one.why().facts().toString() : "";
        return one.category() + "|" + one.drug().items().get(0) + "|" + other + "|" + facts;
    }

    private static List<Coverage> coverage(CheckRequest request, List<Part> parts, List<Alert> alerts) {
        List<Coverage> all = new ArrayList<>();
        Map<String, Set<CheckKind>> warned = warned(alerts);
        for (DrugItem item : request.drafts()) {
            Set<CheckKind> ofItem = warned.getOrDefault(item.id(), Set.of());
            for (CheckKind check : CheckKind.values()) {
                List<Gap> gaps = List.copyOf(gaps(parts, item.id(), check));
                Coverage.State state = ofItem.contains(check)
                        ? Coverage.State.WARNING
                        : gaps.isEmpty() ? Coverage.State.SAFE : Coverage.State.NOT_CHECKED;
                all.add(new Coverage(item.id(), check, state, gaps));
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

    /** A fact of the patient that is missing stays missing; what one dictionary lacks another may have. */
    private static Set<Gap> gaps(List<Part> parts, String item, CheckKind check) {
        if (parts.size() == 1) {
            return parts.get(0).findings().gaps(item, check);
        }
        Set<Gap> ofPatient = new LinkedHashSet<>();
        Set<Gap> fewest = null;
        for (Part part : parts) {
            Set<Gap> ofDictionary = new LinkedHashSet<>();
            for (Gap gap : part.findings().gaps(item, check)) {
                (gap.reason().ofPatient() ? ofPatient : ofDictionary).add(gap);
            }
            fewest = fewest == null || ofDictionary.size() < fewest.size() ? ofDictionary : fewest;
        }
        ofPatient.addAll(fewest == null ? Set.of() : fewest);
        return ofPatient;
    }
}
