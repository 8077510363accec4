package id.jembatan.itests;

import static org.awaitility.Awaitility.await;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.ops4j.pax.exam.CoreOptions.composite;
import static org.ops4j.pax.exam.CoreOptions.systemProperty;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.inject.Inject;
import org.apache.karaf.features.BootFinished;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.ops4j.pax.exam.util.Filter;

/** A dictionary's package on the console of the packed distribution: examined, approved, rolled back, refused. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class DictionaryIT {

    private static final String FOLDER = "jembatan.test.dictionary";
    private static final Pattern APPROVE = Pattern.compile("rxpert:approve (\\S+) NAMA");
    private static final String ONE_CASE =
            "{\"id\": \"%s\", \"patient\": {\"age_years\": 40, \"sex\": \"F\", \"allergies\":"
                    + " [{\"substance\": \"phenytoin\", \"type\": \"allergy\"}]}, \"current\": [], \"new\": [\"carbamazepine\"],"
                    + " \"expect\": [{\"category\": \"HIPERSENSITIVITAS\", \"severity\": \"%s\", \"drug\": \"carbamazepine\","
                    + " \"against\": \"phenytoin\"}], \"forbid\": []}";

    @Inject
    @Filter(timeout = Distribution.BOOT_MILLIS)
    private BootFinished booted;

    @Inject
    private SessionFactory sessions;

    private final Path packages = Path.of(System.getProperty(FOLDER, ""));
    private Console console;

    @Configuration
    public Option[] distribution() {
        return new Option[] {
            composite(Distribution.with("rxpert")),
            systemProperty(FOLDER).value(TestDictionary.made().folder().toString())
        };
    }

    @Before
    public void theOldDictionaryAnswers() throws IOException {
        console = new Console(sessions);
        trust(key(TestDictionary.KEY));
        awaitAnswers();
        awaitKnown(TestDictionary.NEXT);
    }

    /** Changes {@code etc/} as an operator does with an editor. */
    private static void trust(String... keys) throws IOException {
        Path file = Path.of(System.getProperty("karaf.etc"), "id.jembatan.rxpert.cfg");
        List<String> before = Files.readAllLines(file, StandardCharsets.UTF_8);
        List<String> after = before.stream()
                .map(line -> line.startsWith("keys =") ? "keys = " + String.join(", ", keys) : line)
                .toList();
        assertTrue("the distribution explains the keys", before.stream().anyMatch(line -> line.startsWith("keys =")));
        if (!after.equals(before)) {
            Files.write(file, after, StandardCharsets.UTF_8);
        }
    }

    private String key(String file) throws IOException {
        return Files.readString(packages.resolve(file), StandardCharsets.UTF_8).strip();
    }

    private void awaitAnswers() {
        await().atMost(1, TimeUnit.MINUTES)
                .until(() -> console.run("rxpert:dictionaries").text().contains(TestDictionary.OLD));
    }

    /** Waits until a package is examined and lets it go again: its key is known then. */
    private void awaitKnown(String name) {
        await().atMost(1, TimeUnit.MINUTES).ignoreExceptions().until(() -> {
            Matcher id = APPROVE.matcher(bring(name).text());
            return id.find()
                    && console.run("rxpert:reject " + id.group(1)).text().contains("Ditolak");
        });
    }

    private Console.Answer bring(String name) {
        return console.run("rxpert:import " + packages.resolve(name));
    }

    private void onlyTheOldOneAnswers() {
        console.run("rxpert:search Ujimol").table("Nama").without(TestDictionary.PRODUCT);
        console.run("rxpert:check warfarin --current ibuprofen")
                .table("Tingkat")
                .contains("INTERAKSI")
                .contains("starter-id/");
    }

    @Test
    public void aPackageIsExaminedApprovedAndRolledBack() {
        onlyTheOldOneAnswers();
        String product = "rxpert:check '" + TestDictionary.PRODUCT + " 650'";
        console.run(product).contains("TIDAK DIPERIKSA");
        Console.Answer examined = bring(TestDictionary.NEXT);
        examined.table("Berubah")
                .contains("... ")
                .contains("starter-id 2026.12.1 (Jembatan), menggantikan / replaces 2026.11.3")
                .contains("Tingkat berubah / severities changed: 1.")
                .contains("MODERATE -> MAJOR");
        assertTrue(
                examined.text(),
                examined.text().lines().anyMatch(line -> line.matches("produk\\D+\\d+\\D+1\\D+0\\D+0\\D*")));
        Matcher id = APPROVE.matcher(examined.text());
        assertTrue(examined.text(), id.find());
        onlyTheOldOneAnswers();
        console.run("rxpert:dictionaries").table("Versi").contains("2026.12.1 (konsol) menunggu persetujuan");

        console.run("rxpert:approve " + id.group(1) + " ' '").refusedWith("Sebutkan nama apoteker");
        console.run("rxpert:approve " + id.group(1) + " 'apt. Sari'")
                .succeeded()
                .contains("starter-id 2026.12.1 menjawab");
        console.run("rxpert:dictionaries").table("Versi").contains("apt. Sari").without("menunggu");
        console.run("rxpert:search Ujimol").table("Nama").contains(TestDictionary.PRODUCT);
        console.run(product).table("Tingkat").without("TIDAK DIPERIKSA");
        console.run("rxpert:approve " + id.group(1) + " 'apt. Sari'").refusedWith("tidak sedang menunggu");
        bring(TestDictionary.NEXT).contains("Versi 2026.12.1 sudah terpasang").contains("tidak berubah");

        console.run("rxpert:rollback starter-id").succeeded().contains("starter-id 2026.11.3 menjawab");
        onlyTheOldOneAnswers();
        console.run("rxpert:rollback starter-id").refusedWith("Tidak ada versi sebelumnya");
        console.run("rxpert:rollback nothing").refusedWith("Tidak ada versi sebelumnya");
    }

    @Test
    public void whatCannotBeTrustedIsRefusedInWordsAndTheOldOneAnswers() throws IOException {
        bring(TestDictionary.TAMPERED)
                .contains("Isi berkas interactions-herbal.csv berubah setelah ditandatangani")
                .contains("Kamus yang aktif tidak berubah");
        bring(TestDictionary.STRANGE)
                .contains("Kunci penanda tangan penerbit-lain tidak dikenal")
                .contains("Kamus yang aktif tidak berubah");
        Path text = Files.writeString(Files.createTempFile("surat", ".rxdict"), "Yth. klinik", StandardCharsets.UTF_8);
        console.run("rxpert:import " + text).refusedWith("bukan paket .rxdict");
        console.run("rxpert:import /none/such.rxdict").refusedWith("/none/such.rxdict tidak ada");
        console.run("rxpert:import").refusedWith("file");
        console.run("rxpert:approve nothing 'apt. Sari'").refusedWith("tidak ada lagi");
        onlyTheOldOneAnswers();
    }

    @Test
    public void aKeyThatIsAddedToItsFileIsTakenUpWithoutARestart() throws IOException {
        bring(TestDictionary.STRANGE).contains("tidak dikenal");
        trust(key(TestDictionary.KEY), key(TestDictionary.STRANGE_KEY));
        awaitKnown(TestDictionary.STRANGE);
        awaitKnown(TestDictionary.NEXT);
        trust(key(TestDictionary.KEY), "penerbit-lain MCow 2027-12-31");
        await().atMost(1, TimeUnit.MINUTES)
                .until(() -> bring(TestDictionary.STRANGE).text().contains("tidak dikenal"));
        console.run("rxpert:dictionaries")
                .table("Versi")
                .contains("Satu kunci tidak dapat dibaca")
                .contains("penerbit-lain MCow");
        onlyTheOldOneAnswers();
    }

    @Test
    public void truthCasesPassOrFailOneByOne() throws IOException {
        String cases = "{\"cases\": [" + String.format(ONE_CASE, "KASUS-BENAR", "MAJOR") + ", "
                + String.format(ONE_CASE, "KASUS-SALAH", "MINOR") + "]}";
        Path file = Files.writeString(Files.createTempFile("kasus", ".json"), cases, StandardCharsets.UTF_8);
        Console.Answer answer = console.run("rxpert:truths " + file);
        answer.table("Kasus").contains("2 kasus: 1 lulus, 1 gagal.");
        assertTrue(answer.text(), answer.text().lines().anyMatch(line -> line.matches("KASUS-BENAR.*LULUS.*")));
        assertTrue(
                answer.text(),
                answer.text().lines().anyMatch(line -> line.matches("KASUS-SALAH.*GAGAL.*carbamazepine.*")));
        console.run("rxpert:truths --failed " + file).table("Kasus").without("KASUS-BENAR");
        Files.writeString(file, "{}", StandardCharsets.UTF_8);
        console.run("rxpert:truths " + file).refusedWith("tidak dapat dibaca");
        console.run("rxpert:truths /none/such.json").refusedWith("/none/such.json");
    }

    @Test
    public void everyCommandHasHelpInWords() {
        Set<String> without = sessions.getRegistry().getCommands().stream()
                .filter(command -> command.getScope().equals("rxpert"))
                .map(command -> command.getScope() + ":" + command.getName())
                .filter(name -> !console.run(name + " --help").text().contains("SYNTAX"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), without);
    }
}
