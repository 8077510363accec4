package id.jembatan.web.internal.ui;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * The page's files, read once from {@code static/} of this bundle. Every asset has a second address below
 * {@code /assets/<hash of all assets>/}, which {@code index.html} is made to use: a browser keeps it for a year, and an
 * upgrade changes every address at once.
 */
@Component(service = StaticFiles.class)
public final class StaticFiles {

    static final String INDEX = "/index.html";
    private static final String ROOT = "/static";
    private static final String ASSETS = "/assets/";
    private static final Pattern INLINE =
            Pattern.compile("<script(?![^>]*\\ssrc=)[^>]*>(.*?)</script>", Pattern.DOTALL);

    private final Map<String, StaticFile> files = new HashMap<>();
    private final String hashed;
    private final List<String> inlineHashes;

    @Activate
    public StaticFiles(BundleContext context) throws IOException {
        this(read(context.getBundle()));
    }

    /** @param contents by path, such as {@code /assets/app/main.js} */
    public StaticFiles(SortedMap<String, byte[]> contents) {
        MessageDigest digest = Hashes.digest();
        contents.forEach((path, content) -> {
            digest.update(path.getBytes(StandardCharsets.UTF_8));
            digest.update(content);
        });
        hashed = ASSETS + Hashes.shortened(digest.digest()) + "/";
        contents.forEach((path, content) -> files.put(path, new StaticFile(path, content)));
        inlineHashes = files.containsKey(INDEX) ? rewriteIndex() : List.of();
    }

    private List<String> rewriteIndex() {
        String page =
                new String(files.get(INDEX).content(), StandardCharsets.UTF_8).replace("\"" + ASSETS, "\"" + hashed);
        files.put(INDEX, new StaticFile(INDEX, page.getBytes(StandardCharsets.UTF_8)));
        List<String> hashes = new ArrayList<>();
        Matcher script = INLINE.matcher(page);
        while (script.find()) {
            hashes.add(Hashes.cspSource(script.group(1).getBytes(StandardCharsets.UTF_8)));
        }
        return List.copyOf(hashes);
    }

    private static SortedMap<String, byte[]> read(Bundle bundle) throws IOException {
        SortedMap<String, byte[]> contents = new TreeMap<>();
        Enumeration<URL> entries = bundle.findEntries(ROOT, "*", true);
        while (entries != null && entries.hasMoreElements()) {
            URL entry = entries.nextElement();
            if (!entry.getPath().endsWith("/")) {
                try (InputStream in = entry.openStream()) {
                    String path = entry.getPath().substring(ROOT.length());
                    contents.put(path, ScriptComments.without(path, in.readAllBytes()));
                }
            }
        }
        return contents;
    }

    /** CSP sources of the inline scripts of the page: its import map. */
    public List<String> inlineHashes() {
        return inlineHashes;
    }

    /** The file at a path of the page, hashed or not; null when there is none. */
    StaticFile at(String path) {
        return files.get(isHashed(path) ? ASSETS + path.substring(hashed.length()) : path);
    }

    boolean isHashed(String path) {
        return path.startsWith(hashed);
    }
}
