package id.jembatan.bpjs.icare.internal.web;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.jembatan.api.access.Permission;
import id.jembatan.bpjs.common.BpjsJson;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.Test;

public class IcareUiTest {
    private static final List<String> MODULES = List.of("index.js", "visit.js");

    private final IcareUi ui = new IcareUi();

    @Test
    public void theDescriptorNamesExportsAndPermissionsThatExist() throws Exception {
        JsonNode descriptor = BpjsJson.mapper().readTree(ui.descriptorJson());
        String index = text("index.js");
        List<JsonNode> entries = new ArrayList<>();
        descriptor.path("pages").forEach(entries::add);
        descriptor.path("slots").forEach(entries::add);
        assertEquals(1, entries.size());
        for (JsonNode entry : entries) {
            assertTrue(index.contains("export { " + entry.path("export").asText() + " }"));
            Permission.parse(entry.path("permission").asText());
        }
    }

    @Test
    public void everyModuleThatIsImportedIsGivenOutAndNothingElseIs() throws Exception {
        Pattern imports = Pattern.compile("from '\\./([a-z]+\\.js)'");
        for (String module : MODULES) {
            Matcher matcher = imports.matcher(text(module));
            while (matcher.find()) {
                assertTrue(matcher.group(1), ui.resource(matcher.group(1)).isPresent());
            }
        }
        assertTrue(ui.resource("plugin.json").isEmpty());
        assertTrue(ui.resource("../META-INF/MANIFEST.MF").isEmpty());
    }

    @Test
    public void everyTextIsThereInBothLanguages() throws Exception {
        JsonNode id = BpjsJson.mapper().readTree(text("i18n/id.json"));
        JsonNode en = BpjsJson.mapper().readTree(text("i18n/en.json"));
        assertEquals(keys(id), keys(en));
        Pattern used = Pattern.compile("\\bt\\('([a-zA-Z0-9.-]+)'");
        for (String module : MODULES) {
            Matcher matcher = used.matcher(text(module));
            while (matcher.find()) {
                assertTrue(module + " " + matcher.group(1), id.has(matcher.group(1)));
            }
        }
    }

    @Test
    public void nothingNeedsInlineStylesOrCustomElements() throws Exception {
        for (String module : MODULES) {
            String source = text(module);
            assertFalse(module, source.contains("style="));
            assertFalse(module, source.contains("customElements"));
            assertFalse(module, source.contains("innerHTML"));
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
