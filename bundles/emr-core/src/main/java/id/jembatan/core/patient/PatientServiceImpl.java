package id.jembatan.core.patient;

import id.jembatan.api.Actor;
import id.jembatan.api.EmrException;
import id.jembatan.api.Text;
import id.jembatan.api.access.Permission;
import id.jembatan.api.chart.Correction;
import id.jembatan.api.facility.Facility;
import id.jembatan.api.patient.Coverage;
import id.jembatan.api.patient.Identifier;
import id.jembatan.api.patient.Patient;
import id.jembatan.api.patient.PatientDraft;
import id.jembatan.api.patient.PatientService;
import id.jembatan.core.FieldErrors;
import id.jembatan.core.Json;
import id.jembatan.core.Words;
import id.jembatan.core.store.CorrectionRows;
import id.jembatan.core.store.Db;
import id.jembatan.core.store.EncounterRows;
import id.jembatan.core.store.FacilityRows;
import id.jembatan.core.store.PatientRows;
import id.jembatan.core.store.PatientSearchRows;
import id.jembatan.core.store.Tx;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the patients of each facility. */
@Component
public final class PatientServiceImpl implements PatientService {
    private static final Permission ENTER = Permission.of(Permission.Kind.PATIENT, Permission.Act.ENTER);
    private static final Permission CORRECT = Permission.of(Permission.Kind.PATIENT, Permission.Act.CORRECT);
    private static final Permission VIEW = Permission.of(Permission.Kind.PATIENT, Permission.Act.VIEW);
    private static final String KIND = "patient";

    private final Db db;
    private final PatientFinder finder;

    @Activate
    public PatientServiceImpl(@Reference Db db) {
        this.db = db;
        this.finder = new PatientFinder(db);
    }

    @Override
    public Patient register(Actor actor, PatientDraft draft) {
        actor.require(ENTER);
        return db.write(tx -> {
            PatientDraft checked = PatientCheck.checked(draft, today(tx, actor));
            refuseTaken(tx, actor, null, checked);
            String mrNumber = MrNumber.of(PatientRows.nextNumber(tx.handle(), actor.facilityId()));
            Patient patient = patient(tx.newId(), mrNumber, checked, List.of(), 1);
            PatientRows.insert(tx.handle(), actor.facilityId(), patient, tx.now());
            PatientSearchRows.insert(tx.handle(), actor.facilityId(), patient.id(), Words.ofName(patient.name()));
            tx.audit(actor, "enter", KIND, patient.id(), patient.id(), null);
            return patient;
        });
    }

    @Override
    public Patient update(Actor actor, UUID patientId, long version, PatientDraft draft, String reason) {
        return db.write(tx -> {
            Patient old = PatientRows.lock(tx, actor.facilityId(), patientId).orElseThrow(PatientFinder::unknown);
            PatientDraft checked = PatientCheck.checked(draft, today(tx, actor));
            if (old.version() != version) {
                throw EmrException.conflict(
                        "patient.stale",
                        new Text(
                                "Data pasien ini sudah diubah orang lain. Muat ulang, lalu ulangi perubahan Anda.",
                                "Somebody else has changed this patient. Load it again and repeat your change."));
            }
            refuseTaken(tx, actor, patientId, checked);
            Patient changed = patient(patientId, old.mrNumber(), checked, old.coverages(), version + 1);
            boolean identity = identityChanged(old, changed);
            actor.require(identity ? CORRECT : ENTER);
            String why = reason(reason, identity);
            PatientRows.update(tx.handle(), actor.facilityId(), changed, version);
            if (!old.name().equals(changed.name())) {
                PatientSearchRows.replace(tx.handle(), actor.facilityId(), patientId, Words.ofName(changed.name()));
                EncounterRows.renamePatient(tx.handle(), actor.facilityId(), patientId, changed.name());
            }
            Correction correction = new Correction(
                    patientId,
                    KIND,
                    Math.toIntExact(old.version()),
                    Json.write(old),
                    why,
                    actor.userId(),
                    actor.name(),
                    tx.now());
            CorrectionRows.insert(
                    tx.handle(), actor.facilityId(), List.of(new CorrectionRows.Replaced(correction, null, null)));
            tx.audit(actor, identity ? "correct" : "enter", KIND, patientId, patientId, null);
            return changed;
        });
    }

    @Override
    public Patient get(Actor actor, UUID patientId) {
        actor.require(VIEW);
        return db.write(tx -> {
            Patient patient =
                    PatientRows.find(tx.handle(), actor.facilityId(), patientId).orElseThrow(PatientFinder::unknown);
            tx.audit(actor, "view", KIND, patientId, patientId, null);
            return patient;
        });
    }

    @Override
    public Optional<Patient> find(Actor actor, Identifier.Type type, String value) {
        actor.require(VIEW);
        return finder.find(actor, type, value);
    }

    @Override
    public List<Patient> search(Actor actor, String text, int limit) {
        actor.require(VIEW);
        return finder.search(actor, text, limit);
    }

    @Override
    public Patient keepCoverage(Actor actor, UUID patientId, Coverage coverage) {
        actor.require(ENTER);
        FieldErrors errors = new FieldErrors();
        errors.required("payer", new Text("Penjamin", "The payer"), coverage.payer());
        if (coverage.payer() == Coverage.Payer.BPJS && !PatientCheck.isCard(coverage.memberNumber())) {
            errors.add("memberNumber", PatientCheck.cardSentence(Objects.toString(coverage.memberNumber(), "")));
        }
        errors.line("memberNumber", new Text("Nomor peserta", "The member number"), coverage.memberNumber(), 40);
        errors.line("className", new Text("Kelas", "The class"), coverage.className(), 100);
        errors.line("providerCode", new Text("Kode faskes", "The provider code"), coverage.providerCode(), 40);
        errors.line("providerName", new Text("Nama faskes", "The provider name"), coverage.providerName(), 200);
        errors.line("status", new Text("Status peserta", "The member status"), coverage.status(), 200);
        errors.throwIfAny("coverage.invalid");
        return db.write(tx -> {
            PatientRows.lock(tx, actor.facilityId(), patientId).orElseThrow(PatientFinder::unknown);
            PatientRows.keepCoverage(tx.handle(), actor.facilityId(), patientId, coverage);
            tx.audit(actor, "enter", "coverage", patientId, patientId, Json.write(Map.of("payer", coverage.payer())));
            return PatientRows.find(tx.handle(), actor.facilityId(), patientId).orElseThrow(PatientFinder::unknown);
        });
    }

    private static LocalDate today(Tx tx, Actor actor) {
        Facility facility = FacilityRows.find(tx.handle(), actor.facilityId())
                .orElseThrow(() -> EmrException.notFound(
                        "facility.unknown", new Text("Klinik tidak ditemukan.", "There is no such facility.")));
        return LocalDate.ofInstant(tx.now(), facility.zone());
    }

    private static Patient patient(
            UUID id, String mrNumber, PatientDraft draft, List<Coverage> coverages, long version) {
        List<Identifier> identifiers = new ArrayList<>();
        identifiers.add(new Identifier(Identifier.Type.MR, mrNumber));
        identifiers.addAll(PatientCheck.identifiers(draft));
        return new Patient(
                id,
                mrNumber,
                draft.name(),
                draft.gender(),
                draft.birthDate(),
                draft.phone(),
                draft.address(),
                draft.regionCode(),
                draft.noNikYet(),
                draft.motherNik(),
                identifiers,
                coverages,
                version);
    }

    /** Names the MR number of the one who has the number already, never the name. */
    private static void refuseTaken(Tx tx, Actor actor, UUID self, PatientDraft draft) {
        FieldErrors errors = new FieldErrors();
        for (Identifier identifier : PatientCheck.identifiers(draft)) {
            Optional<UUID> holder = PatientRows.idOf(tx.handle(), actor.facilityId(), identifier);
            if (holder.isPresent() && !holder.get().equals(self)) {
                String mr = PatientRows.mrNumber(tx.handle(), actor.facilityId(), holder.get())
                        .orElseThrow();
                Taken.of(identifier.type()).add(errors, mr);
            }
        }
        errors.throwConflictIfAny("patient.duplicate");
    }

    private static boolean identityChanged(Patient old, Patient changed) {
        Optional<String> nik = old.identifier(Identifier.Type.NIK);
        return !old.name().equals(changed.name())
                || old.gender() != changed.gender()
                || !old.birthDate().equals(changed.birthDate())
                || (nik.isPresent() && !nik.equals(changed.identifier(Identifier.Type.NIK)));
    }

    private static String reason(String reason, boolean needed) {
        FieldErrors errors = new FieldErrors();
        Text label = new Text("Alasan perubahan", "The reason of the change");
        String why = errors.bounded("reason", label, reason, 500);
        if (why == null && needed) {
            errors.add(
                    "reason",
                    "Tulis alasan mengubah NIK, nama, jenis kelamin, atau tanggal lahir.",
                    "Write why the NIK, name, gender or birth date is changed.");
        }
        errors.throwIfAny("patient.reason.missing");
        return why;
    }

    /** A number that another patient has already. */
    private enum Taken {
        NIK("nik", "NIK ini", "this NIK"),
        BPJS_CARD("bpjsCard", "nomor kartu BPJS ini", "this BPJS card"),
        PASSPORT("passport", "nomor paspor ini", "this passport");

        private final String field;
        private final String id;
        private final String en;

        Taken(String field, String id, String en) {
            this.field = field;
            this.id = id;
            this.en = en;
        }

        static Taken of(Identifier.Type type) {
            return valueOf(type.name().toUpperCase(Locale.ROOT));
        }

        void add(FieldErrors errors, String mr) {
            errors.add(
                    field,
                    "Pasien dengan " + id + " sudah terdaftar sebagai " + mr + ". Pakai data yang sudah ada.",
                    "A patient with " + en + " is already registered as " + mr + ". Use that record.");
        }
    }
}
