package id.jembatan.itests;

import static org.awaitility.Awaitility.await;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.jembatan.itests.client.ApiException;
import id.jembatan.itests.client.EmrClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Dictionary;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.inject.Inject;
import org.apache.karaf.features.BootFinished;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.ops4j.pax.exam.util.Filter;
import org.osgi.service.cm.ConfigurationAdmin;

/** Every console command: what it shows, and what it says to somebody who gave it wrongly. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class CommandsIT {

    private static final String CARD = "0001234567890";
    private static int visits;

    private final ContainerClinic clinic = new ContainerClinic();

    @Inject
    @Filter(timeout = Distribution.BOOT_MILLIS)
    private BootFinished booted;

    @Inject
    private SessionFactory sessions;

    @Inject
    private ConfigurationAdmin configurations;

    private Console console;

    @Configuration
    public Option[] distribution() {
        return Distribution.demo();
    }

    @Before
    public void awaitBridge() {
        console = new Console(sessions);
        await().atMost(1, TimeUnit.MINUTES)
                .until(() -> console.run("emr:plugins --facility utama").text().contains("ACTIVE"));
    }

    @After
    public void liftFaults() {
        console.run("sandbox:fault clear").succeeded();
    }

    @Test
    public void everyCommandOfOursHasHelpInWords() {
        Set<String> without = sessions.getRegistry().getCommands().stream()
                .filter(command -> Set.of("emr", "pcare", "sandbox").contains(command.getScope()))
                .map(command -> command.getScope() + ":" + command.getName())
                .filter(name -> !console.run(name + " --help").text().contains("SYNTAX"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), without);
    }

    @Test
    public void pluginsAndStatus() {
        console.run("emr:plugins --facility utama")
                .table("Plugin")
                .contains("pcare")
                .contains("ACTIVE");
        console.run("emr:plugins --facility cabang").table("Plugin").contains("cabang");
        console.run("emr:plugins --facility nowhere").refusedWith("yang ada: cabang, utama");
        console.run("emr:status")
                .table("Fasilitas")
                .contains("Klinik Sehat Sentosa")
                .contains("icd10");
        console.run("emr:status --nonsense").refusedWith("nonsense");
    }

    @Test
    public void credentialsComeFromAFileAndAreNeverShown() throws IOException {
        Path file = Files.createTempFile("pcare", ".properties");
        Files.writeString(file, "user-key = 0123456789abcdef0123456789abcdef\n", StandardCharsets.UTF_8);
        console.run("emr:credential-set --facility utama --file " + file + " pcare")
                .succeeded()
                .contains("1 isian disimpan")
                .without("0123456789abcdef");
        await().atMost(1, TimeUnit.MINUTES)
                .until(() -> console.run("emr:plugins --facility utama").text().contains("ACTIVE"));
        Files.writeString(file, "kunci = rahasia-sekali\n", StandardCharsets.UTF_8);
        Console.Answer unknown = console.run("emr:credential-set --facility utama --file " + file + " pcare");
        unknown.refusedWith("Isian tidak dikenal: kunci");
        assertTrue(!unknown.refusal().contains("rahasia-sekali"));
        console.run("emr:credential-set --facility utama --file /none/such.properties pcare")
                .refusedWith("/none/such.properties");
        console.run("emr:credential-set --facility utama --file " + file + " nonesuch")
                .refusedWith("tidak terpasang");
        console.run("emr:credential-set --facility utama --environment MARS --file " + file + " pcare")
                .refusedWith("DEVELOPMENT atau PRODUCTION");
        console.run("emr:credential-set").refusedWith("plugin");
    }

    @Test
    public void aBridgeIsSwitchedOffAndOnInOneFacility() {
        console.run("emr:disable --facility cabang pcare").table("Status").contains("DISABLED");
        try {
            console.run("emr:plugins --facility utama").table("Status").contains("ACTIVE");
            console.run("emr:doctor").succeeded().contains("cabang / pcare (DISABLED)");
        } finally {
            console.run("emr:enable --facility cabang pcare").table("Status").without("DISABLED");
        }
        console.run("emr:recheck --facility cabang pcare").table("Status");
        console.run("emr:enable --facility utama nonesuch").refusedWith("tidak terpasang");
        console.run("emr:disable --facility utama nonesuch").refusedWith("tidak terpasang");
        console.run("emr:disable pcare").refusedWith("sebutkan dengan --facility: cabang, utama");
        console.run("emr:enable").refusedWith("plugin");
    }

    @Test
    public void deliveriesAreShownAndTriedAgain() throws Exception {
        console.run("sandbox:fault --count 1 --path pendaftaran --status 503 add error-5xx")
                .table("Kind");
        EmrClient admin = clinic.administrator("utama");
        String encounter = visit(clinic.user(admin, "meja.depan", "doctor", "frontdesk"));
        String delivery = admin.get("/encounters/" + encounter + "/deliveries")
                .get(0)
                .path("id")
                .asText();
        console.run("emr:outbox --facility utama")
                .table("Kejadian")
                .contains(delivery)
                .without("Orang Uji");
        // it cannot be given up in the moment in which it is being tried
        await().atMost(30, TimeUnit.SECONDS)
                .ignoreExceptionsInstanceOf(ApiException.class)
                .until(() -> admin.post(
                                "/deliveries/" + delivery + "/give-up",
                                admin.object().put("reason", "uji"))
                        .path("status")
                        .asText()
                        .equals("GIVEN_UP"));
        console.run("sandbox:fault clear").succeeded();
        console.run("emr:retry --facility utama " + delivery).succeeded().contains("1 pengiriman dicoba lagi");
        await().atMost(30, TimeUnit.SECONDS)
                .until(() -> console.run("emr:outbox --facility utama --status done --plugin pcare")
                        .text()
                        .contains(delivery));
        console.run("emr:outbox --facility utama --limit 1 --status REJECTED").table("Status");
        console.run("emr:outbox --status LOST").refusedWith("Status tidak dikenal: LOST");
        console.run("emr:outbox --limit many").refusedWith("many");
        console.run("emr:retry --facility utama").refusedWith("Sebutkan id pengiriman");
        console.run("emr:retry --facility utama 17").refusedWith("Bukan id pengiriman: 17");
        console.run("emr:retry --facility utama " + UUID.randomUUID()).refusedWith("tidak ditemukan");
        console.run("emr:retry --facility utama --rejected").succeeded().contains("pengiriman dicoba lagi");
    }

    @Test
    public void usersAreListedAndAForgottenPasswordIsMadeAnew() {
        console.run("emr:users --facility utama")
                .table("Pengguna")
                .contains("dokter")
                .contains("admin");
        console.run("emr:users --facility utama --reset perawat")
                .succeeded()
                .contains("Kata sandi awal (tampil sekali): ");
        console.run("emr:users --facility utama --reset nobody").refusedWith("Pengguna nobody tidak ada di utama");
    }

    @Test
    public void theAuditChainsAreVerified() {
        console.run("emr:audit-verify")
                .succeeded()
                .contains("utama: ")
                .contains("cabang: ")
                .without("RUSAK");
        console.run("emr:audit-verify --facility cabang").succeeded().without("utama");
        console.run("emr:audit-verify --facility nowhere").refusedWith("tidak dikenal");
    }

    @Test
    public void membersAndReferencesOfPcare() {
        console.run("pcare:peserta --facility utama " + CARD)
                .succeeded()
                .contains("noKartu")
                .contains(CARD);
        console.run("pcare:peserta --facility utama 123").refusedWith("13");
        console.run("pcare:peserta " + CARD).refusedWith("--facility: cabang, utama");
        console.run("pcare:peserta").refusedWith("number");
        console.run("pcare:reference --facility utama")
                .table("Reference")
                .contains("poli")
                .contains("dokter");
        console.run("pcare:reference --facility utama poli").table("Code").contains("001");
        console.run("pcare:reference --facility utama --refresh poli")
                .table("Code")
                .contains("001");
        console.run("pcare:reference --facility utama nonesuch").refusedWith("Referensi tidak dikenal. Pilih: poli");
    }

    @Test
    public void faultsOfTheSandbox() {
        console.run("sandbox:fault kinds").table("Kind").contains("timeout-after-commit");
        console.run("sandbox:fault --every 5 --method writes --duration 1 add html-page")
                .table("Kind")
                .contains("html-page");
        console.run("sandbox:fault list").table("Kind");
        console.run("sandbox:fault clear").succeeded().contains("cleared");
        console.run("sandbox:fault clear 77").refusedWith("There is no fault number 77");
        console.run("sandbox:fault add earthquake").refusedWith("earthquake");
        console.run("sandbox:fault add").refusedWith("Name the fault kind");
        console.run("sandbox:fault break").refusedWith("Use list, kinds, add or clear");
        console.run("sandbox:fault --every -1 add html-page").refusedWith("every must not be negative");
        console.run("sandbox:show").table("What").contains("kunjungan").without("7kS3cr3tKLN");
        console.run("sandbox:show --nonsense").refusedWith("nonsense");
    }

    @Test
    public void theDoctorNamesTheReferenceThatNobodyFulfils() throws Exception {
        console.run("emr:doctor").succeeded().without("menunggu");
        console.run("emr:doctor everything").refusedWith("tidak menerima isian: everything");
        var database = configurations.listConfigurations("(dataSourceName=core)");
        assertEquals(1, database.length);
        Dictionary<String, Object> settings = database[0].getProperties();
        Dictionary<String, Object> renamed = database[0].getProperties();
        renamed.put("dataSourceName", "elsewhere");
        database[0].update(renamed);
        try {
            await().atMost(30, TimeUnit.SECONDS)
                    .until(() -> console.run("emr:doctor").text().contains("osgi.jndi.service.name=core"));
            console.run("emr:doctor")
                    .succeeded()
                    .contains("Komponen id.jembatan.core.store.Db menunggu")
                    .contains("Layanan FacilityService tidak ada.");
        } finally {
            database[0].update(settings);
        }
        await().atMost(1, TimeUnit.MINUTES)
                .until(() -> console.run("emr:doctor").text().contains("Tidak ada masalah"));
    }

    /** A visit of an insured patient who has arrived, which is reported to the gateway. */
    private static String visit(EmrClient admin) throws IOException {
        ObjectNode draft =
                admin.object().put("name", "Orang Uji").put("gender", "MALE").put("birthDate", "1990-01-01");
        String card = "000123456" + String.format("%04d", 1000 + visits++);
        String patient = admin.post("/patients", draft.put("noNikYet", true).put("bpjsCard", card))
                .path("id")
                .asText();
        JsonNode location = admin.get("/locations").get(0);
        ObjectNode visit = admin.object()
                .put("patientId", patient)
                .put("locationId", location.path("id").asText());
        visit.put("payer", "BPJS").put("memberNumber", card).put("kind", "SICK").put("complaint", "batuk");
        return admin.post("/encounters", visit).path("id").asText();
    }
}
