package id.jembatan.bpjs.pcare.internal.fake;

import id.jembatan.api.EmrException;
import id.jembatan.api.Text;
import id.jembatan.spi.RemoteIds;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Remote ids unique both ways, with a crash on demand right before a pair of a resource is kept. */
public final class MemoryRemoteIds implements RemoteIds {
    public final Map<String, String> pairs = new HashMap<>();
    private String crashAt;

    /** The next time a pair of that resource is to be kept, the process dies. */
    public void crashBeforeKeeping(String resource) {
        crashAt = resource;
    }

    public long count(String resource) {
        return pairs.keySet().stream().filter(k -> k.startsWith(resource + " ")).count();
    }

    @Override
    public Optional<String> find(String resource, String localKey) {
        return Optional.ofNullable(pairs.get(resource + " " + localKey));
    }

    @Override
    public Optional<String> findLocal(String resource, String remoteId) {
        return pairs.entrySet().stream()
                .filter(e ->
                        e.getKey().startsWith(resource + " ") && e.getValue().equals(remoteId))
                .map(e -> e.getKey().substring(resource.length() + 1))
                .findFirst();
    }

    @Override
    public void keep(String resource, String localKey, String remoteId) {
        if (resource.equals(crashAt)) {
            crashAt = null;
            throw new Crash();
        }
        boolean other =
                find(resource, localKey).filter(id -> !id.equals(remoteId)).isPresent()
                        || findLocal(resource, remoteId)
                                .filter(key -> !key.equals(localKey))
                                .isPresent();
        if (other) {
            throw EmrException.conflict("remoteid", Text.same("paired with another"));
        }
        pairs.put(resource + " " + localKey, remoteId);
    }

    @Override
    public void forget(String resource, String localKey) {
        pairs.remove(resource + " " + localKey);
    }

    /** The process died. */
    public static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
