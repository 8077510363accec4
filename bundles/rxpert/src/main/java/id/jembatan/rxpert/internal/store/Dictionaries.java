package id.jembatan.rxpert.internal.store;

import id.jembatan.rxpert.internal.check.CheckRequest;
import id.jembatan.rxpert.internal.check.CheckResult;
import id.jembatan.rxpert.internal.check.PrescriptionChecker;
import id.jembatan.rxpert.internal.snapshot.Snapshot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;

/** The dictionaries that answer, in their stated order. Replacing one is a single step; a check that runs keeps the ones it began with. */
public final class Dictionaries {
    private final List<String> order;
    private final AtomicReference<List<Snapshot>> active = new AtomicReference<>(List.of());

    /** @param order names of dictionaries, most trusted first; others follow by name */
    public Dictionaries(List<String> order) {
        this.order = List.copyOf(order);
    }

    public List<Snapshot> active() {
        return active.get();
    }

    public boolean has(String name) {
        return find(name).isPresent();
    }

    public Optional<Snapshot> find(String name) {
        return active.get().stream()
                .filter(one -> one.info().dictionary().equals(name))
                .findFirst();
    }

    public CheckResult check(CheckRequest request) {
        return PrescriptionChecker.check(request, active.get());
    }

    /** Dictionaries whose date of expiry has come; checks go on, a banner says so. */
    public List<Snapshot> expired(LocalDate today) {
        return active.get().stream()
                .filter(one -> one.info().expires() != null
                        && !today.isBefore(one.info().expires()))
                .toList();
    }

    void replace(String name, Snapshot next) {
        active.updateAndGet(old -> {
            Map<String, Snapshot> byName = new TreeMap<>();
            old.forEach(one -> byName.put(one.info().dictionary(), one));
            byName.put(name, next);
            List<Snapshot> all = new ArrayList<>(byName.values());
            all.sort(Comparator.comparingInt(one -> rank(one.info().dictionary())));
            return List.copyOf(all);
        });
    }

    private int rank(String name) {
        int at = order.indexOf(name);
        return at < 0 ? order.size() : at;
    }
}
