package id.jembatan.rxpert.internal.check;

import id.jembatan.rxpert.internal.model.CoverageLevel;
import id.jembatan.rxpert.internal.model.DictionaryInfo;
import id.jembatan.rxpert.internal.model.Words;
import id.jembatan.rxpert.internal.snapshot.ResolvedDrug;
import id.jembatan.rxpert.internal.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** Checks a prescription against one or more dictionaries. Has no state; safe for any number of threads. */
public final class PrescriptionChecker {
    private PrescriptionChecker() {}

    /**
     * Runs all checks.
     *
     * @param dictionaries in their stated order; when there is none, everything comes back as not checked
     */
    public static CheckResult check(CheckRequest request, List<Snapshot> dictionaries) {
        if (dictionaries.isEmpty()) {
            return nothingToAsk(request);
        }
        Map<String, DrugResolver.Contents> elsewhere = chosen(request, dictionaries);
        List<ResultMerger.Part> parts = new ArrayList<>();
        for (Snapshot snapshot : dictionaries) {
            List<CheckedDrug> lines = resolved(request, snapshot, elsewhere);
            Findings findings = new DictionaryCheck(snapshot, request).run(lines);
            parts.add(new ResultMerger.Part(snapshot.info(), findings, basicLines(lines)));
        }
        return ResultMerger.merge(request, parts);
    }

    private static CheckResult nothingToAsk(CheckRequest request) {
        Findings findings = new Findings();
        Words words = new Words("belum ada kamus obat", "no drug dictionary is installed");
        for (DrugItem item : request.drafts()) {
            for (CheckKind check : CheckKind.values()) {
                findings.gap(item.id(), check, new Gap(Gap.Reason.DRUG_UNKNOWN, words));
            }
        }
        DictionaryInfo none = new DictionaryInfo("", Words.NONE, "", "", null, List.of(), Words.NONE);
        CheckResult result = ResultMerger.merge(request, List.of(new ResultMerger.Part(none, findings, Set.of())));
        return new CheckResult(result.alerts(), result.notes(), result.coverage(), List.of());
    }

    /** What was chosen from one dictionary, so that the others can know it by its contents. */
    private static Map<String, DrugResolver.Contents> chosen(CheckRequest request, List<Snapshot> dictionaries) {
        Map<String, DrugResolver.Contents> chosen = new HashMap<>();
        if (dictionaries.size() < 2) {
            return chosen;
        }
        for (DrugItem item : all(request)) {
            for (Snapshot snapshot : dictionaries) {
                chosen.computeIfAbsent(item.id(), id -> DrugResolver.contents(item, snapshot));
            }
            for (Snapshot snapshot : dictionaries) {
                chosen.computeIfAbsent(item.id(), id -> DrugResolver.contentsByName(item, snapshot));
            }
        }
        return chosen;
    }

    /** Drafts first. */
    private static List<CheckedDrug> resolved(
            CheckRequest request, Snapshot snapshot, Map<String, DrugResolver.Contents> elsewhere) {
        List<DrugItem> all = all(request);
        ResolvedDrug[] drugs = DrugResolver.resolveAll(all, snapshot);
        List<CheckedDrug> lines = new ArrayList<>(drugs.length);
        for (int i = 0; i < drugs.length; i++) {
            DrugResolver.Contents known = elsewhere.get(all.get(i).id());
            ResolvedDrug drug = drugs[i] == null && known != null ? DrugResolver.byContents(known, snapshot) : drugs[i];
            lines.add(new CheckedDrug(all.get(i), i < request.drafts().size(), drug));
        }
        return lines;
    }

    private static List<DrugItem> all(CheckRequest request) {
        List<DrugItem> all = new ArrayList<>(request.drafts());
        all.addAll(request.taken());
        return all;
    }

    private static Set<String> basicLines(List<CheckedDrug> lines) {
        Set<String> basic = new HashSet<>();
        for (CheckedDrug line : lines) {
            if (line.isKnown() && line.drug().coverage() == CoverageLevel.BASIC) {
                basic.add(line.item().id());
            }
        }
        return basic;
    }

    /** The drug of a line in one dictionary, for the full view; empty when it does not know it. */
    public static OptionalInt productOf(DrugItem item, Snapshot snapshot) {
        ResolvedDrug drug = DrugResolver.resolve(item, snapshot);
        return drug == null || drug.product() < 0 ? OptionalInt.empty() : OptionalInt.of(drug.product());
    }
}
