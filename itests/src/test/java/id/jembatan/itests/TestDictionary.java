package id.jembatan.itests;

import id.jembatan.rxpert.internal.format.PackageBuilder;
import id.jembatan.rxpert.internal.format.PackageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/**
 * Packages of newer versions of the example dictionary, made and signed for a test. The builder is no part of a running clinic:
 * they are made outside of it and found by it as files.
 */
public final class TestDictionary {

    /** Version that the distribution brings, and the version of the packages. */
    public static final String OLD = "2026.11.3";

    public static final String NEW = "2026.12.1";

    /** A product that only the new version has. */
    public static final String PRODUCT = "Ujimol Forte";

    static final String NEXT = "kamus-2026.12.rxdict";
    static final String TAMPERED = "kamus-diubah.rxdict";
    static final String STRANGE = "kamus-penerbit-lain.rxdict";
    static final String KEY = "kunci.txt";
    static final String STRANGE_KEY = "kunci-penerbit-lain.txt";

    private static final TestDictionary MADE = make();

    private final Path folder;

    private TestDictionary(Path folder) {
        this.folder = folder;
    }

    /** The packages of this run. */
    public static TestDictionary made() {
        return MADE;
    }

    /** What a clinic pins to accept {@link #next}. */
    public String key() throws IOException {
        return Files.readString(folder.resolve(KEY), StandardCharsets.UTF_8).strip();
    }

    /** A sound package. */
    public Path next() {
        return folder.resolve(NEXT);
    }

    /** The same, with a table changed after signing. */
    public Path tampered() {
        return folder.resolve(TAMPERED);
    }

    /** The same, signed by a publisher whom nobody knows. */
    public Path strange() {
        return folder.resolve(STRANGE);
    }

    Path folder() {
        return folder;
    }

    private static TestDictionary make() {
        try {
            TestDictionary made = new TestDictionary(Files.createTempDirectory("rxdict"));
            PackageBuilder.Folder content = content();
            made.sign(content, "penerbit-uji", made.next(), KEY);
            made.sign(content, "penerbit-lain", made.strange(), STRANGE_KEY);
            Files.copy(made.next(), made.tampered());
            try (FileSystem zip = FileSystems.newFileSystem(made.tampered())) {
                Path table = zip.getPath("interactions-herbal.csv");
                Files.writeString(table, "\n", StandardCharsets.UTF_8, StandardOpenOption.APPEND);
            }
            return made;
        } catch (IOException | GeneralSecurityException | PackageException e) {
            throw new IllegalStateException("the packages of the test cannot be made", e);
        }
    }

    /** The example with one product more and one interaction taken more seriously. */
    private static PackageBuilder.Folder content() throws IOException, PackageException {
        PackageBuilder.Folder old = PackageBuilder.readFolder(Path.of(System.getProperty("jembatan.starter")));
        Map<String, byte[]> files = new TreeMap<>(old.files());
        files.put(
                "products-uji.csv",
                ("key,name,ingredients,dosage_form,routes,golongan,manufacturer,registrant,packaging,flags\n"
                                + "ujimol_forte_650," + PRODUCT
                                + " 650,paracetamol:650 mg,tablet,oral,Obat Bebas,PT Uji (rekaan),"
                                + "PT Uji (rekaan),\"Dus, 10 strip @ 10 tablet\",contoh\n")
                        .getBytes(StandardCharsets.UTF_8));
        files.computeIfPresent(
                "interactions-herbal.csv",
                (name, table) -> new String(table, StandardCharsets.UTF_8)
                        .replaceFirst(",MODERATE,", ",MAJOR,")
                        .getBytes(StandardCharsets.UTF_8));
        PackageBuilder.Head head = old.head();
        return new PackageBuilder.Folder(
                new PackageBuilder.Head(
                        head.dictionary(),
                        head.vendor(),
                        NEW,
                        null,
                        head.expires(),
                        head.locales(),
                        head.titleId(),
                        head.titleEn(),
                        head.noticeId(),
                        head.noticeEn()),
                files);
    }

    private void sign(PackageBuilder.Folder content, String keyId, Path target, String keyFile)
            throws IOException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        new PackageBuilder(Clock.systemUTC()).build(content, keyId, pair.getPrivate(), target);
        String line = keyId + " "
                + Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()) + " "
                + content.head().expires();
        Files.writeString(folder.resolve(keyFile), line + "\n", StandardCharsets.UTF_8);
    }
}
