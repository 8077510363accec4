package id.jembatan.itests.browser;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.jembatan.itests.client.EmrClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.Test;

/** Both languages are whole: the same keys everywhere, no key shown in place of its text, nothing left in the other one. */
public class WordsWalk extends BrowserWalk {

    /** Keeps every text that the server sends as data; a pair of languages is no data unless both say the same. */
    private static final String KEEP_DATA = """
            const data = window.serverData = new Set();
            const take = (value) => {
              if (typeof value === 'string') data.add(value.trim());
              else if (Array.isArray(value)) value.forEach(take);
              else if (value && typeof value === 'object') {
                if ('id' in value && 'en' in value && value.id !== value.en) return;
                Object.values(value).forEach(take);
              }
            };
            const ask = window.fetch;
            window.fetch = async (...call) => {
              const answer = await ask(...call);
              if (String(call[0]).startsWith('/api/')) answer.clone().text().then((text) => { try { take(JSON.parse(text)); } catch (none) { } });
              return answer;
            };
            """;

    /** Everything a user reads or hears: texts, labels, hints. */
    private static final String WORDS = """
            const found = new Set();
            const add = (text) => { const words = text?.trim(); if (words) found.add(words); };
            const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            while (walker.nextNode()) {
              const parent = walker.currentNode.parentElement;
              if (!parent.closest('script, style, noscript, [lang]:not(html), kbd, option, .avatar')) add(walker.currentNode.data);
            }
            for (const one of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
              if (one.closest('[lang]:not(html)')) continue;
              for (const name of ['aria-label', 'title', 'placeholder']) add(one.getAttribute(name));
            }
            return [...found];
            """;

    private static final Pattern KEY = Pattern.compile("[a-z]+[A-Za-z]*(\\.[A-Za-z0-9_-]+)+");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");

    /** Written alike everywhere: days of months that are, units of measurement, and our own name. */
    private static final Pattern SAME =
            Pattern.compile("\\d{1,2} \\p{L}{3} \\d{4}|\\b(kg/m²|kg|cm|mmHg|SpO₂)|Jembatan|\\bRx\\b|\\bPERT\\b");

    private final ObjectMapper json = new ObjectMapper();

    @Test
    public void bothLanguagesHaveTheSameKeysInThePageAndInEveryPlugin() throws Exception {
        for (Map.Entry<String, Map<String, Map<String, String>>> part : texts().entrySet()) {
            assertEquals(
                    part.getKey(),
                    new TreeSet<>(part.getValue().get("id").keySet()),
                    new TreeSet<>(part.getValue().get("en").keySet()));
        }
    }

    @Test
    public void noPageShowsAKeyOrLeavesAWordInTheOtherLanguage() throws Exception {
        clinic.awaitState(administrator(), "pcare", "ACTIVE");
        Site site = new Site(clinic, administrator(), "41");
        signInAs("kata", EVERYTHING);
        Set<String> alike = alikeInBoth();
        page.browser().cdp("Page.addScriptToEvaluateOnNewDocument", Map.of("source", KEEP_DATA));
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, String> one : site.routes().entrySet()) {
            Collection<String> indonesian = words(one.getValue(), "id");
            Collection<String> english = words(one.getValue(), "en");
            Collection<String> data = strings("return [...window.serverData]");
            english.stream()
                    .filter(text -> KEY.matcher(text).matches() && !data.contains(text))
                    .forEach(text -> wrong.add(one.getKey() + " shows the key " + text));
            indonesian.stream()
                    .filter(english::contains)
                    .filter(text -> !alike.contains(text))
                    .filter(text -> LETTERS.matcher(without(text, data)).find())
                    .forEach(text -> wrong.add(one.getKey() + " has in both languages: " + text));
        }
        assertTrue(String.join("\n", wrong), wrong.isEmpty());
    }

    private Collection<String> words(String route, String language) {
        page.script("localStorage.setItem('jembatan.language', arguments[0])", language);
        page.open(route);
        return strings(WORDS);
    }

    @SuppressWarnings("unchecked")
    private Collection<String> strings(String script) {
        return new HashSet<>((List<String>) page.script(script));
    }

    /** The text without the data in it, the longest first. */
    private static String without(String text, Collection<String> data) {
        String rest = text;
        for (String one : data.stream()
                .filter(word -> word.length() > 1 && text.contains(word))
                .sorted((a, b) -> b.length() - a.length())
                .toList()) {
            rest = rest.replace(one, "");
        }
        return SAME.matcher(rest).replaceAll("");
    }

    private Set<String> alikeInBoth() throws IOException, InterruptedException {
        Set<String> alike = new HashSet<>();
        for (Map<String, Map<String, String>> part : texts().values()) {
            part.get("id").forEach((key, text) -> {
                if (text.equals(part.get("en").get(key))) {
                    alike.add(text);
                }
            });
        }
        return alike;
    }

    /** Texts by key, by language, by part of the page: its own and those of the plugins. */
    private Map<String, Map<String, Map<String, String>>> texts() throws IOException, InterruptedException {
        EmrClient admin = administrator();
        clinic.awaitState(admin, "pcare", "ACTIVE");
        Map<String, String> bases = new TreeMap<>();
        for (String part : List.of("", "admin/", "desk/", "pharmacy/")) {
            bases.put("page " + part, "/assets/i18n/" + part);
        }
        for (JsonNode one : admin.get("/ui/contributions")) {
            bases.put(one.path("id").asText(), one.path("base").asText() + "i18n/");
        }
        Map<String, Map<String, Map<String, String>>> texts = new TreeMap<>();
        for (Map.Entry<String, String> part : bases.entrySet()) {
            for (String language : List.of("id", "en")) {
                texts.computeIfAbsent(part.getKey(), key -> new TreeMap<>())
                        .put(language, read(part.getValue() + language + ".json"));
            }
        }
        return texts;
    }

    private Map<String, String> read(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(clinic.base() + path)).build();
        String body = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body();
        Map<String, String> texts = new TreeMap<>();
        json.readTree(body)
                .fields()
                .forEachRemaining(text -> texts.put(
                        text.getKey(),
                        text.getValue().isTextual()
                                ? text.getValue().asText()
                                : text.getValue().toString()));
        return texts;
    }
}
