package id.jembatan.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.Test;

/** The rules of the house, read off the jars as they are packed. A new bundle needs a line in {@link #MAY_IMPORT}. */
public class ArchitectureIT {

    /** What any bundle may use: the platform, and what has no technology in it. */
    private static final List<String> EVERYBODY = List.of("java.", "javax.crypto", "org.slf4j", "org.osgi.framework");

    private static final String CONTRACT = "id.jembatan.api id.jembatan.spi id.jembatan.event";
    private static final String JSON = "com.fasterxml.jackson";
    private static final String SHELL = "org.apache.karaf.shell";
    private static final String REST = "javax.ws.rs";
    private static final String BPJS = "id.jembatan.bpjs.common";

    /** Beginnings of package names, by bundle. */
    private static final Map<String, String> MAY_IMPORT = Map.of(
            "id.jembatan.api", CONTRACT,
            "id.jembatan.bpjs.common", JSON + " javax.net.ssl",
            "id.jembatan.core", join(CONTRACT, JSON, SHELL, "javax.sql org.osgi.service.component.runtime jdk.jfr"),
            "id.jembatan.web",
                    join(CONTRACT, JSON, REST, "org.apache.cxf javax.servlet javax.annotation org.osgi.service.cm"),
            "id.jembatan.bpjs.pcare", join(CONTRACT, BPJS, JSON, SHELL, REST),
            "id.jembatan.bpjs.icare", join(CONTRACT, BPJS, JSON, REST),
            "id.jembatan.rxpert", join(CONTRACT, JSON, SHELL, REST),
            "id.jembatan.demo", CONTRACT,
            "id.jembatan.sandbox", join(JSON, SHELL));

    private static final Set<String> FLOOR_ZERO = Set.of("id.jembatan.api", "id.jembatan.bpjs.common");
    private static final Set<String> SQL = Set.of("java.sql", "javax.sql");
    private static final Set<String> FORBIDDEN_HEADERS =
            Set.of("Bundle-Activator", "Require-Bundle", "DynamicImport-Package", "Fragment-Host", "Bundle-Blueprint");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

    private final Path system = Path.of(System.getProperty("jembatan.assembly"), "system/id/jembatan");

    private static String join(String... beginnings) {
        return String.join(" ", beginnings);
    }

    @Test
    public void everyBundleImportsWhatItsFloorAllows() throws IOException {
        Map<String, Set<String>> wrong = new TreeMap<>();
        each((name, jar) -> {
            List<String> allowed = new ArrayList<>(EVERYBODY);
            allowed.addAll(List.of(MAY_IMPORT.getOrDefault(name, "").split(" ")));
            Set<String> beyond = new TreeSet<>(packages(jar, "Import-Package"));
            beyond.removeIf(imported -> allowed.stream().anyMatch(beginning -> begins(imported, beginning)));
            if (!name.equals("id.jembatan.core")) {
                packages(jar, "Import-Package").stream().filter(SQL::contains).forEach(beyond::add);
            }
            if (!beyond.isEmpty()) {
                wrong.put(name, beyond);
            }
        });
        assertEquals(Map.of(), wrong);
    }

    @Test
    public void nothingIsOptionalDynamicOrStartedByHand() throws IOException {
        Set<String> wrong = new TreeSet<>();
        each((name, jar) -> {
            Attributes headers = headers(jar);
            FORBIDDEN_HEADERS.stream()
                    .filter(header -> headers.getValue(header) != null)
                    .forEach(header -> wrong.add(name + " has " + header));
            if (header(jar, "Import-Package").contains("resolution:=optional")) {
                wrong.add(name + " imports something that may be missing");
            }
            if (jar.getEntry("OSGI-INF/blueprint") != null || jar.getEntry("OSGI-INF/blueprint/") != null) {
                wrong.add(name + " has Blueprint");
            }
        });
        assertEquals(Set.of(), wrong);
    }

    @Test
    public void onlyFloorZeroExports() throws IOException {
        Set<String> exporting = new TreeSet<>();
        each((name, jar) -> {
            if (!packages(jar, "Export-Package").isEmpty()) {
                exporting.add(name);
            }
        });
        assertEquals(FLOOR_ZERO, exporting);
    }

    @Test
    public void symbolicNamesAreRootPackages() throws IOException {
        Set<String> wrong = new TreeSet<>();
        each((name, jar) -> classes(jar).stream()
                .map(JarEntry::getName)
                .filter(entry -> !entry.startsWith("META-INF/"))
                // the contract has three roots; the embedded libraries of the core are jars, no classes
                .filter(entry -> !entry.startsWith(name.replace('.', '/') + "/"))
                .filter(entry -> !name.equals("id.jembatan.api") || !entry.matches("id/jembatan/(spi|event)/.*"))
                .forEach(entry -> wrong.add(name + " holds " + entry)));
        assertEquals(Set.of(), wrong);
    }

    /** A class that touches JDBC, or the mapper on it, names them in its constants. */
    @Test
    public void sqlIsInTheStoreOnly() throws IOException {
        Set<String> wrong = new TreeSet<>();
        Set<String> store = new TreeSet<>();
        each((name, jar) -> classes(jar).stream()
                .filter(entry -> mentions(jar, entry, "java/sql/Connection", "java/sql/ResultSet", "javax/sql/"))
                .map(JarEntry::getName)
                .forEach(entry -> (entry.startsWith("id/jembatan/core/store/") ? store : wrong).add(entry)));
        assertTrue("nothing was looked at", store.size() > 5);
        assertEquals(Set.of(), wrong);
    }

    /** Every bundle of ours in the distribution, libraries aside, by its symbolic name. */
    private void each(BiConsumer<String, JarFile> look) throws IOException {
        List<Path> jars;
        try (Stream<Path> files = Files.walk(system)) {
            jars = files.filter(file -> file.toString().endsWith(".jar")).toList();
        }
        Set<String> seen = new TreeSet<>();
        for (Path file : jars) {
            try (JarFile jar = new JarFile(file.toFile())) {
                String name = header(jar, "Bundle-SymbolicName").replaceAll(";.*", "");
                if (!name.startsWith("id.jembatan.lib.")) {
                    seen.add(name);
                    look.accept(name, jar);
                }
            }
        }
        assertTrue(seen.toString(), seen.containsAll(List.of("id.jembatan.core", "id.jembatan.bpjs.pcare")));
    }

    private static boolean begins(String imported, String beginning) {
        return !beginning.isEmpty()
                && (imported.equals(beginning)
                        || imported.startsWith(beginning.endsWith(".") ? beginning : beginning + "."));
    }

    private static List<JarEntry> classes(JarFile jar) {
        List<JarEntry> classes = new ArrayList<>();
        for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
            JarEntry entry = entries.nextElement();
            if (entry.getName().endsWith(".class")) {
                classes.add(entry);
            }
        }
        return classes;
    }

    private static boolean mentions(JarFile jar, JarEntry entry, String... names) {
        try (InputStream in = jar.getInputStream(entry)) {
            String constants = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            return Arrays.stream(names).anyMatch(constants::contains);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Attributes headers(JarFile jar) {
        try {
            return jar.getManifest().getMainAttributes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String header(JarFile jar, String header) {
        String value = headers(jar).getValue(header);
        return value == null ? "" : value;
    }

    /** Package names of a header, without their attributes and directives. */
    private static List<String> packages(JarFile jar, String header) {
        return Arrays.stream(QUOTED.matcher(header(jar, header)).replaceAll("").split(","))
                .map(clause -> clause.replaceAll(";.*", "").strip())
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
