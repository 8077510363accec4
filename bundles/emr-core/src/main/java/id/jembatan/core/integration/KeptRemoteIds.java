package id.jembatan.core.integration;

import id.jembatan.api.EmrException;
import id.jembatan.api.Text;
import id.jembatan.core.store.Db;
import id.jembatan.core.store.Dialect;
import id.jembatan.core.store.RemoteIdRows;
import id.jembatan.spi.RemoteIds;
import java.util.Optional;

/** The remote ids of one bridge in one facility and environment; each pair in a transaction of its own. */
final class KeptRemoteIds implements RemoteIds {

    private static final int MAX_KEY = 200;

    private final Db db;
    private final Vault.Place place;
    private final Runnable guard;

    /** @param guard throws when the bridge may not use it now */
    KeptRemoteIds(Db db, Vault.Place place, Runnable guard) {
        this.db = db;
        this.place = place;
        this.guard = guard;
    }

    @Override
    public Optional<String> find(String resource, String localKey) {
        guard.run();
        return db.read(handle -> RemoteIdRows.remote(handle, key(resource), localKey));
    }

    @Override
    public Optional<String> findLocal(String resource, String remoteId) {
        guard.run();
        return db.read(handle -> RemoteIdRows.local(handle, key(resource), remoteId));
    }

    @Override
    public void keep(String resource, String localKey, String remoteId) {
        guard.run();
        if (localKey.isEmpty() || localKey.length() > MAX_KEY || remoteId.isEmpty() || remoteId.length() > MAX_KEY) {
            throw new IllegalArgumentException("both sides of a pair have 1 to " + MAX_KEY + " characters");
        }
        try {
            db.write(tx -> {
                Optional<String> present = RemoteIdRows.remote(tx.handle(), key(resource), localKey);
                if (present.isEmpty()) {
                    RemoteIdRows.insert(tx, key(resource), localKey, remoteId);
                } else if (!present.get().equals(remoteId)) {
                    throw paired(resource);
                }
                return null;
            });
        } catch (RuntimeException e) {
            if (!Dialect.duplicate(e)) {
                throw e;
            }
            if (!find(resource, localKey).filter(remoteId::equals).isPresent()) {
                throw paired(resource);
            }
        }
    }

    @Override
    public void forget(String resource, String localKey) {
        guard.run();
        db.write(tx -> {
            RemoteIdRows.delete(tx, key(resource), localKey);
            return null;
        });
    }

    private RemoteIdRows.Key key(String resource) {
        return new RemoteIdRows.Key(place.facilityId(), place.pluginId(), place.environment(), resource);
    }

    private static EmrException paired(String resource) {
        return EmrException.conflict(
                "remote-id.paired",
                new Text(
                        "Nomor " + resource + " dari gateway sudah tercatat untuk data lain. Periksa di gateway.",
                        "This " + resource + " of the gateway is already paired with another record. Check there."));
    }
}
