package id.jembatan.benchmarks.start;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Makes a bundle of {@link HelloActivator}. */
final class HelloBundle {
    private static final List<String> CLASSES = List.of("HelloActivator.class", "HelloActivator$Hello.class");

    private HelloBundle() {}

    static void write(Path jar) throws IOException {
        String folder = HelloActivator.class.getPackageName().replace('.', '/') + "/";
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out, manifest())) {
            for (String name : CLASSES) {
                entries.putNextEntry(new JarEntry(folder + name));
                try (InputStream in = HelloActivator.class.getResourceAsStream(name)) {
                    in.transferTo(entries);
                }
                entries.closeEntry();
            }
        }
    }

    private static Manifest manifest() {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", "hello");
        main.putValue("Bundle-Version", "1.0.0");
        main.putValue("Bundle-Activator", HelloActivator.class.getName());
        main.putValue("Import-Package", "org.osgi.framework,javax.servlet,javax.servlet.http");
        return manifest;
    }
}
