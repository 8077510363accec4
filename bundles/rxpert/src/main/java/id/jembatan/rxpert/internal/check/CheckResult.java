package id.jembatan.rxpert.internal.check;

import id.jembatan.rxpert.internal.model.DictionaryInfo;
import java.util.List;

/**
 * The answer of a check: alerts, worst first, and for every new drug and every check whether it was done.
 *
 * @param dictionaries that were asked, in their order
 */
public record CheckResult(
        List<Alert> alerts, List<Note> notes, List<Coverage> coverage, List<DictionaryInfo> dictionaries) {
    public Coverage coverage(String item, CheckKind check) {
        return coverage.stream()
                .filter(one -> one.item().equals(item) && one.check() == check)
                .findFirst()
                .orElseThrow();
    }
}
