package id.jembatan.core.integration;

import static org.awaitility.Awaitility.await;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import id.jembatan.api.Actor;
import id.jembatan.api.EmrException;
import id.jembatan.api.Text;
import id.jembatan.api.access.Permission;
import id.jembatan.api.audit.AuditEntry;
import id.jembatan.api.encounter.Encounter;
import id.jembatan.api.facility.Practitioner;
import id.jembatan.api.patient.Coverage.Payer;
import id.jembatan.core.Refused;
import id.jembatan.core.TestClinic;
import id.jembatan.core.audit.AuditLog;
import id.jembatan.core.store.StoreTest;
import id.jembatan.core.store.UserRows;
import id.jembatan.spi.HistoryViewer;
import id.jembatan.spi.PluginContext;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Only the one who treats the patient opens the history, with consent, and it is written down. */
public class HistoryLinksTest extends StoreTest {
    private static final URI PAGE = URI.create("https://history.example/page?token=a-secret-token");
    private static final String CARD = "0001234567890";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final Viewer viewer = new Viewer();
    private TestCore core;
    private TestClinic clinic;
    private HistoryLinks links;
    private Actor doctor;
    private Encounter visit;

    /** What the viewer does when it is asked. */
    private interface Act {
        HistoryViewer.HistoryAnswer run() throws Exception;
    }

    private static final class Viewer implements HistoryViewer {
        private final ConcurrentLinkedQueue<String> cards = new ConcurrentLinkedQueue<>();
        private volatile Act act = () -> HistoryAnswer.at(PAGE);

        @Override
        public String pluginId() {
            return "riwayat";
        }

        @Override
        public Payer payer() {
            return Payer.BPJS;
        }

        @Override
        public HistoryAnswer open(HistoryQuestion question, PluginContext context) {
            cards.add(question.memberNumber());
            try {
                return act.run();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Before
    public void start() {
        clinic = new TestClinic(engine);
        core = new TestCore(engine, folder.getRoot().toPath(), Map.of("historyLink_timeout", "PT3S"), step -> {});
        DirectCalls direct = new DirectCalls(core.bridges, core.gates, core.contexts, core.calls);
        links = new HistoryLinks(clinic.db, core.bridges, core.gates, direct, core.settings);
        core.bridges.addPlugin(new TestBridge("riwayat"));
        core.bridges.addViewer(viewer);
        core.registry.enable(clinic.actor, "riwayat");
        await().until(() -> core.gates
                .find(clinic.facility.id(), "riwayat")
                .filter(Bridge::open)
                .isPresent());
        doctor = user(clinic.doctor.id());
        visit = clinic.inProgress(
                clinic.patients.register(clinic.actor, TestClinic.draft("Siti Aminah", null, true, CARD)));
    }

    @After
    public void stop() throws Exception {
        core.close();
    }

    /** A user of the clinic who is a practitioner, or none. */
    private Actor user(UUID practitionerId) {
        UUID id = UUID.randomUUID();
        clinic.db.write(tx -> {
            UserRows.insert(tx.handle(), new UserRows.Account(id, "u" + id, "Pengguna Uji", "-", false, true, null, 1));
            UUID role = UserRows.roles(tx.handle(), clinic.facility.id()).get(0).id();
            UserRows.assign(tx.handle(), clinic.facility.id(), id, practitionerId, Set.of(role));
            return null;
        });
        return new Actor(
                clinic.facility.id(),
                id,
                "Pengguna Uji",
                Set.of(Permission.of(Permission.Kind.ENCOUNTER, Permission.Act.VIEW)));
    }

    private HistoryViewer.HistoryAnswer open(Actor actor) {
        return links.open(actor, "riwayat", visit.id(), true);
    }

    @Test
    public void whoTreatsThePatientOpensItAndItIsWrittenDown() {
        assertEquals(PAGE, open(doctor).url());
        assertEquals(List.of(CARD), List.copyOf(viewer.cards));
        AuditEntry entry = audited().get(0);
        assertEquals(doctor.userId(), entry.userId());
        assertEquals(visit.id(), entry.recordId());
        assertEquals(visit.patientId(), entry.patientId());
        assertTrue(entry.detail(), entry.detail().contains("\"consent\":true"));
        assertFalse("the address is a key to the history", entry.detail().contains("token"));
    }

    @Test
    public void nothingToSeeIsSaidAndWrittenDownToo() {
        Text why = Text.same("belum ada riwayat");
        viewer.act = () -> HistoryViewer.HistoryAnswer.nothing(why);
        assertNull(open(doctor).url());
        assertEquals(why, open(doctor).nothing());
        assertTrue(audited().get(0).detail().contains("\"opened\":false"));
    }

    @Test
    public void nobodyElseOpensIt() {
        Practitioner other = clinic.facilities.savePractitioner(
                clinic.actor, new Practitioner(null, "dr. Lain", Practitioner.Profession.DOCTOR, null, true, 0));
        Refused.by(EmrException.Kind.FORBIDDEN, () -> open(user(other.id())));
        Refused.by(EmrException.Kind.FORBIDDEN, () -> open(user(null)));
        Refused.by(EmrException.Kind.FORBIDDEN, () -> open(clinic.actor));
        Actor stranger = new TestClinic(engine).actor;
        Refused.by(EmrException.Kind.NOT_FOUND, () -> open(stranger));
        Actor without = new Actor(doctor.facilityId(), doctor.userId(), doctor.name(), Set.of());
        Refused.by(EmrException.Kind.FORBIDDEN, () -> open(without));
        assertEquals(List.of(), List.copyOf(viewer.cards));
        assertEquals(List.of(), audited());
    }

    @Test
    public void withoutConsentNothingIsAsked() {
        Refused.by(EmrException.Kind.INVALID, () -> links.open(doctor, "riwayat", visit.id(), false))
                .fields("consent");
        assertEquals(List.of(), List.copyOf(viewer.cards));
    }

    @Test
    public void aVisitThatIsNotInProgressOpensNothing() {
        clinic.encounters.cancel(clinic.actor, visit.id(), "salah pasien");
        Refused.by(EmrException.Kind.CONFLICT, () -> open(doctor));
    }

    @Test
    public void aPatientWithoutACardHasNoHistoryHere() {
        visit = clinic.inProgress(clinic.newPatient("Budi Santoso"));
        Refused.by(EmrException.Kind.INVALID, () -> open(doctor)).fields("memberNumber");
    }

    @Test
    public void aSlowFailingClosedOrMissingBridgeSaysWhyAndNothingIsWrittenDown() {
        viewer.act = () -> {
            new CountDownLatch(1).await();
            return null;
        };
        Refused.by(EmrException.Kind.UNAVAILABLE, () -> open(doctor)).says("tidak menjawab dalam batas waktu");
        viewer.act = () -> {
            throw EmrException.unavailable("x", Text.same("BPJS: gangguan."));
        };
        Refused.by(EmrException.Kind.UNAVAILABLE, () -> open(doctor)).says("BPJS: gangguan.");
        core.registry.disable(clinic.actor, "riwayat");
        Refused.by(EmrException.Kind.UNAVAILABLE, () -> open(doctor)).says("Dimatikan");
        core.bridges.removeViewer(viewer);
        Refused.by(EmrException.Kind.NOT_FOUND, () -> open(doctor)).says("tidak terpasang");
        assertEquals(List.of(), audited());
    }

    private List<AuditEntry> audited() {
        return new AuditLog(clinic.db)
                .entries(clinic.actor, null, 0, 200).stream()
                        .filter(one -> one.action().equals("open"))
                        .toList();
    }
}
