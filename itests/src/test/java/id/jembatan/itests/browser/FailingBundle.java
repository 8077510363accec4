package id.jembatan.itests.browser;

import id.jembatan.itests.browser.plugin.FailingPlugin;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** Packs {@link FailingPlugin} with a page part that fails in a chosen way. */
final class FailingBundle {

    private static final String COMPONENT = """
            <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="failing">
              <service>
                <provide interface="id.jembatan.spi.IntegrationPlugin"/>
                <provide interface="id.jembatan.spi.UiContribution"/>
              </service>
              <implementation class="%s"/>
            </scr:component>
            """.formatted(FailingPlugin.class.getName());

    private FailingBundle() {}

    /** @param id of the plugin @param script its {@code ui/index.js} */
    static Path pack(String id, String script) throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", "id.jembatan.itests." + id);
        main.putValue("Bundle-Version", "1.0.0");
        main.putValue("Import-Package", "id.jembatan.api,id.jembatan.spi,org.osgi.framework");
        main.putValue("Service-Component", "OSGI-INF/failing.xml");
        Path file = Files.createTempFile("jembatan-" + id, ".jar");
        String name = FailingPlugin.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), manifest);
                InputStream code = FailingPlugin.class.getResourceAsStream("/" + name)) {
            write(jar, name, code.readAllBytes());
            write(jar, "OSGI-INF/failing.xml", bytes(COMPONENT));
            write(jar, "ui/index.js", bytes(script));
            write(jar, "ui/i18n/id.json", bytes("{}"));
            write(jar, "ui/i18n/en.json", bytes("{}"));
        }
        file.toFile().deleteOnExit();
        return file;
    }

    private static void write(JarOutputStream jar, String name, byte[] content) throws IOException {
        jar.putNextEntry(new ZipEntry(name));
        jar.write(content);
        jar.closeEntry();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
