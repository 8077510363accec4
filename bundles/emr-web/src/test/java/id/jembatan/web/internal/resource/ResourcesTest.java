package id.jembatan.web.internal.resource;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;

import id.jembatan.api.Actor;
import id.jembatan.api.EmrException;
import id.jembatan.api.Text;
import id.jembatan.api.access.Role;
import id.jembatan.api.access.UserService;
import id.jembatan.api.audit.AuditService;
import id.jembatan.api.chart.Prescription;
import id.jembatan.api.encounter.EncounterDraft;
import id.jembatan.api.encounter.EncounterService;
import id.jembatan.api.facility.FacilityService;
import id.jembatan.api.facility.Location;
import id.jembatan.api.integration.CoverageCheckService;
import id.jembatan.api.integration.CredentialService;
import id.jembatan.api.integration.OutboxService;
import id.jembatan.api.integration.PluginRegistry;
import id.jembatan.api.integration.PluginState.Environment;
import id.jembatan.api.inventory.InventoryItem;
import id.jembatan.api.inventory.InventoryService;
import id.jembatan.api.medication.MedicationCode;
import id.jembatan.api.medication.MedicationService;
import id.jembatan.api.medication.OverrideReason;
import id.jembatan.api.medication.PrescriptionCheckService;
import id.jembatan.api.patient.Coverage;
import id.jembatan.api.patient.Coverage.Payer;
import id.jembatan.api.patient.Identifier;
import id.jembatan.api.patient.PatientService;
import id.jembatan.api.terminology.TerminologyService;
import id.jembatan.spi.CoverageChecker.CoverageAnswer;
import id.jembatan.spi.CoverageChecker.CoverageQuestion;
import id.jembatan.web.internal.testing.Fakes;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.ws.rs.NotSupportedException;
import org.junit.Test;

/** Where a resource decides something itself before it hands the call on. */
public class ResourcesTest {

    private static final Actor ACTOR = Actor.system(Fakes.FACILITY, "Uji");
    private final List<List<Object>> calls = new ArrayList<>();

    private Fakes.Answer noting(Object answer) {
        return given -> {
            calls.add(given);
            return answer;
        };
    }

    @Test
    public void theIdOfThePathCountsForALocation() {
        FacilityService facilities = Fakes.service(FacilityService.class, Map.of("saveLocation", noting(null)));
        LocationResource resource = new LocationResource(facilities);
        UUID id = UUID.randomUUID();
        resource.update(id, new Location(UUID.randomUUID(), "UMUM", "Poli Umum", true, 3), ACTOR);
        assertEquals(
                new Location(id, "UMUM", "Poli Umum", true, 3), calls.get(0).get(1));
        resource.create(new Location(id, "GIGI", "Poli Gigi", true, 0), ACTOR);
        assertNull(((Location) calls.get(1).get(1)).id());
    }

    @Test
    public void aCoverageIsKeptOnlyForAPatientAndOnlyWhenThePayerAnsweredOne() {
        Coverage coverage = new Coverage(Payer.BPJS, "0001234567890", true, null, null, null, "AKTIF", null);
        Text text = Text.same("ok");
        CoverageAnswer found = new CoverageAnswer(true, true, coverage, text, null, null, null, null);
        CoverageAnswer unknown = new CoverageAnswer(false, false, null, text, null, null, null, null);
        CoverageCheckService checks = Fakes.service(CoverageCheckService.class, Map.of("check", given -> {
            assertEquals(new CoverageQuestion("0001234567890", null), given.get(1));
            return List.of(
                    new CoverageCheckService.Result("a", found, null),
                    new CoverageCheckService.Result("b", unknown, null),
                    new CoverageCheckService.Result("c", null, text));
        }));
        PatientService patients = Fakes.service(PatientService.class, Map.of("keepCoverage", noting(null)));
        CoverageCheckResource resource = new CoverageCheckResource(checks, patients);
        UUID patient = UUID.randomUUID();
        assertEquals(
                3,
                resource.check(new CoverageCheckResource.Question("0001234567890", null, null), ACTOR)
                        .size());
        assertEquals(0, calls.size());
        resource.check(new CoverageCheckResource.Question("0001234567890", null, patient), ACTOR);
        assertEquals(List.of(List.of(ACTOR, patient, coverage)), calls);
    }

    @Test
    public void aCoverageQuestionHasExactlyOneNumber() {
        CoverageCheckResource resource = new CoverageCheckResource(null, null);
        refused("coverage.question", () -> resource.check(new CoverageCheckResource.Question(null, null, null), ACTOR));
        refused("coverage.question", () -> resource.check(new CoverageCheckResource.Question("1", "2", null), ACTOR));
    }

    @Test
    public void aPatientIsFoundByIdentifierOrByText() {
        PatientService patients = Fakes.service(
                PatientService.class,
                Map.of(
                        "find",
                        given -> {
                            calls.add(given);
                            return Optional.empty();
                        },
                        "search",
                        noting(List.of())));
        PatientResource resource = new PatientResource(patients, null);
        assertEquals(List.of(), resource.find(null, Identifier.Type.NIK, "3201010101010001", 20, ACTOR));
        assertEquals(List.of(ACTOR, Identifier.Type.NIK, "3201010101010001"), calls.get(0));
        resource.find("siti", null, null, 50, ACTOR);
        assertEquals(List.of(ACTOR, "siti", 50), calls.get(1));
        refused("request.missing", () -> resource.find(null, Identifier.Type.NIK, null, 20, ACTOR));
        refused("request.range", () -> resource.find("siti", null, null, 51, ACTOR));
    }

    @Test
    public void aVisitArrivesOrIsPlanned() {
        EncounterService encounters =
                Fakes.service(EncounterService.class, Map.of("plan", noting(null), "arrive", given -> {
                    calls.add(List.of("arrive"));
                    return null;
                }));
        EncounterResource resource = new EncounterResource(encounters);
        EncounterDraft draft = new EncounterDraft(null, null, null, Payer.SELF, null, null, null, null);
        assertEquals(201, resource.create(false, draft, ACTOR).getStatus());
        assertEquals(List.of("arrive"), calls.get(0));
        resource.create(true, draft, ACTOR);
        assertEquals(List.of(ACTOR, draft), calls.get(1));
        refused("request.missing", () -> resource.ofDay(null, null, ACTOR));
        refused("request.empty", () -> resource.create(false, null, ACTOR));
    }

    @Test
    public void aRoleIsSavedUnderItsOwnCodeOnly() {
        UserService users = Fakes.service(UserService.class, Map.of("saveRole", noting(null)));
        Role role = new Role(null, "perekam", Text.same("Perekam"), Set.of());
        refused("role.code", () -> new RoleResource(users).save("lain", role, ACTOR));
        new RoleResource(users).save("perekam", role, ACTOR);
        assertEquals(List.of(ACTOR, role), calls.get(0));
    }

    @Test
    public void theAuditBeginsAtItsEnd() {
        AuditService audit = Fakes.service(AuditService.class, Map.of("entries", noting(List.of())));
        new AuditResource(audit).entries(null, null, 50, ACTOR);
        assertEquals(Long.MAX_VALUE, calls.get(0).get(2));
        new AuditResource(audit).entries(null, 7L, 50, ACTOR);
        assertEquals(7L, calls.get(1).get(2));
    }

    @Test
    public void credentialsAnswerWhatIsKnownAndNeverWhatWasSent() {
        CredentialService credentials =
                Fakes.service(CredentialService.class, Map.of("put", noting(null), "entries", given -> List.of()));
        PluginRegistry plugins = Fakes.service(PluginRegistry.class, Map.of());
        PluginResource resource = new PluginResource(plugins, credentials);
        PluginResource.Values values = new PluginResource.Values(Map.of("secret-key", "rahasia"));
        assertEquals(List.of(), resource.putCredentials("pcare", Environment.DEVELOPMENT, values, ACTOR));
        assertEquals(Map.of("secret-key", "rahasia"), calls.get(0).get(3));
        assertEquals("Values[]", values.toString());
    }

    @Test
    public void aCodeSystemComesAsCsvWithAVersion() throws IOException {
        TerminologyService terminology = Fakes.service(TerminologyService.class, Map.of("importCsv", noting(600)));
        TerminologyResource resource = new TerminologyResource(terminology);
        InputStream csv = InputStream.nullInputStream();
        assertEquals(
                600,
                resource.importCsv("icd10", "2010", "text/csv;charset=utf-8", csv, ACTOR)
                        .codes());
        assertEquals(List.of(ACTOR, "icd10", "2010", csv), calls.get(0));
        refused("request.missing", () -> resource.importCsv("icd10", "", "text/csv", csv, ACTOR));
        assertThrows(
                NotSupportedException.class, () -> resource.importCsv("icd10", "2010", "application/json", csv, ACTOR));
        assertThrows(NotSupportedException.class, () -> resource.importCsv("icd10", "2010", null, csv, ACTOR));
    }

    @Test
    public void theListOfDeliveriesIsBounded() {
        OutboxService outbox = Fakes.service(OutboxService.class, Map.of("deliveries", noting(List.of())));
        DeliveryResource resource = new DeliveryResource(outbox);
        resource.deliveries("pcare", OutboxService.Status.REJECTED, null, 20, 10, ACTOR);
        assertEquals(
                List.of(ACTOR, new OutboxService.Filter("pcare", OutboxService.Status.REJECTED, null), 20, 10),
                calls.get(0));
        refused("request.range", () -> resource.deliveries(null, null, null, -1, 10, ACTOR));
        refused("request.range", () -> resource.deliveries(null, null, null, 0, 501, ACTOR));
    }

    @Test
    public void aDrugIsSearchedWithAPurposeAndABound() {
        MedicationService.Hits none = new MedicationService.Hits(List.of(), Text.same("tidak ada kamus"));
        MedicationService medications =
                Fakes.service(MedicationService.class, Map.of("search", noting(none), "detail", noting(null)));
        MedicationResource resource = new MedicationResource(medications);
        assertEquals(none, resource.search("para", MedicationResource.Purpose.taken, 20, ACTOR));
        assertEquals(List.of(ACTOR, MedicationService.Purpose.TAKEN, "para", 20), calls.get(0));
        for (MedicationResource.Purpose one : MedicationResource.Purpose.values()) {
            resource.search("pa", one, 1, ACTOR);
        }
        assertEquals(1 + MedicationService.Purpose.values().length, calls.size());
        refused("request.missing", () -> resource.search("para", null, 20, ACTOR));
        refused("request.missing", () -> resource.search(" ", MedicationResource.Purpose.product, 20, ACTOR));
        refused(
                "request.length",
                () -> resource.search("p".repeat(201), MedicationResource.Purpose.product, 20, ACTOR));
        refused("request.range", () -> resource.search("para", MedicationResource.Purpose.product, 51, ACTOR));
        calls.clear();
        resource.detail("contoh", "P1", MedicationCode.Kind.PRODUCT, ACTOR);
        assertEquals(
                new MedicationCode("contoh", "P1", MedicationCode.Kind.PRODUCT, "P1"),
                calls.get(0).get(1));
        refused("request.missing", () -> resource.detail("contoh", "P1", null, ACTOR));
        refused("request.missing", () -> resource.detail(null, "P1", MedicationCode.Kind.PRODUCT, ACTOR));
    }

    @Test
    public void aPrescriptionIsCheckedInBoundsAndWithoutGaps() {
        PrescriptionCheckService checks = Fakes.service(
                PrescriptionCheckService.class, Map.of("check", noting(null), "statistics", noting(null)));
        PrescriptionCheckResource resource = new PrescriptionCheckResource(checks);
        UUID visit = UUID.randomUUID();
        Prescription line = new Prescription(null, "Parasetamol", "500 mg", "tablet", 3, null, null, null);
        resource.check(visit, new PrescriptionCheckResource.Drafts(List.of(line)), ACTOR);
        assertEquals(List.of(ACTOR, visit, List.of(line)), calls.get(0));
        refused("request.empty", () -> resource.check(visit, null, ACTOR));
        refused("request.missing", () -> resource.check(visit, new PrescriptionCheckResource.Drafts(null), ACTOR));
        refused(
                "request.missing",
                () -> resource.check(
                        visit, new PrescriptionCheckResource.Drafts(Collections.singletonList(null)), ACTOR));
        refused(
                "request.entries",
                () -> resource.check(
                        visit, new PrescriptionCheckResource.Drafts(Collections.nCopies(101, line)), ACTOR));
        AlertStatisticsResource statistics = new AlertStatisticsResource(checks);
        refused("request.missing", () -> statistics.statistics(null, LocalDate.EPOCH, ACTOR));
        refused("request.missing", () -> statistics.statistics(LocalDate.EPOCH, null, ACTOR));
        statistics.statistics(LocalDate.EPOCH, LocalDate.EPOCH, ACTOR);
        assertEquals(List.of(ACTOR, LocalDate.EPOCH, LocalDate.EPOCH), calls.get(1));
    }

    @Test
    public void everyReasonHasItsLabel() {
        List<OverrideReasonResource.Reason> reasons = new OverrideReasonResource().reasons();
        assertEquals(OverrideReason.values().length, reasons.size());
        reasons.forEach(one -> assertEquals(one.code().label(), one.label()));
    }

    @Test
    public void theIdOfThePathCountsForAnItemOfTheStock() {
        InventoryService inventory = Fakes.service(
                InventoryService.class,
                Map.of("items", noting(List.of()), "save", noting(null), "count", noting(null)));
        InventoryResource resource = new InventoryResource(inventory);
        UUID id = UUID.randomUUID();
        InventoryItem item = item(UUID.randomUUID());
        assertEquals(201, resource.create(item, ACTOR).getStatus());
        assertEquals(item(null), calls.get(0).get(1));
        resource.update(id, item, ACTOR);
        assertEquals(item(id), calls.get(1).get(1));
        resource.items(" ", 0, 200, ACTOR);
        assertEquals(Arrays.asList(ACTOR, null, 0, 200), calls.get(2));
        refused("request.range", () -> resource.items(null, -1, 50, ACTOR));
        refused("request.range", () -> resource.items(null, 0, 201, ACTOR));
        refused("request.empty", () -> resource.update(id, null, ACTOR));
        resource.count(id, new InventoryResource.Counted(4, BigDecimal.TEN, "rusak"), ACTOR);
        assertEquals(List.of(ACTOR, id, 4L, BigDecimal.TEN, "rusak"), calls.get(3));
        refused("request.missing", () -> resource.count(id, new InventoryResource.Counted(4, null, null), ACTOR));
    }

    private static InventoryItem item(UUID id) {
        return new InventoryItem(
                id,
                "Parasetamol 500 mg",
                InventoryItem.Kind.DRUG,
                new MedicationCode("contoh", "P1", MedicationCode.Kind.PRODUCT, "Parasetamol 500 mg"),
                "500 mg",
                "tablet",
                "tablet",
                new BigDecimal("350"),
                BigDecimal.ZERO,
                BigDecimal.TEN,
                true,
                4);
    }

    private static void refused(String code, org.junit.function.ThrowingRunnable call) {
        assertEquals(code, assertThrows(EmrException.class, call).code());
    }
}
