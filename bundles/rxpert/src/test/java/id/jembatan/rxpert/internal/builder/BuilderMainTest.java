package id.jembatan.rxpert.internal.builder;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import id.jembatan.rxpert.internal.Dict;
import id.jembatan.rxpert.internal.Signer;
import id.jembatan.rxpert.internal.format.Limits;
import id.jembatan.rxpert.internal.format.PackageException;
import id.jembatan.rxpert.internal.format.PackageFile;
import id.jembatan.rxpert.internal.format.Refusal;
import id.jembatan.rxpert.internal.format.TrustedKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class BuilderMainTest {
    @Rule
    public TemporaryFolder folder = new TemporaryFolder();

    private Path content;
    private Path out;
    private Path publicKey;

    @Before
    public void author() throws IOException {
        content = folder.newFolder("content").toPath();
        Path packed = folder.getRoot().toPath().resolve("classes/starter");
        out = packed.resolve("starter.rxdict");
        publicKey = packed.resolve("starter.pub");
        Files.writeString(content.resolve("dictionary.json"), """
                {"dictionary": "mini", "vendor": "Vendor", "version": "1", "expires": "2030-01-01", "locales": ["id"],
                 "title_id": "Kamus", "title_en": "Dictionary", "notice_id": "Contoh", "notice_en": "Example"}
                """);
        for (Map.Entry<String, byte[]> file :
                Dict.empty().substance("warfarin").files().entrySet()) {
            Files.write(content.resolve(file.getKey()), file.getValue());
        }
    }

    private void bundle() throws IOException, GeneralSecurityException, PackageException {
        BuilderMain.bundle(content, out, publicKey, "starter", Signer.CLOCK);
    }

    @Test
    public void aBundledPackageIsVerifiedByTheKeyBesideIt() throws Exception {
        bundle();
        TrustedKeys keys = TrustedKeys.parse(Files.readAllLines(publicKey));
        assertEquals(
                "1",
                PackageFile.open(out, keys, Signer.TODAY, Limits.USUAL)
                        .manifest()
                        .version());
    }

    @Test
    public void everyBundleHasAKeyOfItsOwn() throws Exception {
        bundle();
        String first = Files.readString(publicKey);
        TrustedKeys earlier = TrustedKeys.parse(first.lines().toList());
        bundle();
        PackageException refusal =
                assertThrows(PackageException.class, () -> PackageFile.open(out, earlier, Signer.TODAY, Limits.USUAL));
        assertEquals(Refusal.BAD_SIGNATURE, refusal.refusal());
    }

    @Test
    public void aFailingCaseOfTheVendorStopsTheBuild() throws Exception {
        Files.writeString(content.resolve("tests.json"), """
                {"cases": [{"id": "X-1", "patient": {"pregnant": true, "sex": "F"}, "current": [], "new": ["warfarin"], "forbid": [],
                 "expect": [{"category": "KEHAMILAN", "severity": "CONTRAINDICATED", "drug": "warfarin"}]}]}
                """);
        PackageException refusal = assertThrows(PackageException.class, this::bundle);
        assertEquals(Refusal.TESTS_FAILED, refusal.refusal());
        assertEquals(false, Files.exists(out));
    }
}
