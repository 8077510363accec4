package id.jembatan.rxpert.internal.web;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.jembatan.api.access.Permission;
import id.jembatan.api.medication.DrugAlert;
import id.jembatan.api.medication.DrugCheckResult;
import id.jembatan.api.medication.OverrideReason;
import id.jembatan.rxpert.internal.jobs.ImportJob;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.Test;

public class RxpertUiTest {
    private static final Path FOLDER = Path.of("src/main/resources/ui");

    private final RxpertUi ui = new RxpertUi();
    private final ObjectMapper mapper = new ObjectMapper();

    private static List<String> modules() throws Exception {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".js"))
                    .toList();
        }
    }

    @Test
    public void theDescriptorNamesExportsAndPermissionsThatExist() throws Exception {
        JsonNode descriptor = mapper.readTree(ui.descriptorJson());
        String index = text("index.js");
        List<JsonNode> entries = new ArrayList<>();
        descriptor.path("pages").forEach(entries::add);
        descriptor.path("slots").forEach(entries::add);
        assertEquals(4, entries.size());
        for (JsonNode entry : entries) {
            assertTrue(index.contains("export { " + entry.path("export").asText() + " }"));
            Permission.parse(entry.path("permission").asText());
        }
        assertEquals("/rxpert", descriptor.path("menu").get(0).path("route").asText());
    }

    @Test
    public void everyFileIsGivenOutAndNothingElseIs() throws Exception {
        Pattern imports = Pattern.compile("(?:from |import\\()'\\./([a-z]+\\.js)'");
        for (String module : modules()) {
            Matcher matcher = imports.matcher(text(module));
            while (matcher.find()) {
                assertTrue(matcher.group(1), ui.resource(matcher.group(1)).isPresent());
            }
        }
        assertTrue(ui.resource("rxpert.css").isPresent());
        assertTrue(ui.resource("plugin.json").isEmpty());
        assertTrue(ui.resource("../META-INF/MANIFEST.MF").isEmpty());
    }

    @Test
    public void everyTextIsThereInBothLanguages() throws Exception {
        JsonNode id = mapper.readTree(text("i18n/id.json"));
        JsonNode en = mapper.readTree(text("i18n/en.json"));
        assertEquals(keys(id), keys(en));
        Pattern used = Pattern.compile("\\bt\\('([a-zA-Z0-9.-]+)'");
        for (String module : modules()) {
            Matcher matcher = used.matcher(text(module));
            while (matcher.find()) {
                assertTrue(module + " " + matcher.group(1), id.has(matcher.group(1)));
            }
        }
    }

    @Test
    public void everyWordOfTheContractHasAText() throws Exception {
        JsonNode id = mapper.readTree(text("i18n/id.json"));
        List<String> wanted = new ArrayList<>();
        Stream.of(DrugAlert.Category.values()).forEach(one -> wanted.add("category." + one));
        Stream.of(DrugAlert.Severity.values()).forEach(one -> wanted.add("severity." + one));
        Stream.of(DrugAlert.Evidence.values()).forEach(one -> wanted.add("evidence." + one));
        Stream.of(DrugAlert.Action.values()).forEach(one -> wanted.add("action." + one));
        Stream.of(DrugCheckResult.Check.values()).forEach(one -> wanted.add("check." + one));
        Stream.of(DrugCheckResult.Status.values()).forEach(one -> wanted.add("status." + one));
        Stream.of(ImportJob.State.values()).forEach(one -> wanted.add("job." + one));
        Stream.of(OverrideReason.values()).forEach(one -> wanted.add("reason." + one));
        wanted.forEach(key -> assertTrue(key, id.has(key)));
    }

    @Test
    public void nothingNeedsInlineStylesCustomElementsOrPopovers() throws Exception {
        for (String module : modules()) {
            String source = text(module);
            assertFalse(module, source.contains("style="));
            assertFalse(module, source.contains("customElements"));
            assertFalse(module, source.contains("innerHTML"));
            assertFalse(module, source.toLowerCase(Locale.ROOT).contains("popover"));
        }
    }

    private static Set<String> keys(JsonNode node) {
        Set<String> keys = new TreeSet<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private String text(String path) throws Exception {
        try (InputStream stream = ui.resource(path).orElseThrow()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
