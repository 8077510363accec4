package id.jembatan.core.encounter;

import id.jembatan.api.Actor;
import id.jembatan.api.ChangeListener;
import id.jembatan.api.EmrException;
import id.jembatan.api.Text;
import id.jembatan.api.access.Permission;
import id.jembatan.api.encounter.Encounter;
import id.jembatan.api.encounter.Encounter.Status;
import id.jembatan.api.encounter.Encounter.StatusTime;
import id.jembatan.api.encounter.EncounterDraft;
import id.jembatan.api.encounter.EncounterService;
import id.jembatan.api.facility.Facility;
import id.jembatan.api.patient.Patient;
import id.jembatan.core.Changes;
import id.jembatan.core.FieldErrors;
import id.jembatan.core.Json;
import id.jembatan.core.Settings;
import id.jembatan.core.store.Db;
import id.jembatan.core.store.EncounterRows;
import id.jembatan.core.store.PatientRows;
import id.jembatan.core.store.Tx;
import id.jembatan.event.Topics;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Leads visits from plan to finish. */
@Component
public final class EncounterServiceImpl implements EncounterService {
    private static final Permission ENTER = Permission.of(Permission.Kind.ENCOUNTER, Permission.Act.ENTER);
    private static final Permission VIEW = Permission.of(Permission.Kind.ENCOUNTER, Permission.Act.VIEW);
    private static final String KIND = "encounter";
    private static final int MOST_OF_A_PATIENT = 200;

    private final Db db;
    private final Changes changes;
    private final EncounterSettings settings;

    @Activate
    public EncounterServiceImpl(@Reference Db db, @Reference Changes changes, @Reference Settings settings) {
        this(db, changes, new EncounterSettings(settings.backdateDays()));
    }

    EncounterServiceImpl(Db db, Changes changes, EncounterSettings settings) {
        this.db = db;
        this.changes = changes;
        this.settings = settings;
    }

    @Override
    public Encounter plan(Actor actor, EncounterDraft draft) {
        actor.require(ENTER);
        return db.write(tx -> {
            EncounterDraft checked = EncounterCheck.checked(tx.handle(), actor, draft);
            Patient patient = patient(tx, actor, checked.patientId());
            RealTimes times = times(tx, Snapshots.facility(tx.handle(), actor));
            Instant at = times.planned(checked.at());
            Encounter planned = begin(tx, actor, checked, patient, Status.PLANNED, at, times.day(at));
            EncounterRows.insert(tx.handle(), actor.facilityId(), planned);
            finishAct(tx, actor, planned);
            return planned;
        });
    }

    @Override
    public Encounter arrive(Actor actor, EncounterDraft draft) {
        actor.require(ENTER);
        return db.write(tx -> {
            EncounterDraft checked = EncounterCheck.checked(tx.handle(), actor, draft);
            Patient patient = patient(tx, actor, checked.patientId());
            Facility facility = Snapshots.facility(tx.handle(), actor);
            RealTimes times = times(tx, facility);
            Instant at = times.arrival(checked.at());
            Encounter arrived = begin(tx, actor, checked, patient, Status.ARRIVED, at, times.day(at));
            refuseSecond(tx, actor, arrived, times);
            EncounterRows.insert(tx.handle(), actor.facilityId(), arrived);
            tx.emit(
                    Topics.ENCOUNTER_ARRIVED,
                    Snapshots.of(tx.handle(), facility, arrived, patient, StoredChart.empty(arrived.id()), null));
            finishAct(tx, actor, arrived);
            return arrived;
        });
    }

    @Override
    public Encounter arrive(Actor actor, UUID encounterId, Instant at) {
        actor.require(ENTER);
        return db.write(tx -> {
            Encounter old = lock(tx, actor, encounterId);
            if (doneBySame(old, Status.ARRIVED, actor)) {
                return old;
            }
            EncounterCheck.canBecome(old, Status.ARRIVED);
            Patient patient = patient(tx, actor, old.patientId());
            Facility facility = Snapshots.facility(tx.handle(), actor);
            RealTimes times = times(tx, facility);
            Instant when = times.arrival(at);
            Encounter arrived = new Advance(old).on(times.day(when)).to(Status.ARRIVED, when, actor);
            refuseSecond(tx, actor, arrived, times);
            EncounterRows.advance(tx.handle(), actor.facilityId(), arrived, when);
            tx.emit(
                    Topics.ENCOUNTER_ARRIVED,
                    Snapshots.of(tx.handle(), facility, arrived, patient, StoredChart.empty(arrived.id()), null));
            finishAct(tx, actor, arrived);
            return arrived;
        });
    }

    @Override
    public Encounter start(Actor actor, UUID encounterId, UUID practitionerId, Instant at) {
        actor.require(ENTER);
        return db.write(tx -> {
            Encounter old = lock(tx, actor, encounterId);
            if (doneBySame(old, Status.IN_PROGRESS, actor)
                    && old.practitionerId().equals(practitionerId)) {
                return old;
            }
            EncounterCheck.canBecome(old, Status.IN_PROGRESS);
            FieldErrors errors = new FieldErrors();
            EncounterCheck.practitioner(errors, tx.handle(), actor, practitionerId);
            errors.throwIfAny("encounter.invalid");
            Instant when = times(tx, Snapshots.facility(tx.handle(), actor)).after(old, at);
            Encounter started = new Advance(old).by(practitionerId).to(Status.IN_PROGRESS, when, actor);
            EncounterRows.advance(tx.handle(), actor.facilityId(), started, arrival(old));
            finishAct(tx, actor, started);
            return started;
        });
    }

    @Override
    public Encounter finish(Actor actor, UUID encounterId, Encounter.Disposition disposition, Instant at) {
        actor.require(ENTER);
        return db.write(tx -> {
            Encounter old = lock(tx, actor, encounterId);
            if (doneBySame(old, Status.FINISHED, actor) && old.disposition() == disposition) {
                return old;
            }
            EncounterCheck.canBecome(old, Status.FINISHED);
            StoredChart chart = StoredChart.of(tx.handle(), actor.facilityId(), encounterId);
            requireComplete(old, chart, disposition);
            Facility facility = Snapshots.facility(tx.handle(), actor);
            Instant when = times(tx, facility).after(old, at);
            Encounter finished = new Advance(old).with(disposition).to(Status.FINISHED, when, actor);
            EncounterRows.advance(tx.handle(), actor.facilityId(), finished, arrival(old));
            tx.emit(Topics.ENCOUNTER_FINISHED, Snapshots.of(tx.handle(), facility, finished, chart, null));
            finishAct(tx, actor, finished);
            return finished;
        });
    }

    @Override
    public Encounter cancel(Actor actor, UUID encounterId, String reason) {
        actor.require(ENTER);
        FieldErrors errors = new FieldErrors();
        Text label = new Text("Alasan pembatalan", "The reason of the cancellation");
        String why = errors.bounded("reason", label, reason, 500);
        if (why == null) {
            errors.required("reason", label);
        }
        errors.throwIfAny("encounter.cancel.reason");
        return db.write(tx -> {
            Encounter old = lock(tx, actor, encounterId);
            if (doneBySame(old, Status.CANCELLED, actor)) {
                return old;
            }
            EncounterCheck.canBecome(old, Status.CANCELLED);
            Facility facility = Snapshots.facility(tx.handle(), actor);
            Instant when = times(tx, facility).after(old, null);
            Encounter cancelled = new Advance(old).to(Status.CANCELLED, when, actor);
            EncounterRows.advance(tx.handle(), actor.facilityId(), cancelled, arrival(old));
            StoredChart chart = StoredChart.of(tx.handle(), actor.facilityId(), encounterId);
            tx.emit(Topics.ENCOUNTER_CANCELLED, Snapshots.of(tx.handle(), facility, cancelled, chart, why));
            finishAct(tx, actor, cancelled);
            return cancelled;
        });
    }

    @Override
    public Encounter get(Actor actor, UUID encounterId) {
        actor.require(VIEW);
        return db.write(tx -> {
            Encounter encounter = EncounterRows.find(tx.handle(), actor.facilityId(), encounterId)
                    .orElseThrow(EncounterCheck::unknown);
            tx.audit(actor, "view", KIND, encounterId, encounter.patientId(), null);
            return encounter;
        });
    }

    @Override
    public List<Encounter> ofDay(Actor actor, LocalDate day, UUID locationId) {
        actor.require(VIEW);
        if (day == null) {
            throw EmrException.invalid("encounter.day", "day", new Text("Isi tanggal yang dicari.", "Enter the day."));
        }
        return db.read(handle -> EncounterRows.ofDay(handle, actor.facilityId(), day, locationId));
    }

    @Override
    public List<Encounter> ofPatient(Actor actor, UUID patientId, int limit) {
        actor.require(VIEW);
        int bounded = Math.max(1, Math.min(MOST_OF_A_PATIENT, limit));
        return db.read(handle -> EncounterRows.ofPatient(handle, actor.facilityId(), patientId, bounded));
    }

    private RealTimes times(Tx tx, Facility facility) {
        return new RealTimes(tx.now(), facility.zone(), settings);
    }

    private void finishAct(Tx tx, Actor actor, Encounter encounter) {
        tx.audit(
                actor,
                encounter.status() == Status.CANCELLED ? "cancel" : "enter",
                KIND,
                encounter.id(),
                encounter.patientId(),
                Json.write(Map.of("status", encounter.status())));
        tx.afterCommit(() -> changes.fire(actor.facilityId(), ChangeListener.Topic.ENCOUNTERS, encounter.id()));
    }

    private static Encounter lock(Tx tx, Actor actor, UUID encounterId) {
        return EncounterRows.lock(tx, actor.facilityId(), encounterId).orElseThrow(EncounterCheck::unknown);
    }

    /** The patient's row is locked, so that two desks cannot open two visits at the same moment. */
    private static Patient patient(Tx tx, Actor actor, UUID patientId) {
        return PatientRows.lock(tx, actor.facilityId(), patientId)
                .orElseThrow(() -> EmrException.invalid(
                        "encounter.invalid",
                        "patientId",
                        new Text(
                                "Pasien tidak ditemukan di klinik ini.",
                                "There is no such patient in this facility.")));
    }

    private static Encounter begin(
            Tx tx, Actor actor, EncounterDraft draft, Patient patient, Status status, Instant at, LocalDate day) {
        return new Encounter(
                tx.newId(),
                patient.id(),
                patient.name(),
                patient.mrNumber(),
                draft.locationId(),
                draft.practitionerId(),
                day,
                status,
                draft.payer(),
                draft.memberNumber(),
                draft.kind(),
                draft.complaint(),
                null,
                List.of(new StatusTime(status, at, actor.userId(), actor.name())),
                0,
                1);
    }

    private static void refuseSecond(Tx tx, Actor actor, Encounter encounter, RealTimes times) {
        EncounterRows.openSince(
                        tx.handle(),
                        actor.facilityId(),
                        encounter.patientId(),
                        encounter.locationId(),
                        encounter.serviceDate(),
                        encounter.id())
                .ifPresent(since -> {
                    throw EmrException.conflict(
                            "encounter.duplicate",
                            new Text(
                                    "Pasien " + encounter.mrNumber() + " masih punya kunjungan di poli ini sejak "
                                            + times.clock(since) + ". Lanjutkan atau batalkan kunjungan itu.",
                                    "Patient " + encounter.mrNumber() + " still has a visit at this location since "
                                            + times.clock(since) + ". Go on with it or cancel it."));
                });
    }

    private static void requireComplete(Encounter encounter, StoredChart chart, Encounter.Disposition disposition) {
        FieldErrors errors = new FieldErrors();
        if (encounter.practitionerId() == null) {
            errors.add(
                    "practitionerId",
                    "Pilih dokter atau nakes yang melayani sebelum menyelesaikan kunjungan.",
                    "Choose the practitioner before you finish the visit.");
        }
        if (chart.conditions().isEmpty()) {
            errors.add(
                    "conditions",
                    "Isi paling sedikit satu diagnosis sebelum menyelesaikan kunjungan.",
                    "Enter at least one condition before you finish the visit.");
        }
        errors.required("disposition", new Text("Status pulang", "The disposition"), disposition);
        errors.throwIfAny("encounter.incomplete");
    }

    /** True when a client that lost the answer asks for the same again. */
    private static boolean doneBySame(Encounter encounter, Status status, Actor actor) {
        StatusTime last = encounter.history().get(encounter.history().size() - 1);
        return encounter.status() == status && last.userId().equals(actor.userId());
    }

    /** Lists are ordered by the arrival, so it stays the beginning of the visit. */
    private static Instant arrival(Encounter encounter) {
        return encounter.history().stream()
                .filter(s -> s.status() == Status.ARRIVED)
                .findFirst()
                .orElse(encounter.history().get(0))
                .at();
    }
}
