package id.jembatan.rxpert.internal.format;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;

import id.jembatan.rxpert.internal.Dict;
import id.jembatan.rxpert.internal.Signer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class PackageFileTest {
    @Rule
    public TemporaryFolder folder = new TemporaryFolder();

    private final Signer signer = new Signer();
    private Path good;

    @Before
    public void sign() {
        good = signer.sign(
                folder.getRoot().toPath().resolve("good.rxdict"),
                Signer.head("1", null),
                Dict.empty().substance("warfarin").files());
    }

    private PackageFile open(Path file) throws PackageException {
        return PackageFile.open(file, signer.trusted(), Signer.TODAY, Limits.USUAL);
    }

    private void refused(Refusal expected, Path file) {
        PackageException refusal = assertThrows(PackageException.class, () -> open(file));
        assertEquals(expected, refusal.refusal());
        assertFalse(refusal.words().id().isEmpty());
        assertFalse(refusal.words().en().isEmpty());
    }

    /** The good package with its entries changed. */
    private Path changed(String name, byte[] content) throws IOException {
        Map<String, byte[]> entries = entries();
        if (content == null) {
            entries.remove(name);
        } else {
            entries.put(name, content);
        }
        return zip(entries);
    }

    private Map<String, byte[]> entries() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(good.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return entries;
    }

    private Path zip(Map<String, byte[]> entries) throws IOException {
        Path target = folder.newFile().toPath();
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(target))) {
            for (Map.Entry<String, byte[]> one : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(one.getKey()));
                zip.write(one.getValue());
            }
        }
        return target;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String aTable() throws IOException {
        return entries().keySet().stream()
                .filter(name -> name.startsWith("substances"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    public void aSignedPackageOpens() throws PackageException {
        PackageFile file = open(good);
        assertEquals("mini", file.manifest().dictionary());
        assertEquals(2, file.files().size());
    }

    @Test
    public void aTamperedTableIsRefused() throws IOException {
        refused(Refusal.HASH_MISMATCH, changed(aTable(), bytes("key,inn,name_id,kind\nx,x,x,moiety\n")));
    }

    @Test
    public void aTamperedManifestIsRefused() throws IOException {
        byte[] manifest = entries().get(Manifest.FILE);
        String other = new String(manifest, StandardCharsets.UTF_8).replace("\"1\"", "\"2\"");
        refused(Refusal.BAD_SIGNATURE, changed(Manifest.FILE, bytes(other)));
    }

    @Test
    public void anUnsignedPackageIsRefused() throws IOException {
        refused(Refusal.UNSIGNED, changed(Manifest.SIGNATURE, null));
        refused(Refusal.UNSIGNED, changed(Manifest.SIGNATURE, bytes("")));
    }

    @Test
    public void aSignatureOfAnUnknownKeyIsRefused() throws IOException {
        Signer other = new Signer();
        PackageException refusal = assertThrows(
                PackageException.class, () -> PackageFile.open(good, other.trusted(), Signer.TODAY, Limits.USUAL));
        assertEquals(Refusal.BAD_SIGNATURE, refusal.refusal());
        refused(Refusal.UNKNOWN_KEY, changed(Manifest.SIGNATURE, bytes("other-key\nAAAA\n")));
    }

    @Test
    public void anExpiredKeyIsRefusedForANewPackageOnly() throws PackageException {
        TrustedKeys expired = signer.trustedUntil(Signer.TODAY.minusDays(1));
        PackageException refusal =
                assertThrows(PackageException.class, () -> PackageFile.open(good, expired, Signer.TODAY, Limits.USUAL));
        assertEquals(Refusal.EXPIRED_KEY, refusal.refusal());
        assertEquals(
                "1",
                PackageFile.open(good, expired, null, Limits.USUAL).manifest().version());
    }

    @Test
    public void anExpiredPackageIsRefused() {
        PackageException refusal = assertThrows(
                PackageException.class,
                () -> PackageFile.open(
                        good, signer.trustedUntil(LocalDate.of(2040, 1, 1)), LocalDate.of(2030, 1, 1), Limits.USUAL));
        assertEquals(Refusal.PACKAGE_EXPIRED, refusal.refusal());
    }

    @Test
    public void aTruncatedPackageIsRefused() throws IOException {
        byte[] all = Files.readAllBytes(good);
        for (int length : new int[] {all.length - 1, all.length / 2, 100}) {
            Path cut = folder.newFile().toPath();
            Files.write(cut, Arrays.copyOf(all, length));
            refused(Refusal.TRUNCATED, cut);
        }
    }

    @Test
    public void somethingElseIsRefused() throws IOException {
        Path text = folder.newFile().toPath();
        Files.writeString(text, "bukan zip");
        refused(Refusal.NOT_A_PACKAGE, text);
        refused(Refusal.NOT_A_PACKAGE, changed(Manifest.FILE, null));
    }

    @Test
    public void aMissingOrUnlistedFileIsRefused() throws IOException {
        refused(Refusal.MISSING_FILE, changed(aTable(), null));
        refused(Refusal.UNLISTED_FILE, changed("statements.csv", bytes("key\n")));
    }

    @Test
    public void pathsOutOfThePackageAreRefused() throws IOException {
        for (String name :
                new String[] {"../evil.csv", "/etc/evil.csv", "a/b.csv", "..\\evil.csv", "evil.sh", ".csv"}) {
            refused(Refusal.BAD_NAME, changed(name, bytes("x")));
        }
    }

    @Test
    public void aZipBombIsRefusedWithoutBeingUnpacked() throws IOException {
        refused(Refusal.TOO_LARGE, changed("products.csv", new byte[30 << 20]));
        Limits small = new Limits(1 << 20, 2_000, 1_500, 64, 200);
        Map<String, byte[]> many = entries();
        byte[] noise = new byte[1_900];
        new java.util.Random(1).nextBytes(noise);
        many.put("products.csv", noise);
        Path big = zip(many);
        PackageException refusal = assertThrows(
                PackageException.class, () -> PackageFile.open(big, signer.trusted(), Signer.TODAY, small));
        assertEquals(Refusal.TOO_LARGE, refusal.refusal());
    }

    @Test
    public void tooManyFilesAreRefused() throws IOException {
        Map<String, byte[]> many = entries();
        for (int i = 0; i < 70; i++) {
            many.put("products-" + i + ".csv", bytes("key\n"));
        }
        refused(Refusal.TOO_LARGE, zip(many));
    }

    @Test
    public void aNewerFormatIsRefused() throws IOException {
        Path other = folder.newFile().toPath();
        Map<String, byte[]> entries = entries();
        String manifest = new String(entries.get(Manifest.FILE), StandardCharsets.UTF_8);
        assertEquals(true, manifest.contains("rxdict/1"));
        Manifest next = Json.MAPPER.readValue(manifest.replace("rxdict/1", "rxdict/2"), Manifest.class);
        assertEquals(
                Refusal.UNSUPPORTED_FORMAT,
                assertThrows(PackageException.class, next::check).refusal());
        assertFalse(other.toString().isEmpty());
    }

    @Test
    public void namesThatCouldBecomePathsAreRefused() throws IOException {
        String manifest = new String(entries().get(Manifest.FILE), StandardCharsets.UTF_8);
        Manifest evil = Json.MAPPER.readValue(manifest.replace("\"mini\"", "\"../mini\""), Manifest.class);
        assertEquals(
                Refusal.BAD_MANIFEST,
                assertThrows(PackageException.class, evil::check).refusal());
    }
}
