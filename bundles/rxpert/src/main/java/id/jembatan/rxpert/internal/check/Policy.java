package id.jembatan.rxpert.internal.check;

import id.jembatan.rxpert.internal.model.Backing;
import id.jembatan.rxpert.internal.model.Evidence;
import id.jembatan.rxpert.internal.model.Severity;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What the clinic decided on top of the dictionary. It lies over the dictionary and never changes it: an alert keeps the severity
 * of its source beside the one that is shown.
 *
 * @param layersOff policy layers that are switched off, such as {@code beers}; {@code core} cannot be
 * @param severities severity by key of a statement, interaction or group
 * @param labelOnlyAsInfo statements that only a label bears out are shown as INFO
 */
public record Policy(Set<String> layersOff, Map<String, Severity> severities, boolean labelOnlyAsInfo) {
    public static final Policy USUAL = new Policy(Set.of(), Map.of(), true);

    boolean allows(Backing backing) {
        return backing.layer().equals(Backing.CORE) || !layersOff.contains(backing.layer());
    }

    Severity severity(String key, Evidence evidence, Severity ofDictionary) {
        return severity(() -> key, evidence, ofDictionary);
    }

    /** @param key is read only when the clinic has decided anything at all */
    Severity severity(Supplier<String> key, Evidence evidence, Severity ofDictionary) {
        Severity decided = severities.isEmpty() ? null : severities.get(key.get());
        if (decided != null) {
            return decided;
        }
        return labelOnlyAsInfo && evidence == Evidence.LABEL_ONLY ? Severity.INFO : ofDictionary;
    }
}
