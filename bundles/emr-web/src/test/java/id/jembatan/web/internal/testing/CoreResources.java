package id.jembatan.web.internal.testing;

import static org.junit.Assert.assertTrue;

import id.jembatan.spi.RestResource;
import id.jembatan.web.internal.WebSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The resource classes of this bundle, found in the compiled classes so that none can be left out. */
public final class CoreResources {

    private static final Pattern PUBLISHED = Pattern.compile("emr\\.rest\\.path\" type=\"String\" value=\"([^\"]+)\"");

    private CoreResources() {}

    /** By the path they are published at. */
    public static Map<String, List<Class<?>>> published() throws Exception {
        Path classes = Path.of(WebSettings.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Map<String, List<Class<?>>> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith("Resource.class")).toList()) {
                String name =
                        classes.relativize(file).toString().replace('/', '.').replaceAll("\\.class$", "");
                Class<?> type = Class.forName(name);
                if (RestResource.class.isAssignableFrom(type)) {
                    found.computeIfAbsent(path(classes, name), p -> new ArrayList<>())
                            .add(type);
                }
            }
        }
        assertTrue("resources found", found.size() >= 16);
        return found;
    }

    private static String path(Path classes, String component) throws IOException {
        String xml = Files.readString(classes.resolve("OSGI-INF/" + component + ".xml"));
        Matcher property = PUBLISHED.matcher(xml);
        assertTrue(component + " is published", property.find());
        return property.group(1);
    }
}
