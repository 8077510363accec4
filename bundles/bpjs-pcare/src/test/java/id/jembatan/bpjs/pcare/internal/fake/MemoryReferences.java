package id.jembatan.bpjs.pcare.internal.fake;

import id.jembatan.spi.ReferenceItem;
import id.jembatan.spi.ReferenceStore;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

public final class MemoryReferences implements ReferenceStore {
    private final Map<String, Map<String, ReferenceItem>> lists = new HashMap<>();
    private final Map<String, Instant> fetched = new HashMap<>();

    @Override
    public void replace(String kind, List<ReferenceItem> items) {
        lists.remove(kind);
        merge(kind, items);
    }

    @Override
    public void merge(String kind, List<ReferenceItem> items) {
        Map<String, ReferenceItem> list = lists.computeIfAbsent(kind, k -> new LinkedHashMap<>());
        items.forEach(item -> list.put(item.code(), item));
        fetched.put(kind, Instant.EPOCH);
    }

    @Override
    public List<ReferenceItem> all(String kind) {
        return List.copyOf(rows(kind));
    }

    @Override
    public Optional<ReferenceItem> find(String kind, String code) {
        return rows(kind).stream().filter(i -> i.code().equals(code)).findFirst();
    }

    @Override
    public List<ReferenceItem> search(String kind, String text, int limit) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return rows(kind).stream()
                .filter(i -> i.code().toLowerCase(Locale.ROOT).startsWith(wanted)
                        || i.display().toLowerCase(Locale.ROOT).contains(wanted))
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Instant> fetchedAt(String kind) {
        return Optional.ofNullable(fetched.get(kind));
    }

    private Collection<ReferenceItem> rows(String kind) {
        return lists.getOrDefault(kind, Map.of()).values();
    }
}
