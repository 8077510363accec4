package id.jembatan.itests;

import static org.ops4j.pax.exam.CoreOptions.bundle;
import static org.ops4j.pax.exam.CoreOptions.composite;
import static org.ops4j.pax.exam.CoreOptions.mavenBundle;
import static org.ops4j.pax.exam.CoreOptions.systemProperty;
import static org.ops4j.pax.exam.CoreOptions.vmOptions;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.keepRuntimeFolder;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.logLevel;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.karaf.options.LogLevelOption;

/** The packed distribution as a container of tests: on free ports, with nothing but its own {@code system/} to install from. */
final class Distribution {

    /** Names of the system properties that tell a test in the container where the clinic and the gateway answer. */
    static final String WEB_PORT = "jembatan.test.web";

    static final String SANDBOX_PORT = "jembatan.test.sandbox";

    /** How long a test waits for the boot to finish, on a busy machine too. */
    static final int BOOT_MILLIS = 180_000;

    private Distribution() {}

    /** The demo clinic with the sandbox gateway, as {@code bin/demo} starts it. */
    static Option[] demo() {
        return new Option[] {
            composite(with("sandbox", "bpjs-pcare", "bpjs-icare", "demo")),
            put("id.jembatan.core.cfg", "facility.create", "false")
        };
    }

    /** @param features features to start with, beside those of a real clinic */
    static Option[] with(String... features) {
        String karaf = System.getProperty("karaf.version");
        int web = freePort();
        int sandbox = freePort();
        List<Option> options = new ArrayList<>();
        options.add(karafDistributionConfiguration()
                .frameworkUrl("file:"
                        + new File(System.getProperty("jembatan.distribution"))
                                .toPath()
                                .normalize())
                .karafVersion(karaf)
                .name("jembatan")
                .unpackDirectory(new File("target/exam"))
                .useDeployFolder(false));
        options.add(logLevel(LogLevelOption.LogLevel.INFO));
        options.add(configureConsole().ignoreLocalConsole().ignoreRemoteShell());
        options.add(put("org.ops4j.pax.web.cfg", "org.osgi.service.http.port", Integer.toString(web)));
        options.add(put("org.apache.karaf.shell.cfg", "sshPort", Integer.toString(freePort())));
        options.add(put("id.jembatan.sandbox.cfg", "port", Integer.toString(sandbox)));
        options.add(put("id.jembatan.demo.cfg", "pcareUrl", "http://127.0.0.1:" + sandbox + "/pcare-rest-dev"));
        options.add(put("id.jembatan.core.cfg", "outbox.backoffMin", "PT0.5S"));
        options.add(put("id.jembatan.core.cfg", "outbox.breakerPause", "PT2S"));
        // only the test framework itself comes from the build's repository
        options.add(put(
                "org.ops4j.pax.url.mvn.cfg",
                "org.ops4j.pax.url.mvn.localRepository",
                System.getProperty("jembatan.repository")));
        options.add(put("org.apache.karaf.features.cfg", "featuresBoot", stage(features)));
        options.add(mavenBundle("org.awaitility", "awaitility").versionAsInProject());
        options.add(mavenBundle("org.hamcrest", "hamcrest").versionAsInProject());
        options.add(bundle("file:" + System.getProperty("jembatan.itests")));
        options.add(systemProperty(WEB_PORT).value(Integer.toString(web)));
        options.add(systemProperty(SANDBOX_PORT).value(Integer.toString(sandbox)));
        options.add(vmOptions(modules(karaf)));
        options.add(vmOptions("-Xmx512m", "-Dfile.encoding=UTF-8"));
        options.add(keepRuntimeFolder());
        return new Option[] {composite(options.toArray(Option[]::new))};
    }

    /**
     * What the distribution boots, and more, as a stage of its own. The test framework adds its features behind it; in the
     * same stage it would call the test, or give up waiting for a part of itself, while ours are still starting.
     */
    private static String stage(String... more) {
        Properties settings = new Properties();
        Path file = Path.of(System.getProperty("jembatan.assembly"), "etc/org.apache.karaf.features.cfg");
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            settings.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> all =
                new ArrayList<>(List.of(settings.getProperty("featuresBoot").strip()));
        all.addAll(List.of(more));
        return "(" + String.join(",", all) + ")";
    }

    private static Option put(String file, String key, String value) {
        return editConfigurationFilePut("etc/" + file, key, value);
    }

    /** What bin/karaf gives the virtual machine; the container starts it without that script. */
    private static String[] modules(String karaf) {
        return new String[] {
            "--add-reads=java.xml=java.logging",
            "--add-exports=java.base/org.apache.karaf.specs.locator=java.xml,ALL-UNNAMED",
            "--patch-module",
            "java.base=lib/endorsed/org.apache.karaf.specs.locator-" + karaf + ".jar",
            "--patch-module",
            "java.xml=lib/endorsed/org.apache.karaf.specs.java.xml-" + karaf + ".jar",
            "--add-opens",
            "java.base/java.security=ALL-UNNAMED",
            "--add-opens",
            "java.base/java.net=ALL-UNNAMED",
            "--add-opens",
            "java.base/java.lang=ALL-UNNAMED",
            "--add-opens",
            "java.base/java.util=ALL-UNNAMED",
            "--add-opens",
            "java.naming/javax.naming.spi=ALL-UNNAMED",
            "--add-opens",
            "java.rmi/sun.rmi.transport.tcp=ALL-UNNAMED"
        };
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
