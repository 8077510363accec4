package id.jembatan.core.patient;

import static id.jembatan.core.TestClinic.draft;
import static id.jembatan.core.TestClinic.withoutNik;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.jembatan.api.Actor;
import id.jembatan.api.EmrException.Kind;
import id.jembatan.api.access.Permission;
import id.jembatan.api.chart.Correction;
import id.jembatan.api.patient.Coverage;
import id.jembatan.api.patient.Identifier;
import id.jembatan.api.patient.Patient;
import id.jembatan.api.patient.PatientDraft;
import id.jembatan.core.Json;
import id.jembatan.core.Refused;
import id.jembatan.core.TestClinic;
import id.jembatan.core.store.CorrectionRows;
import id.jembatan.core.store.StoreTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.Before;
import org.junit.Test;

public class PatientServiceTest extends StoreTest {
    private static final String NIK = "3171015705900001";
    private static final String CARD = "0001234567890";

    private TestClinic clinic;

    @Before
    public void openClinic() {
        clinic = new TestClinic(engine);
    }

    @Test
    public void registersWithNumbersInARow() {
        Patient first = clinic.patients.register(clinic.actor, draft("Siti Aminah", NIK, false, CARD));
        Patient second = clinic.newPatient("Budi");
        assertEquals("RM-000001", first.mrNumber());
        assertEquals("RM-000002", second.mrNumber());
        assertEquals(first, clinic.patients.get(clinic.actor, first.id()));
        assertEquals(NIK, first.identifier(Identifier.Type.NIK).orElseThrow());
        assertEquals("RM-000001", first.identifier(Identifier.Type.MR).orElseThrow());
    }

    @Test
    public void keepsNamesAsThePersonWritesThem() {
        for (String name : List.of(
                "O", "Ma'ruf \"Didi\" <b>D'Souza</b> 👩🏽‍⚕️", "Nguyễn Thị Ánh", "'; drop table patient; --", "李小龍")) {
            Patient patient = clinic.newPatient(name);
            assertEquals(name, clinic.patients.get(clinic.actor, patient.id()).name());
        }
    }

    @Test
    public void refusesANikOf15DigitsAndTellsSo() {
        Refused.by(Kind.INVALID, () -> register(draft("Siti", "317101570590001", false, null)))
                .fields("nik")
                .says("NIK harus 16 digit angka, yang diisi 15 karakter.");
    }

    @Test
    public void refusesANikThatCannotExist() {
        Refused.by(Kind.INVALID, () -> register(draft("Siti", "3171010005900001", false, null)))
                .fields("nik")
                .says("tanggal lahir yang tidak ada");
        Refused.by(Kind.INVALID, () -> register(draft("Siti", "3171015713900001", false, null)))
                .fields("nik");
        Refused.by(Kind.INVALID, () -> register(draft("Siti", "0071015705900001", false, null)))
                .fields("nik")
                .says("provinsi");
    }

    @Test
    public void letsANikThroughThatDoesNotFitTheBirthDate() {
        assertEquals(
                "3171010101550001",
                register(draft("Siti", "3171010101550001", false, null))
                        .identifier(Identifier.Type.NIK)
                        .orElseThrow());
    }

    @Test
    public void refusesACardOf3Digits() {
        Refused.by(Kind.INVALID, () -> register(draft("Siti", NIK, false, "123")))
                .fields("bpjsCard")
                .says("13 digit");
    }

    @Test
    public void tellsEveryWrongFieldAtOnce() {
        PatientDraft wrong = new PatientDraft(
                " ",
                null,
                LocalDate.of(2027, 1, 1),
                null,
                false,
                "12",
                "a!",
                "1",
                "telepon",
                "x".repeat(501),
                "Menteng");
        Refused.by(Kind.INVALID, () -> register(wrong))
                .fields(
                        "name",
                        "gender",
                        "birthDate",
                        "motherNik",
                        "passport",
                        "bpjsCard",
                        "phone",
                        "address",
                        "regionCode");
        assertEquals(List.of(), clinic.patients.search(clinic.actor, "RM", 50));
    }

    @Test
    public void refusesControlCharactersAndHalfCharacters() {
        for (String name : List.of("Si\u0000ti", "Si\u001bti", "Siti\ud83d", "Siti\nAminah")) {
            Refused.by(Kind.INVALID, () -> register(withoutNik(name))).fields("name");
        }
    }

    @Test
    public void asksForExactlyOneOfNikPassportOrNoNikYet() {
        Refused.by(Kind.INVALID, () -> register(draft("Siti", null, false, null)))
                .fields("nik");
        Refused.by(Kind.INVALID, () -> register(draft("Siti", NIK, true, null))).fields("noNikYet");
    }

    @Test
    public void registersANewbornWithoutNik() {
        PatientDraft newborn = new PatientDraft(
                "By. Ny. Siti",
                Patient.Gender.MALE,
                LocalDate.of(2026, 11, 16),
                null,
                true,
                NIK,
                null,
                null,
                null,
                null,
                null);
        Patient patient = register(newborn);
        assertTrue(patient.noNikYet());
        assertEquals(NIK, patient.motherNik());
    }

    @Test
    public void refusesATakenNumberNamingTheRecordAndNotThePerson() {
        register(draft("Siti Aminah", NIK, false, CARD));
        Refused.by(Kind.CONFLICT, () -> register(draft("Orang Lain", NIK, false, CARD)))
                .code("patient.duplicate")
                .fields("nik", "bpjsCard")
                .says("RM-000001");
        assertEquals("RM-000002", clinic.newPatient("Budi").mrNumber());
    }

    @Test
    public void theSameNumberMayBeKnownInAnotherFacility() {
        register(draft("Siti Aminah", NIK, false, CARD));
        TestClinic branch = new TestClinic(engine);
        Patient there = branch.patients.register(branch.actor, draft("Siti Aminah", NIK, false, CARD));
        assertEquals("RM-000001", there.mrNumber());
        Refused.by(Kind.NOT_FOUND, () -> clinic.patients.get(clinic.actor, there.id()));
        Refused.by(Kind.NOT_FOUND, () -> clinic.patients.update(clinic.actor, there.id(), 1, withoutNik("X"), "x"));
    }

    @Test
    public void findsByTheBeginningOfWordsWithoutCaseAndAccents() {
        Patient maruf = clinic.newPatient("Muhammad Ma'ruf Ándre");
        clinic.newPatient("Muhammad Rizki");
        for (String text : List.of("ruf", "MARUF", "ma'ruf", "andre muh", "Ánd", "muhammad m andre")) {
            assertEquals(text, List.of(maruf), clinic.patients.search(clinic.actor, text, 10));
        }
        assertEquals(2, clinic.patients.search(clinic.actor, "muh", 10).size());
        assertEquals(1, clinic.patients.search(clinic.actor, "muh", 1).size());
        assertEquals(List.of(), clinic.patients.search(clinic.actor, "uhammad", 10));
        Refused.by(Kind.INVALID, () -> clinic.patients.search(clinic.actor, "m", 10))
                .fields("text");
    }

    @Test
    public void findsByTheBeginningOfNumbers() {
        Patient siti = register(draft("Siti Aminah", NIK, false, CARD));
        for (String text : List.of("317101", NIK, "00012345", "RM-000001", "rm1", "01", "0812-3456", "+62 812 3456")) {
            assertEquals(text, List.of(siti), clinic.patients.search(clinic.actor, text, 10));
        }
        assertEquals(
                siti,
                clinic.patients.find(clinic.actor, Identifier.Type.NIK, NIK).orElseThrow());
        assertTrue(clinic.patients
                .find(clinic.actor, Identifier.Type.NIK, "3171015705900002")
                .isEmpty());
    }

    @Test
    public void changingWhoSomebodyIsNeedsAReasonAndKeepsTheOldText() {
        Patient old = register(draft("Siti Aminah", NIK, false, null));
        PatientDraft renamed = draft("Siti Aminah Dewi", NIK, false, CARD);
        Refused.by(Kind.INVALID, () -> clinic.patients.update(clinic.actor, old.id(), 1, renamed, " "))
                .fields("reason");
        Patient changed = clinic.patients.update(clinic.actor, old.id(), 1, renamed, "Salah ketik");
        assertEquals(2, changed.version());
        assertEquals(changed, clinic.patients.get(clinic.actor, old.id()));
        assertEquals(List.of(changed), clinic.patients.search(clinic.actor, "dewi", 10));
        List<Correction> kept = clinic.db.read(handle -> CorrectionRows.of(handle, clinic.facility.id(), old.id()));
        assertEquals(1, kept.size());
        assertEquals(old, Json.read(kept.get(0).oldValue(), Patient.class));
        assertEquals("Salah ketik", kept.get(0).reason());
        Refused.by(Kind.CONFLICT, () -> clinic.patients.update(clinic.actor, old.id(), 1, renamed, "x"))
                .code("patient.stale");
    }

    @Test
    public void aFirstNikNeedsNoReasonButANewOneDoes() {
        Patient newborn = clinic.newPatient("By. Ny. Siti");
        PatientDraft withNik = draft("By. Ny. Siti", NIK, false, null);
        Patient known = clinic.patients.update(clinic.actor, newborn.id(), 1, withNik, null);
        assertEquals(NIK, known.identifier(Identifier.Type.NIK).orElseThrow());
        PatientDraft other = draft("By. Ny. Siti", "3171015705900002", false, null);
        Refused.by(Kind.INVALID, () -> clinic.patients.update(clinic.actor, newborn.id(), 2, other, null))
                .fields("reason");
    }

    @Test
    public void keepsOneCoverageForEachPayer() {
        Patient patient = clinic.newPatient("Siti");
        Coverage first = coverage("AKTIF", true);
        clinic.patients.keepCoverage(clinic.actor, patient.id(), first);
        Patient kept = clinic.patients.keepCoverage(clinic.actor, patient.id(), coverage("PENANGGUHAN", false));
        assertEquals(List.of(coverage("PENANGGUHAN", false)), kept.coverages());
        assertEquals(1, kept.version());
        Coverage wrong = new Coverage(Coverage.Payer.BPJS, "1", null, null, null, null, null, null);
        Refused.by(Kind.INVALID, () -> clinic.patients.keepCoverage(clinic.actor, patient.id(), wrong))
                .fields("memberNumber");
    }

    @Test
    public void asksForThePermission() {
        Actor viewer = new Actor(
                clinic.facility.id(),
                UUID.randomUUID(),
                "Kasir",
                Set.of(Permission.of(Permission.Kind.PATIENT, Permission.Act.VIEW)));
        Patient patient = clinic.newPatient("Siti");
        assertEquals(patient, clinic.patients.get(viewer, patient.id()));
        Refused.by(Kind.FORBIDDEN, () -> clinic.patients.register(viewer, withoutNik("X")));
        Refused.by(Kind.FORBIDDEN, () -> clinic.patients.update(viewer, patient.id(), 1, withoutNik("Siti"), null));
    }

    @Test
    public void givesNumbersWithoutGapsToManyDesks() throws Exception {
        ExecutorService desks = Executors.newFixedThreadPool(8);
        try {
            List<Callable<String>> works = IntStream.range(0, 40)
                    .<Callable<String>>mapToObj(
                            i -> () -> clinic.newPatient("Pasien " + i).mrNumber())
                    .toList();
            List<String> numbers = new ArrayList<>();
            for (Future<String> number : desks.invokeAll(works)) {
                numbers.add(number.get(60, TimeUnit.SECONDS));
            }
            assertEquals(
                    IntStream.rangeClosed(1, 40).mapToObj(MrNumber::of).toList(),
                    numbers.stream().sorted().toList());
        } finally {
            desks.shutdownNow();
        }
    }

    @Test
    public void twoDesksCannotRegisterTheSameNikAtOnce() throws Exception {
        ExecutorService desks = Executors.newFixedThreadPool(4);
        try {
            Callable<Boolean> registers = () -> {
                try {
                    register(draft("Siti", NIK, false, CARD));
                    return true;
                } catch (id.jembatan.api.EmrException e) {
                    assertEquals("patient.duplicate", e.code());
                    return false;
                }
            };
            int registered = 0;
            for (Future<Boolean> done : desks.invokeAll(List.of(registers, registers, registers, registers))) {
                registered += done.get(60, TimeUnit.SECONDS) ? 1 : 0;
            }
            assertEquals(1, registered);
        } finally {
            desks.shutdownNow();
        }
    }

    private Patient register(PatientDraft draft) {
        return clinic.patients.register(clinic.actor, draft);
    }

    private static Coverage coverage(String status, boolean active) {
        return new Coverage(
                Coverage.Payer.BPJS,
                CARD,
                active,
                "KELAS I",
                "0114U163",
                "Klinik Uji",
                status,
                TestClinic.NINE_O_CLOCK);
    }
}
