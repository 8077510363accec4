package id.jembatan.rxpert.internal.policy;

import id.jembatan.rxpert.internal.model.Backing;
import id.jembatan.rxpert.internal.snapshot.Rule;
import id.jembatan.rxpert.internal.snapshot.Snapshot;
import id.jembatan.rxpert.internal.snapshot.StatementInfo;
import java.util.Set;
import java.util.TreeSet;

/** The keys and layers a policy may speak of in one dictionary. */
final class RuleKeys {
    private RuleKeys() {}

    /** Whether a statement, interaction or group has this key. */
    static boolean knows(Snapshot snapshot, String key) {
        if (snapshot.group(key).isPresent()) {
            return true;
        }
        for (StatementInfo one : snapshot.statements()) {
            if (snapshot.statementKey(one).equals(key)) {
                return true;
            }
        }
        for (Rule one : snapshot.rules()) {
            if (snapshot.ruleKey(one).equals(key)) {
                return true;
            }
        }
        return false;
    }

    /** Layers besides {@code core}. */
    static Set<String> layers(Snapshot snapshot) {
        Set<String> layers = new TreeSet<>();
        snapshot.statements().forEach(one -> layers.add(one.backing().layer()));
        snapshot.rules().forEach(one -> layers.add(one.backing().layer()));
        layers.remove(Backing.CORE);
        return layers;
    }
}
