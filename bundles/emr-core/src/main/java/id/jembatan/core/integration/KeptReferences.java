package id.jembatan.core.integration;

import id.jembatan.core.store.Db;
import id.jembatan.core.store.ReferenceRows;
import id.jembatan.spi.ReferenceItem;
import id.jembatan.spi.ReferenceStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The kept lists of one bridge in one facility and environment. */
final class KeptReferences implements ReferenceStore {

    private static final int MAX_FOUND = 200;

    private final Db db;
    private final Vault.Place place;
    private final Runnable guard;

    /** @param guard throws when the bridge may not use it now */
    KeptReferences(Db db, Vault.Place place, Runnable guard) {
        this.db = db;
        this.place = place;
        this.guard = guard;
    }

    @Override
    public void replace(String kind, List<ReferenceItem> items) {
        put(kind, items, true);
    }

    @Override
    public void merge(String kind, List<ReferenceItem> items) {
        put(kind, items, false);
    }

    private void put(String kind, List<ReferenceItem> items, boolean whole) {
        guard.run();
        ReferenceRows.Key key = key(kind);
        db.write(tx -> {
            ReferenceRows.put(tx, key, items, whole);
            return null;
        });
    }

    @Override
    public List<ReferenceItem> all(String kind) {
        guard.run();
        return db.read(handle -> ReferenceRows.all(handle, key(kind)));
    }

    @Override
    public Optional<ReferenceItem> find(String kind, String code) {
        guard.run();
        return db.read(handle -> ReferenceRows.find(handle, key(kind), code));
    }

    @Override
    public List<ReferenceItem> search(String kind, String text, int limit) {
        guard.run();
        int bounded = Math.max(1, Math.min(MAX_FOUND, limit));
        return db.read(handle -> ReferenceRows.search(handle, key(kind), text, bounded));
    }

    @Override
    public Optional<Instant> fetchedAt(String kind) {
        guard.run();
        return db.read(handle -> ReferenceRows.fetchedAt(handle, key(kind)));
    }

    private ReferenceRows.Key key(String kind) {
        return new ReferenceRows.Key(place.facilityId(), place.pluginId(), place.environment(), kind);
    }
}
