package id.jembatan.rxpert.internal.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.jembatan.rxpert.internal.Dict;
import id.jembatan.rxpert.internal.Signer;
import id.jembatan.rxpert.internal.check.CheckRequest;
import id.jembatan.rxpert.internal.check.DrugItem;
import id.jembatan.rxpert.internal.check.PatientFacts;
import id.jembatan.rxpert.internal.check.Policy;
import id.jembatan.rxpert.internal.format.PackageException;
import id.jembatan.rxpert.internal.format.Refusal;
import id.jembatan.rxpert.internal.format.TrustedKeys;
import id.jembatan.rxpert.internal.model.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class ImporterTest {
    @Rule
    public TemporaryFolder folder = new TemporaryFolder();

    private final Signer signer = new Signer();
    private Path home;
    private DictionaryHouse house;
    private int files;

    @Before
    public void open() throws IOException {
        home = folder.getRoot().toPath().resolve("home");
        reopen();
    }

    private void reopen() throws IOException {
        house = DictionaryHouse.open(home, signer.trusted(), List.of(), Signer.CLOCK);
    }

    private static Dict dict(String severity) {
        return Dict.empty()
                .substance("warfarin")
                .substance("ibuprofen")
                .interaction("war_ibu", "warfarin", "ibuprofen", severity);
    }

    private Path full(String version, Dict dict) {
        return signed(version, null, dict.files());
    }

    private Path signed(String version, String base, Map<String, byte[]> content) {
        return signer.sign(
                folder.getRoot().toPath().resolve("p" + files++ + ".rxdict"), Signer.head(version, base), content);
    }

    private ImportReport stage(Path file) throws PackageException {
        return house.importer().stage(file, step -> {});
    }

    private void install(Path file) throws PackageException {
        house.importer().approve(stage(file).id(), "apt. Sari", step -> {});
    }

    private Severity answer() {
        var result = house.dictionaries()
                .check(new CheckRequest(
                        Signer.TODAY,
                        PatientFacts.builder().build(),
                        List.of(DrugItem.named("n", "warfarin")),
                        List.of(DrugItem.named("c", "ibuprofen")),
                        Policy.USUAL));
        return result.alerts().isEmpty() ? null : result.alerts().get(0).severity();
    }

    private void refusedAndUnchanged(Refusal expected, Path file) throws IOException {
        PackageException refusal = assertThrows(PackageException.class, () -> stage(file));
        assertEquals(expected, refusal.refusal());
        assertEquals(Severity.MAJOR, answer());
        try (Stream<Path> left = Files.list(home.resolve("staging"))) {
            assertEquals(0, left.count());
        }
    }

    @Test
    public void aPackageAnswersOnlyAfterApproval() throws Exception {
        List<Step> steps = new ArrayList<>();
        ImportReport report = house.importer().stage(full("1", dict("MAJOR")), steps::add);
        assertEquals(null, answer());
        assertEquals(2, report.substances());
        assertEquals(2, report.differences().substances().added());
        assertEquals(Step.RECEIVE, steps.get(0));
        assertEquals(Step.WAIT, steps.get(steps.size() - 1));
        house.importer().approve(report.id(), "apt. Sari", step -> {});
        assertEquals(Severity.MAJOR, answer());
        reopen();
        assertEquals(Severity.MAJOR, answer());
    }

    @Test
    public void theReportTellsWhatChanges() throws Exception {
        install(full("1", dict("MAJOR")));
        ImportReport report = stage(full("2", dict("CONTRAINDICATED").substance("aspirin")));
        assertEquals("1", report.replaces());
        assertEquals(1, report.differences().substances().added());
        assertEquals(0, report.differences().substances().changed());
        assertEquals(
                List.of(new Differences.SeverityChange("war_ibu", Severity.MAJOR, Severity.CONTRAINDICATED)),
                report.differences().severities());
    }

    @Test
    public void threeVersionsAreKeptAndRollbackGoesBackOneByOne() throws Exception {
        install(full("1", dict("INFO")));
        install(full("2", dict("MINOR")));
        install(full("3", dict("MODERATE")));
        install(full("4", dict("MAJOR")));
        assertEquals(List.of("4", "3", "2"), house.versions("mini"));
        assertEquals("3", house.importer().rollback("mini"));
        assertEquals(Severity.MODERATE, answer());
        reopen();
        assertEquals(Severity.MODERATE, answer());
        assertEquals("2", house.importer().rollback("mini"));
        assertEquals(Severity.MINOR, answer());
        assertEquals(
                Refusal.NO_OLDER_VERSION,
                assertThrows(PackageException.class, () -> house.importer().rollback("mini"))
                        .refusal());
        assertEquals("4", house.version("mini", "4").orElseThrow().info().version());
        assertTrue(house.version("mini", "1").isEmpty());
    }

    @Test
    public void aDeltaIsReplayedOnItsBase() throws Exception {
        install(full("1", dict("MAJOR")));
        byte[] change = ("op,key,a,b,severity,action,summary_id,summary_en,evidence,source\n"
                        + "U,war_ibu,warfarin,ibuprofen,MINOR,monitor,Satu,One,probable,label\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] more = "op,key,inn,name_id,kind\nU,aspirin,aspirin,aspirin,moiety\n".getBytes(StandardCharsets.UTF_8);
        install(signed("2", "1", Map.of("interactions.csv", change, "substances.csv", more)));
        assertEquals(Severity.MINOR, answer());
        assertEquals(3, house.dictionaries().find("mini").orElseThrow().substanceCount());
        reopen();
        assertEquals(Severity.MINOR, answer());
        byte[] gone = "op,key\nD,war_ibu\n".getBytes(StandardCharsets.UTF_8);
        install(signed("3", "2", Map.of("interactions.csv", gone)));
        assertEquals(null, answer());
        assertEquals("2", house.importer().rollback("mini"));
        assertEquals(Severity.MINOR, answer());
    }

    @Test
    public void aDeltaForAnotherVersionOrAnUnknownRowIsRefused() throws Exception {
        install(full("1", dict("MAJOR")));
        byte[] gone = "op,key\nD,nothing\n".getBytes(StandardCharsets.UTF_8);
        refusedAndUnchanged(Refusal.BASE_MISMATCH, signed("3", "2", Map.of("interactions.csv", gone)));
        refusedAndUnchanged(Refusal.BAD_ROW, signed("2", "1", Map.of("interactions.csv", gone)));
    }

    @Test
    public void badPackagesAreRefusedWhileTheOldDictionaryAnswers() throws Exception {
        install(full("1", dict("MAJOR")));
        refusedAndUnchanged(Refusal.SAME_VERSION, full("1", dict("MINOR")));
        refusedAndUnchanged(
                Refusal.RULE_BROKEN, full("2", dict("MINOR").statement("s", "warfarin", "ANAK", "age_to=18y")));
        refusedAndUnchanged(
                Refusal.DANGLING_REFERENCE, full("2", dict("MINOR").interaction("y", "warfarin", "none", "MAJOR")));
        refusedAndUnchanged(
                Refusal.CYCLE,
                full(
                        "2",
                        dict("MINOR")
                                .row(
                                        "relations",
                                        "from=warfarin",
                                        "to=warfarin",
                                        "kind=metabolite_of",
                                        "source=label")));
        Path cut = folder.getRoot().toPath().resolve("cut.rxdict");
        byte[] all = Files.readAllBytes(full("2", dict("MINOR")));
        Files.write(cut, java.util.Arrays.copyOf(all, all.length - 30));
        refusedAndUnchanged(Refusal.TRUNCATED, cut);
        Path foreign = new Signer()
                .sign(
                        folder.getRoot().toPath().resolve("foreign.rxdict"),
                        Signer.head("2", null),
                        dict("MINOR").files());
        refusedAndUnchanged(Refusal.BAD_SIGNATURE, foreign);
    }

    /** A good package with one entry replaced, left out (null) or added. */
    private Path changed(String entry, byte[] content) throws IOException {
        Path source = full("2", dict("MINOR"));
        Path target = folder.getRoot().toPath().resolve("changed" + files++ + ".rxdict");
        try (ZipFile zip = new ZipFile(source.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(target))) {
            for (ZipEntry one : zip.stream().toList()) {
                if (!one.getName().equals(entry)) {
                    out.putNextEntry(new ZipEntry(one.getName()));
                    out.write(zip.getInputStream(one).readAllBytes());
                }
            }
            if (content != null) {
                out.putNextEntry(new ZipEntry(entry));
                out.write(content);
            }
        }
        return target;
    }

    @Test
    public void hostilePackagesAreRefusedWhileTheOldDictionaryAnswers() throws Exception {
        install(full("1", dict("MAJOR")));
        refusedAndUnchanged(Refusal.UNSIGNED, changed("manifest.sig", null));
        refusedAndUnchanged(Refusal.HASH_MISMATCH, changed("interactions-0003.csv", new byte[] {'x'}));
        refusedAndUnchanged(Refusal.UNLISTED_FILE, changed("more.csv", new byte[] {'x'}));
        refusedAndUnchanged(Refusal.TOO_LARGE, changed("bomb.csv", new byte[45 << 20]));
        Path noPackage = folder.getRoot().toPath().resolve("text.rxdict");
        Files.writeString(noPackage, "bukan paket");
        refusedAndUnchanged(Refusal.NOT_A_PACKAGE, noPackage);
    }

    @Test
    public void expiredAndUnknownKeysAndExpiredPackagesAreRefusedWhileTheOldDictionaryAnswers() throws Exception {
        install(full("1", dict("MAJOR")));
        Path next = full("2", dict("MINOR"));
        house = DictionaryHouse.open(home, signer.trustedUntil(Signer.TODAY.minusDays(1)), List.of(), Signer.CLOCK);
        refusedAndUnchanged(Refusal.EXPIRED_KEY, next);
        Clock later = Clock.fixed(Instant.parse("2030-01-01T00:00:00Z"), ZoneOffset.UTC);
        house = DictionaryHouse.open(home, signer.trusted(), List.of(), later);
        refusedAndUnchanged(Refusal.PACKAGE_EXPIRED, next);
        house = DictionaryHouse.open(home, new TrustedKeys(Map.of()), List.of(), Signer.CLOCK);
        assertEquals(
                Refusal.UNKNOWN_KEY,
                assertThrows(PackageException.class, () -> stage(next)).refusal());
    }

    @Test
    public void aFailingCaseOfTheVendorBlocksThePackage() throws Exception {
        install(full("1", dict("MAJOR")));
        Map<String, byte[]> content = dict("MINOR").files();
        content.put(
                "tests.json",
                ("{\"cases\":[{\"id\":\"T1\",\"patient\":{\"age_years\":40,\"sex\":\"F\"},\"current\":[\"ibuprofen\"],"
                                + "\"new\":[\"warfarin\"],\"expect\":[{\"category\":\"INTERAKSI\",\"severity\":\"MAJOR\","
                                + "\"drug\":\"warfarin\",\"against\":\"ibuprofen\"}],\"forbid\":[]}]}")
                        .getBytes(StandardCharsets.UTF_8));
        PackageException refusal = assertThrows(PackageException.class, () -> stage(signed("2", null, content)));
        assertEquals(Refusal.TESTS_FAILED, refusal.refusal());
        assertEquals("T1", refusal.problems().get(0).column());
        content.putAll(dict("MAJOR").files());
        assertTrue(stage(signed("2", null, content)).tests().get(0).passed());
    }

    @Test
    public void anImportKilledAtAnyStepLeavesTheOldDictionary() throws Exception {
        install(full("1", dict("MAJOR")));
        String id = stage(full("2", dict("MINOR"))).id();
        for (Step last : List.of(Step.VERIFY, Step.PARSE, Step.VALIDATE, Step.COMPILE, Step.STORE, Step.ACTIVATE)) {
            assertThrows(
                    ThreadDeath.class,
                    () -> house.importer().approve(id, "apt. Sari", step -> {
                        if (step == last) {
                            throw new ThreadDeath();
                        }
                    }));
            assertEquals(Severity.MAJOR, answer());
            reopen();
            assertEquals("after " + last, Severity.MAJOR, answer());
            assertEquals(List.of("1"), house.versions("mini"));
        }
        house.importer().approve(id, "apt. Sari", step -> {});
        assertEquals(Severity.MINOR, answer());
    }

    @Test
    public void halfCopiedFilesAreSweptAtTheStart() throws Exception {
        install(full("1", dict("MAJOR")));
        Files.createDirectories(home.resolve("staging/abc.part"));
        Files.createDirectories(home.resolve("dictionaries/mini/9.part"));
        Files.createDirectories(home.resolve("dictionaries/mini/9"));
        reopen();
        assertFalse(Files.exists(home.resolve("staging/abc.part")));
        assertFalse(Files.exists(home.resolve("dictionaries/mini/9.part")));
        assertFalse(Files.exists(home.resolve("dictionaries/mini/9")));
        assertEquals(Severity.MAJOR, answer());
    }

    @Test
    public void aDamagedActiveVersionGivesWayToTheOneBefore() throws Exception {
        install(full("1", dict("MAJOR")));
        install(full("2", dict("MINOR")));
        Path stored = home.resolve("dictionaries/mini/2/000.rxdict");
        Files.write(stored, new byte[] {'P', 'K', 3, 4});
        reopen();
        assertEquals(Severity.MAJOR, answer());
        assertEquals("2", house.troubles().get(0).version());
        assertEquals("1", house.troubles().get(0).instead());
    }

    @Test
    public void aStagedPackageCanBeRejectedAndIsThenGone() throws Exception {
        String id = stage(full("1", dict("MAJOR"))).id();
        house.importer().reject(id);
        for (String unknown : List.of(id, "../../etc", "")) {
            assertEquals(
                    Refusal.NOTHING_STAGED,
                    assertThrows(PackageException.class, () -> house.importer().approve(unknown, "x", step -> {}))
                            .refusal());
        }
    }

    @Test
    public void anExpiredDictionaryGoesOnAnsweringAndIsNamed() throws Exception {
        install(full("1", dict("MAJOR")));
        assertEquals(0, house.dictionaries().expired(Signer.TODAY).size());
        assertEquals(
                1,
                house.dictionaries().expired(java.time.LocalDate.of(2030, 1, 1)).size());
    }
}
