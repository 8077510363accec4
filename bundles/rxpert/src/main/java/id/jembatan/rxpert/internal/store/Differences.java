package id.jembatan.rxpert.internal.store;

import id.jembatan.rxpert.internal.model.DictionaryData;
import id.jembatan.rxpert.internal.model.Interaction;
import id.jembatan.rxpert.internal.model.Product;
import id.jembatan.rxpert.internal.model.Severity;
import id.jembatan.rxpert.internal.model.Statement;
import id.jembatan.rxpert.internal.model.Substance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** How one version of a dictionary differs from the one before it. Lists are cut at {@value #LIMIT}; the numbers are not. */
public record Differences(
        Table substances,
        Table products,
        Table statements,
        Table interactions,
        int severityChanges,
        List<SeverityChange> severities) {
    static final int LIMIT = 500;

    /** Rows of one table; {@code keys} holds the first of the removed and changed ones. */
    public record Table(int added, int removed, int changed, List<String> keys) {}

    /** A statement or interaction whose severity is not what it was. */
    public record SeverityChange(String key, Severity from, Severity to) {}

    /** @param old null when there is no version in use */
    static Differences between(DictionaryData old, DictionaryData next) {
        Counter counter = new Counter();
        DictionaryData before = old == null ? empty(next) : old;
        Table substances = counter.table(before.substances(), next.substances(), Substance::key, one -> null);
        Table products = counter.table(before.products(), next.products(), Product::key, one -> null);
        Table statements = counter.table(before.statements(), next.statements(), Statement::key, Statement::severity);
        Table interactions =
                counter.table(before.interactions(), next.interactions(), Interaction::key, Interaction::severity);
        return new Differences(
                substances, products, statements, interactions, counter.changes, List.copyOf(counter.severities));
    }

    private static DictionaryData empty(DictionaryData next) {
        return new DictionaryData(
                next.info(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static final class Counter {
        private final List<SeverityChange> severities = new ArrayList<>();
        private int changes;

        <T> Table table(List<T> old, List<T> next, Function<T, String> key, Function<T, Severity> severity) {
            Map<String, T> before = new HashMap<>();
            old.forEach(one -> before.put(key.apply(one), one));
            List<String> keys = new ArrayList<>();
            int added = 0;
            int changed = 0;
            for (T one : next) {
                T earlier = before.remove(key.apply(one));
                if (earlier == null) {
                    added++;
                } else if (!earlier.equals(one)) {
                    changed++;
                    note(keys, key.apply(one));
                    compare(key.apply(one), severity.apply(earlier), severity.apply(one));
                }
            }
            before.keySet().forEach(gone -> note(keys, gone));
            return new Table(added, before.size(), changed, List.copyOf(keys));
        }

        private static void note(List<String> keys, String key) {
            if (keys.size() < LIMIT) {
                keys.add(key);
            }
        }

        private void compare(String key, Severity from, Severity to) {
            if (from != to) {
                changes++;
                if (severities.size() < LIMIT) {
                    severities.add(new SeverityChange(key, from, to));
                }
            }
        }
    }
}
