package id.jembatan.sandbox.internal.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.jembatan.sandbox.internal.ledger.Json;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts what reached the gateway: calls by endpoint, answers by code, refusals at the door by their true reason, faults that acted. */
public final class Traffic {
    private final LongAdder total = new LongAdder();
    private final Map<String, LongAdder> endpoints = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> codes = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> refusals = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> faults = new ConcurrentHashMap<>();

    void called(String endpoint) {
        total.increment();
        add(endpoints, endpoint);
    }

    void answered(int code) {
        add(codes, Integer.toString(code));
    }

    void refused(String reason) {
        add(refusals, reason);
    }

    void spoilt(String fault) {
        add(faults, fault);
    }

    public long total() {
        return total.sum();
    }

    public long refusals() {
        return refusals.values().stream().mapToLong(LongAdder::sum).sum();
    }

    public void reset() {
        total.reset();
        endpoints.clear();
        codes.clear();
        refusals.clear();
        faults.clear();
    }

    /** {@code {total, byEndpoint, byCode, spoiltByFault}}. */
    public ObjectNode calls() {
        ObjectNode node = Json.object().put("total", total());
        node.set("byEndpoint", counts(endpoints));
        node.set("byCode", counts(codes));
        node.set("spoiltByFault", counts(faults));
        return node;
    }

    /** {@code {total, byReason}}. */
    public ObjectNode authRefusals() {
        ObjectNode node = Json.object().put("total", refusals());
        node.set("byReason", counts(refusals));
        return node;
    }

    private static ObjectNode counts(Map<String, LongAdder> from) {
        ObjectNode node = Json.object();
        new TreeMap<>(from).forEach((name, count) -> node.put(name, count.sum()));
        return node;
    }

    private static void add(Map<String, LongAdder> counts, String name) {
        counts.computeIfAbsent(name, key -> new LongAdder()).increment();
    }
}
