package id.jembatan.core.integration;

import static org.awaitility.Awaitility.await;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;

import id.jembatan.api.Actor;
import id.jembatan.api.EmrException.Kind;
import id.jembatan.api.Text;
import id.jembatan.api.access.Permission;
import id.jembatan.api.medication.MedicationCode;
import id.jembatan.api.medication.MedicationDetail;
import id.jembatan.api.medication.MedicationHit;
import id.jembatan.api.medication.MedicationService.Hits;
import id.jembatan.api.medication.MedicationService.Purpose;
import id.jembatan.core.Refused;
import id.jembatan.core.store.StoreTest;
import id.jembatan.spi.DrugDictionary;
import id.jembatan.spi.PluginContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class MedicationsTest extends StoreTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final CountDownLatch released = new CountDownLatch(1);
    private TestCore core;
    private Medications medications;
    private Actor actor;

    /** A dictionary of these hits; it does not answer a search for "lambat". */
    private final class Dictionary implements DrugDictionary {
        private final String id;
        private final List<MedicationHit> hits;

        Dictionary(String id, MedicationHit... hits) {
            this.id = id;
            this.hits = List.of(hits);
        }

        @Override
        public String pluginId() {
            return id;
        }

        @Override
        public List<MedicationHit> search(Purpose purpose, String text, int limit, PluginContext context) {
            if (text.equals("lambat")) {
                try {
                    released.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            return hits;
        }

        @Override
        public Optional<MedicationDetail> detail(MedicationCode code, PluginContext context) {
            return hits.stream()
                    .filter(hit -> hit.code().equals(code))
                    .findFirst()
                    .map(hit -> new MedicationDetail(
                            code, hit.name(), hit.coverage(), List.of(), List.of(), hit.dictionary(), "1", null, null));
        }
    }

    @Before
    public void start() {
        core = new TestCore(engine, folder.getRoot().toPath(), Map.of("drugSearch_timeout", "PT1S"), step -> {});
        DirectCalls direct = new DirectCalls(core.bridges, core.gates, core.contexts, core.calls);
        medications = new Medications(core.bridges, direct, core.settings);
        actor = core.newFacility();
    }

    @After
    public void stop() throws Exception {
        released.countDown();
        core.close();
    }

    @Test
    public void withoutADictionaryItSaysSo() {
        Hits hits = search("para");
        assertEquals(List.of(), hits.hits());
        assertEquals(
                "Kamus obat tidak dicari: tidak ada kamus obat yang aktif. Tulis nama obatnya, atau pasang kamus di"
                        + " halaman Integrasi.",
                hits.notSearched().id());
        Refused.by(
                Kind.UNAVAILABLE,
                () -> medications.detail(actor, hit("a", "1", null).code()));
        Refused.by(Kind.NOT_FOUND, () -> medications.detail(actor, MedicationCode.written("Jamu")));
    }

    @Test
    public void theBestOfEachDictionaryComesFirstAndNothingTwice() {
        MedicationHit a1 = hit("a", "1", "93000001");
        MedicationHit a2 = hit("a", "2", null);
        MedicationHit b1 = hit("b", "1", "93000001");
        MedicationHit b2 = hit("b", "2", null);
        install("a", a1, a2, a1);
        install("b", b1, b2);
        Hits hits = search("para");
        assertEquals(List.of(a1, a2, b2), hits.hits());
        assertNull(hits.notSearched());
        assertEquals(
                List.of(a1),
                medications.search(actor, Purpose.PRODUCT, "para", 1).hits());
        assertEquals("B 2", medications.detail(actor, b2.code()).name().id());
        Refused.by(
                Kind.NOT_FOUND,
                () -> medications.detail(actor, hit("b", "9", null).code()));
    }

    @Test
    public void aSlowDictionaryIsNotWaitedForAndOneThatIsGoneIsNotAsked() {
        Dictionary dictionary = install("a", hit("a", "1", null));
        assertEquals(
                "Kamus obat tidak dicari: a tidak menjawab dalam batas waktu.",
                search("lambat").notSearched().id());
        released.countDown();
        core.bridges.removeDictionary(dictionary);
        assertEquals(List.of(), search("para").hits());
    }

    @Test
    public void refusesWhoMayNotAndWhatIsNoSearch() {
        Refused.by(Kind.INVALID, () -> search(" p ")).fields("text");
        Refused.by(Kind.INVALID, () -> medications.search(actor, Purpose.TAKEN, "para", 51))
                .fields("limit");
        Refused.by(Kind.INVALID, () -> medications.search(actor, null, "para", 5))
                .fields("purpose");
        Refused.by(Kind.FORBIDDEN, () -> medications.search(with("patient:view"), Purpose.TAKEN, "para", 5));
        Refused.by(
                Kind.FORBIDDEN,
                () -> medications.detail(
                        with("patient:view"), hit("a", "1", null).code()));
        for (String may : List.of("prescription:view", "inventory:view", "history:view")) {
            assertEquals(
                    List.of(),
                    medications.search(with(may), Purpose.TAKEN, "para", 5).hits());
        }
    }

    private Actor with(String permission) {
        return new Actor(actor.facilityId(), UUID.randomUUID(), "Uji", Set.of(Permission.parse(permission)));
    }

    private Hits search(String text) {
        return medications.search(actor, Purpose.PRODUCT, text, 10);
    }

    private Dictionary install(String id, MedicationHit... hits) {
        Dictionary dictionary = new Dictionary(id, hits);
        core.bridges.addPlugin(new TestBridge(id));
        core.bridges.addDictionary(dictionary);
        core.registry.enable(actor, id);
        await().until(() ->
                core.gates.find(actor.facilityId(), id).filter(Bridge::open).isPresent());
        return dictionary;
    }

    private static MedicationHit hit(String system, String code, String kfa) {
        return new MedicationHit(
                new MedicationCode(system, code, MedicationCode.Kind.PRODUCT, system + " " + code),
                Text.same(system.toUpperCase(java.util.Locale.ROOT) + " " + code),
                null,
                null,
                null,
                null,
                MedicationHit.Coverage.BASIC,
                kfa,
                Text.same("Kamus " + system));
    }
}
