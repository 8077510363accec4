package id.jembatan.web.internal.ui;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.jembatan.spi.UiContribution;
import id.jembatan.web.internal.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.osgi.framework.Bundle;

/** A bridge's part of the page, checked and given an address of its own by the hash of its content. */
final class Contribution {

    static final int CONTRACT = 1;

    private static final int MAX_DESCRIPTOR = 64 * 1024;
    private static final int MAX_FILE = 2 * 1024 * 1024;
    private static final int MAX_FILES = 200;
    private static final Pattern PATH =
            Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*){0,5}");
    private static final List<String> LISTS = List.of("menu", "pages", "slots");

    private final UiContribution service;
    private final String id;
    private final ObjectNode descriptor;
    private final String hash;
    private final Map<String, StaticFile> files = new ConcurrentHashMap<>();

    private Contribution(UiContribution service, String id, ObjectNode descriptor, String hash) {
        this.service = service;
        this.id = id;
        this.descriptor = descriptor;
        this.hash = hash;
    }

    /** @throws RefusedContributionException when it breaks the contract */
    static Contribution of(UiContribution service, Bundle bundle) throws RefusedContributionException {
        String id = service.pluginId();
        String name = bundle.getSymbolicName();
        if (!Objects.equals(id, name.substring(name.lastIndexOf('.') + 1))) {
            throw new RefusedContributionException("its id '" + id + "' is not the last word of its symbolic name");
        }
        if (service.contract() != CONTRACT) {
            throw new RefusedContributionException("contract " + service.contract() + " is not " + CONTRACT);
        }
        String json = service.descriptorJson();
        return new Contribution(service, id, parse(json), hash(json, bundle));
    }

    private static ObjectNode parse(String json) throws RefusedContributionException {
        if (json == null || json.length() > MAX_DESCRIPTOR) {
            throw new RefusedContributionException("its descriptor is missing or too large");
        }
        ObjectMapper mapper = Json.mapper();
        try {
            if (!(mapper.readTree(json) instanceof ObjectNode descriptor)) {
                throw new RefusedContributionException("its descriptor is not an object");
            }
            for (String list : LISTS) {
                JsonNode entries = descriptor.path(list);
                if (!entries.isMissingNode() && !entries.isArray()) {
                    throw new RefusedContributionException(list + " of its descriptor is not a list");
                }
            }
            return descriptor;
        } catch (JsonProcessingException broken) {
            throw new RefusedContributionException("its descriptor is not JSON");
        }
    }

    /** Over the descriptor and all files below {@code ui/} of the bundle, so that an update changes the address. */
    private static String hash(String descriptor, Bundle bundle) {
        MessageDigest digest = Hashes.digest();
        digest.update(descriptor.getBytes(StandardCharsets.UTF_8));
        Enumeration<URL> entries = bundle.findEntries("ui", "*", true);
        if (entries == null) {
            digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, bundle.getLastModified()));
            return Hashes.shortened(digest.digest());
        }
        Map<String, URL> sorted = new TreeMap<>();
        Collections.list(entries).forEach(url -> sorted.put(url.getPath(), url));
        sorted.forEach((path, url) -> {
            digest.update(path.getBytes(StandardCharsets.UTF_8));
            if (!path.endsWith("/")) {
                digest.update(read(url));
            }
        });
        return Hashes.shortened(digest.digest());
    }

    private static byte[] read(URL url) {
        try (InputStream in = url.openStream()) {
            return in.readNBytes(MAX_FILE);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    UiContribution service() {
        return service;
    }

    String id() {
        return id;
    }

    String hash() {
        return hash;
    }

    String base() {
        return "/plugin/" + id + "/" + hash + "/";
    }

    ObjectNode descriptor() {
        return descriptor;
    }

    /** A file below {@code ui/}; null when there is none. */
    StaticFile file(String path) {
        StaticFile known = files.get(path);
        if (known != null || !PATH.matcher(path).matches()) {
            return known;
        }
        byte[] content = service.resource(path).map(Contribution::read).orElse(null);
        if (content == null) {
            return null;
        }
        StaticFile file = new StaticFile(path, content);
        if (files.size() < MAX_FILES) {
            files.put(path, file);
        }
        return file;
    }

    private static byte[] read(InputStream stream) {
        try (stream) {
            byte[] content = stream.readNBytes(MAX_FILE + 1);
            if (content.length > MAX_FILE) {
                throw new UncheckedIOException(new IOException("a file of the page is larger than " + MAX_FILE));
            }
            return content;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
