package id.jembatan.rxpert.internal;

import id.jembatan.rxpert.internal.format.PackageBuilder;
import id.jembatan.rxpert.internal.format.PackageException;
import id.jembatan.rxpert.internal.keeper.DictionaryKeeper;
import id.jembatan.rxpert.internal.keeper.RxpertSettings;
import id.jembatan.rxpert.internal.keeper.StarterPackage;
import id.jembatan.rxpert.internal.store.Importer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;

/** Dictionaries on disk with a key of their own, for tests of what stands on top of the engine. */
public final class Shelves {
    public final Signer signer = new Signer();
    public final Path home;
    private final Path folder;
    private int files;

    public Shelves(Path folder) {
        this.folder = folder;
        this.home = folder.resolve("home");
    }

    public RxpertSettings settings() {
        return new RxpertSettings(home, List.of(signer.line()), List.of(), Set.of(), true);
    }

    /** A keeper without an example dictionary, open. */
    public DictionaryKeeper open() {
        return await(new DictionaryKeeper(settings(), Signer.CLOCK, nothing()));
    }

    public static StarterPackage nothing() {
        return new StarterPackage(name -> null);
    }

    /** An example as a bundle brings it: signed with a key of its own. */
    public StarterPackage starter(Signer key, String version, Dict dict) throws IOException {
        return starter(key, version, dict, new CountDownLatch(0));
    }

    /** An example that cannot be read before the gate opens. */
    public StarterPackage starter(Signer key, String version, Dict dict, CountDownLatch gate) throws IOException {
        byte[] content = Files.readAllBytes(key.sign(next(), Signer.head(version, null), dict.files()));
        Map<String, byte[]> all =
                Map.of("starter.rxdict", content, "starter.pub", key.line().getBytes(StandardCharsets.UTF_8));
        return new StarterPackage(name -> {
            try {
                gate.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return stream(all.get(name));
        });
    }

    private static InputStream stream(byte[] content) {
        return content == null ? null : new ByteArrayInputStream(content);
    }

    public static DictionaryKeeper await(DictionaryKeeper keeper) {
        Awaitility.await().until(() -> !keeper.isLoading());
        return keeper;
    }

    public Path signed(String name, String version, Dict dict) {
        var head = Signer.head(version, null);
        return signer.sign(
                next(),
                new PackageBuilder.Head(
                        name,
                        head.vendor(),
                        version,
                        null,
                        head.expires(),
                        head.locales(),
                        head.titleId(),
                        head.titleEn(),
                        head.noticeId(),
                        head.noticeEn()),
                dict.files());
    }

    public void install(DictionaryKeeper keeper, String name, String version, Dict dict) throws PackageException {
        Importer importer = keeper.require().importer();
        importer.approve(importer.stage(signed(name, version, dict), step -> {}).id(), "apt. Sari", step -> {});
    }

    private Path next() {
        return folder.resolve("p" + files++ + ".rxdict");
    }
}
