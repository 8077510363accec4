package id.jembatan.web.internal.ui;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.BeforeClass;
import org.junit.Test;

/** The files of the page hold together: languages, imports, and what the content security policy forbids. */
public class PageFilesTest {

    private static final Pattern IMPORT = Pattern.compile("(?:from|import\\()\\s*'([^']+)'");
    private static final Pattern STATIC_IMPORT = Pattern.compile("(?:from|^import) '([^']+)'", Pattern.MULTILINE);
    private static final Pattern TEXT = Pattern.compile("(?<![\\w.])t\\('([^']+)'");
    private static final Pattern PAGE = Pattern.compile("lazy\\(.*import\\('([^']+)'\\)(?:, '(\\w+)')?\\)");
    private static final Pattern MORE_TEXTS = Pattern.compile("moreTexts\\('(\\w+)'\\)");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    private static final Pattern PRELOAD = Pattern.compile("rel=\"modulepreload\" href=\"(/[^\"]+)\"");
    private static final Pattern ICON = Pattern.compile("(?<!\\w)icon\\('([^']+)'");

    private static Path root;
    private static Map<Path, String> scripts;
    private static Map<String, String> indonesian;
    private static Map<String, String> english;

    @BeforeClass
    public static void read() throws IOException, URISyntaxException {
        root = Path.of(PageFilesTest.class.getResource("/static/index.html").toURI())
                .getParent();
        scripts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root.resolve("assets/app"))) {
            files.filter(f -> f.toString().endsWith(".js")).forEach(f -> scripts.put(f, text(f)));
        }
        indonesian = texts("id");
        english = texts("en");
        assertTrue("scripts were found", scripts.size() > 20);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Texts of the frame and of the parts that are loaded when needed; no key twice. */
    @SuppressWarnings("unchecked")
    private static Map<String, String> texts(String language) throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root.resolve("assets/i18n"))) {
            for (Path file : files.filter(f -> f.endsWith(language + ".json")).toList()) {
                Map<String, String> some = new ObjectMapper().readValue(Files.readString(file), TreeMap.class);
                some.forEach((key, words) -> assertNull(file + " " + key, all.put(key, words)));
            }
        }
        return all;
    }

    @Test
    public void bothLanguagesHaveTheSameKeysAndNoEmptyText() {
        assertEquals(indonesian.keySet(), english.keySet());
        assertFalse(indonesian.containsValue(""));
        assertFalse(english.containsValue(""));
    }

    @Test
    public void bothLanguagesFillTheSamePlaces() {
        indonesian.forEach((key, words) -> assertEquals(key, places(words), places(english.get(key))));
    }

    private static Set<String> places(String words) {
        Set<String> names = new TreeSet<>();
        Matcher found = PLACEHOLDER.matcher(words);
        while (found.find()) {
            names.add(found.group(1));
        }
        return names;
    }

    @Test
    public void everyTextThatIsAskedForExists() {
        List<String> missing = new ArrayList<>();
        scripts.forEach((file, code) -> {
            Matcher found = TEXT.matcher(code);
            while (found.find()) {
                if (!indonesian.containsKey(found.group(1))) {
                    missing.add(file.getFileName() + ": " + found.group(1));
                }
            }
        });
        assertEquals(List.of(), missing);
    }

    /** A page's text must be in the file of the frame or in one that the page loads. */
    @Test
    @SuppressWarnings("unchecked")
    public void everyPageLoadsTheTextsItAsksFor() throws IOException {
        Map<String, Set<String>> parts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root.resolve("assets/i18n"))) {
            for (Path file : files.filter(f -> f.endsWith("id.json")).toList()) {
                String part =
                        root.resolve("assets/i18n").relativize(file.getParent()).toString();
                parts.put(
                        part,
                        new ObjectMapper()
                                .readValue(Files.readString(file), TreeMap.class)
                                .keySet());
            }
        }
        assertTrue(parts.keySet().toString(), parts.keySet().containsAll(Set.of("", "desk", "admin", "pharmacy")));
        Path main = root.resolve("assets/app/main.js");
        Matcher page = PAGE.matcher(text(main));
        List<String> missing = new ArrayList<>();
        int pages = 0;
        while (page.find()) {
            pages++;
            Set<Path> modules = new TreeSet<>();
            closure(resolve(main, page.group(1)), modules);
            Set<String> loaded = new TreeSet<>(parts.get(""));
            if (page.group(2) != null) {
                loaded.addAll(parts.get(page.group(2)));
            }
            modules.forEach(module -> {
                Matcher more = MORE_TEXTS.matcher(text(module));
                while (more.find()) {
                    loaded.addAll(parts.get(more.group(1)));
                }
            });
            for (Path module : modules) {
                Matcher asked = TEXT.matcher(text(module));
                while (asked.find()) {
                    if (!loaded.contains(asked.group(1))) {
                        missing.add(page.group(1) + ": " + asked.group(1));
                    }
                }
            }
        }
        assertTrue("pages found: " + pages, pages > 12);
        assertEquals(List.of(), missing);
    }

    private static void closure(Path file, Set<Path> modules) {
        if (!file.startsWith(root.resolve("assets/lib")) && modules.add(file)) {
            Matcher found = IMPORT.matcher(text(file));
            while (found.find()) {
                closure(resolve(file, found.group(1)), modules);
            }
        }
    }

    @Test
    public void everyIconIsInTheSprite() {
        String sprite = text(root.resolve("assets/icons.svg"));
        List<String> missing = new ArrayList<>();
        scripts.forEach((file, code) -> {
            Matcher found = ICON.matcher(code);
            while (found.find()) {
                if (!sprite.contains("id=\"" + found.group(1) + '"')) {
                    missing.add(file.getFileName() + ": " + found.group(1));
                }
            }
        });
        assertEquals(List.of(), missing);
    }

    @Test
    public void everyImportLeadsToAFile() {
        List<String> missing = new ArrayList<>();
        scripts.forEach((file, code) -> {
            Matcher found = IMPORT.matcher(code);
            while (found.find()) {
                if (!Files.isRegularFile(resolve(file, found.group(1)))) {
                    missing.add(file.getFileName() + ": " + found.group(1));
                }
            }
        });
        assertEquals(List.of(), missing);
    }

    private static Path resolve(Path importer, String name) {
        if (name.equals("lit")) {
            return root.resolve("assets/lib/lit-html/lit-html.js");
        }
        if (name.startsWith("lit/")) {
            return root.resolve("assets/lib/lit-html").resolve(name.substring("lit/".length()));
        }
        return importer.resolveSibling(name).normalize();
    }

    @Test
    public void thePageLoadsAheadWhatItsStartNeeds() {
        Set<Path> needed = new TreeSet<>();
        collect(root.resolve("assets/app/main.js"), needed);
        Set<Path> preloaded = new TreeSet<>();
        Matcher found = PRELOAD.matcher(text(root.resolve("index.html")));
        while (found.find()) {
            preloaded.add(root.resolve(found.group(1).substring(1)));
        }
        assertEquals(needed, preloaded);
    }

    private static void collect(Path file, Set<Path> needed) {
        if (needed.add(file) && !file.startsWith(root.resolve("assets/lib"))) {
            Matcher found = STATIC_IMPORT.matcher(text(file));
            while (found.find()) {
                collect(resolve(file, found.group(1)), needed);
            }
        } else if (file.startsWith(root.resolve("assets/lib"))) {
            Matcher found = Pattern.compile("from\"(\\.[^\"]+)\"").matcher(text(file));
            while (found.find()) {
                Path next = file.resolveSibling(found.group(1)).normalize();
                if (!needed.contains(next)) {
                    collect(next, needed);
                }
            }
        }
    }

    @Test
    public void nothingBreaksTheContentSecurityPolicy() {
        Pattern forbidden = Pattern.compile(
                "\\sstyle=|\\son[a-z]+=\"|innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\(|new Function|unsafeHTML|javascript:");
        List<String> found = new ArrayList<>();
        scripts.forEach((file, code) -> {
            Matcher match = forbidden.matcher(code);
            if (match.find()) {
                found.add(file.getFileName() + ": " + match.group());
            }
        });
        assertEquals(List.of(), found);
    }

    @Test
    public void thePageKeepsNoPatientDataInTheBrowser() {
        List<String> found = scripts.entrySet().stream()
                .filter(e -> e.getValue().contains("sessionStorage")
                        || e.getValue().contains("indexedDB")
                        || e.getValue().contains("localStorage")
                                && !Set.of("i18n.js", "early.js")
                                        .contains(e.getKey().getFileName().toString()))
                .map(e -> e.getKey().getFileName().toString())
                .toList();
        assertEquals(List.of(), found);
    }
}
