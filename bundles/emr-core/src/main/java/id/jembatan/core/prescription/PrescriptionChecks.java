package id.jembatan.core.prescription;

import id.jembatan.api.Actor;
import id.jembatan.api.ChangeListener.Topic;
import id.jembatan.api.EmrException;
import id.jembatan.api.Text;
import id.jembatan.api.access.Permission;
import id.jembatan.api.chart.Prescription;
import id.jembatan.api.encounter.Encounter;
import id.jembatan.api.facility.Facility;
import id.jembatan.api.medication.AlertOverride;
import id.jembatan.api.medication.AlertStatistics;
import id.jembatan.api.medication.DrugAlert;
import id.jembatan.api.medication.DrugCheckResult.Status;
import id.jembatan.api.medication.PrescriptionCheck;
import id.jembatan.api.medication.PrescriptionCheckService;
import id.jembatan.core.Changes;
import id.jembatan.core.FieldErrors;
import id.jembatan.core.Json;
import id.jembatan.core.MedicationCodes;
import id.jembatan.core.Settings;
import id.jembatan.core.encounter.PrescriptionGuard;
import id.jembatan.core.encounter.StoredChart;
import id.jembatan.core.history.StateAge;
import id.jembatan.core.prescription.DrugCheckers.Answer;
import id.jembatan.core.prescription.DrugCheckers.Question;
import id.jembatan.core.store.AlertRows;
import id.jembatan.core.store.CheckRows;
import id.jembatan.core.store.Db;
import id.jembatan.core.store.EncounterRows;
import id.jembatan.core.store.FacilityRows;
import id.jembatan.core.store.Tx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Checks prescriptions with the open checkers, keeps the last check of each visit, and makes it again when it is old. */
@Component(service = {PrescriptionCheckService.class, PrescriptionGuard.class, PrescriptionChecks.class})
public final class PrescriptionChecks implements PrescriptionCheckService, PrescriptionGuard {
    private static final Permission VIEW = Permission.of(Permission.Kind.PRESCRIPTION, Permission.Act.VIEW);
    private static final Permission AUDITS = Permission.of(Permission.Kind.AUDIT, Permission.Act.VIEW);
    private static final String KIND = "prescription-check";
    private static final int MOST_LINES = 30;
    private static final int LONGEST_DRUG = 200;

    /** A check of a visit that ended longer ago stays as it was: it tells what was known then. */
    private static final Duration KEPT_CURRENT = Duration.ofDays(1);

    private final Db db;
    private final Clock clock;
    private final DrugCheckers checkers;
    private final Changes changes;
    private final FactsReader facts;

    @Activate
    public PrescriptionChecks(
            @Reference Db db,
            @Reference Clock clock,
            @Reference DrugCheckers checkers,
            @Reference Changes changes,
            @Reference Settings settings) {
        this.db = db;
        this.clock = clock;
        this.checkers = checkers;
        this.changes = changes;
        this.facts = new FactsReader(new StateAge(settings.pregnancyDays(), settings.lactationDays()));
    }

    /** @param basis hash of what the check depends on, null when a checker owes its answer */
    private record Made(PrescriptionCheck check, String basis) {}

    /** What is stored of a visit, and the question that it makes. */
    private record Stored(Visit visit, Question question, Optional<CheckRows.Row> check, List<AlertRows.Row> log) {}

    @Override
    public PrescriptionCheck check(Actor actor, UUID encounterId, List<Prescription> drafts) {
        actor.require(VIEW);
        List<Prescription> lines = checkedLines(drafts);
        Stored stored = db.read(handle -> stored(handle, actor.facilityId(), encounterId, lines));
        Made made = make(actor.facilityId(), stored.visit(), stored.question());
        log(actor, stored, made.check(), "check");
        return AlertLog.answered(made.check(), stored.log());
    }

    @Override
    public PrescriptionCheck current(Actor actor, UUID encounterId) {
        actor.require(VIEW);
        Stored stored = db.read(handle -> stored(handle, actor.facilityId(), encounterId, null));
        Made made = upToDate(actor.facilityId(), stored).orElseGet(() -> renew(actor.facilityId(), stored));
        log(actor, stored, made.check(), "view");
        return AlertLog.answered(made.check(), stored.log());
    }

    @Override
    public Checked check(Actor actor, Visit visit, List<AlertOverride> overrides) {
        Map<String, AlertOverride> answers = Overrides.checked(overrides);
        UUID encounterId = visit.encounter().id();
        Stored stored = db.read(handle -> stored(handle, actor.facilityId(), visit));
        Made made = make(actor.facilityId(), visit, stored.question());
        List<DrugAlert> open = Overrides.open(AlertLog.answered(made.check(), stored.log()), answers);
        if (!open.isEmpty()) {
            log(actor, stored, made.check(), "check");
            throw Overrides.refusal(visit.lines(), open);
        }
        return (tx, who) -> {
            save(tx, who.facilityId(), made);
            AlertLog.shown(tx, who, made.check());
            int answered = AlertLog.answer(tx, who, made.check(), answers);
            if (answered > 0) {
                UUID patientId = visit.encounter().patientId();
                tx.audit(who, "override", KIND, encounterId, patientId, Json.write(Map.of("alerts", answered)));
            }
            tx.afterCommit(() -> changes.fire(who.facilityId(), Topic.CHECKS, encounterId));
        };
    }

    @Override
    public AlertStatistics statistics(Actor actor, LocalDate from, LocalDate to) {
        if (!actor.can(AUDITS)) {
            actor.require(VIEW);
        }
        return db.read(handle -> Statistics.of(handle, facility(handle, actor.facilityId()), from, to));
    }

    /** How a check that was looked at again came out. */
    enum Renewal {
        SAME,
        CHANGED,
        /** A checker did not answer; the check has to be made again. */
        OWED
    }

    /** Looks whether the check of a visit is still right and makes it again if not; tells nobody and shows nobody. */
    Renewal recheck(UUID facilityId, UUID encounterId) {
        Stored stored = db.read(handle -> stored(handle, facilityId, encounterId, null));
        if (upToDate(facilityId, stored).isPresent()) {
            return Renewal.SAME;
        }
        Made made = renew(facilityId, stored);
        boolean same =
                stored.check().map(row -> sameButTime(read(row), made.check())).orElse(false);
        if (!same) {
            changes.fire(facilityId, Topic.CHECKS, encounterId);
        }
        if (made.basis() == null) {
            return Renewal.OWED;
        }
        return same ? Renewal.SAME : Renewal.CHANGED;
    }

    private Optional<Made> upToDate(UUID facilityId, Stored stored) {
        Encounter encounter = stored.visit().encounter();
        if (stored.visit().lines().isEmpty()) {
            return Optional.of(new Made(empty(encounter.id()), ""));
        }
        Optional<Made> kept = stored.check().map(row -> new Made(read(row), row.basis()));
        if (kept.isPresent() && kept.get().check().notChecked() == null && longOver(encounter)) {
            return kept;
        }
        return kept.filter(made ->
                made.basis() != null && made.basis().equals(basis(stored.question(), checkers.revision(facilityId))));
    }

    private Made renew(UUID facilityId, Stored stored) {
        Made made = make(facilityId, stored.visit(), stored.question());
        return db.write(tx -> {
            EncounterRows.lock(tx, facilityId, made.check().encounterId())
                    .orElseThrow(PrescriptionChecks::unknownEncounter);
            save(tx, facilityId, made);
            return made;
        });
    }

    private Made make(UUID facilityId, Visit visit, Question question) {
        if (visit.lines().isEmpty()) {
            return new Made(empty(visit.encounter().id()), "");
        }
        List<Answer> answers = checkers.ask(facilityId, question);
        Text nobody = answers.isEmpty() ? checkers.nobody(facilityId) : null;
        CheckMerge merge = new CheckMerge(visit.lines(), answers, nobody);
        return new Made(
                merge.check(visit.encounter().id(), clock.instant()),
                merge.complete() ? basis(question, merge.revision()) : null);
    }

    /** Every checker closed is a state like any other: it changes when one opens. */
    private static String basis(Question question, String revision) {
        return Fingerprint.hash(List.of(Json.write(question), revision));
    }

    private PrescriptionCheck empty(UUID encounterId) {
        return new PrescriptionCheck(
                encounterId, clock.instant(), List.of(), List.of(), List.of(), List.of(), List.of(), null);
    }

    private boolean longOver(Encounter encounter) {
        Instant end = encounter.history().get(encounter.history().size() - 1).at();
        return encounter.status() == Encounter.Status.FINISHED
                && end.plus(KEPT_CURRENT).isBefore(clock.instant());
    }

    private static void save(Tx tx, UUID facilityId, Made made) {
        if (made.check().lines().isEmpty()) {
            return;
        }
        boolean notChecked = made.check().lines().stream().anyMatch(line -> line.status() == Status.NOT_CHECKED);
        CheckRows.save(
                tx,
                facilityId,
                new CheckRows.Row(
                        made.check().encounterId(),
                        made.basis(),
                        notChecked,
                        tx.now(),
                        made.check().at(),
                        Json.write(made.check())));
    }

    /** The look is audited, and what is shown for the first time is logged. */
    private void log(Actor actor, Stored stored, PrescriptionCheck check, String action) {
        Encounter encounter = stored.visit().encounter();
        boolean logged = AlertLog.allLogged(check, stored.log());
        db.write(tx -> {
            if (!logged) {
                EncounterRows.lock(tx, actor.facilityId(), encounter.id())
                        .orElseThrow(PrescriptionChecks::unknownEncounter);
                AlertLog.shown(tx, actor, check);
            }
            tx.audit(actor, action, KIND, encounter.id(), encounter.patientId(), null);
            return null;
        });
    }

    /** @param drafts lines instead of the stored ones, or null */
    private Stored stored(Handle handle, UUID facilityId, UUID encounterId, List<Prescription> drafts) {
        Encounter encounter =
                EncounterRows.find(handle, facilityId, encounterId).orElseThrow(PrescriptionChecks::unknownEncounter);
        StoredChart chart = StoredChart.of(handle, facilityId, encounterId);
        List<Prescription> lines = drafts == null ? chart.prescriptions() : drafts;
        return stored(handle, facilityId, new Visit(encounter, lines, chart.vitals(), chart.conditions()));
    }

    private Stored stored(Handle handle, UUID facilityId, Visit visit) {
        UUID encounterId = visit.encounter().id();
        LocalDate today = LocalDate.ofInstant(
                clock.instant(), facility(handle, facilityId).zone());
        return new Stored(
                visit,
                facts.question(handle, facilityId, visit, today),
                CheckRows.find(handle, facilityId, encounterId),
                AlertRows.of(handle, facilityId, encounterId));
    }

    private static List<Prescription> checkedLines(List<Prescription> drafts) {
        FieldErrors errors = new FieldErrors();
        List<Prescription> lines = drafts == null ? List.of() : new ArrayList<>(drafts);
        if (lines.size() > MOST_LINES) {
            errors.add(
                    "prescriptions",
                    "Resep paling banyak " + MOST_LINES + " baris.",
                    "A prescription has at most " + MOST_LINES + " lines.");
        } else {
            for (int i = 0; i < lines.size(); i++) {
                String drug = lines.get(i) == null ? null : lines.get(i).drug();
                String at = "prescriptions[" + i + "].";
                Text label = new Text("Nama obat", "The drug");
                errors.requiredLine(at + "drug", label, drug, LONGEST_DRUG);
                if (lines.get(i) != null) {
                    MedicationCodes.optional(
                            errors, at + "medication", label, lines.get(i).medication());
                }
            }
        }
        errors.throwIfAny("prescription.lines");
        return lines;
    }

    private static PrescriptionCheck read(CheckRows.Row row) {
        return Json.read(row.body(), PrescriptionCheck.class);
    }

    private static boolean sameButTime(PrescriptionCheck one, PrescriptionCheck other) {
        return one.lines().equals(other.lines())
                && one.alerts().equals(other.alerts())
                && one.notes().equals(other.notes())
                && one.coverage().equals(other.coverage())
                && one.dictionaries().equals(other.dictionaries());
    }

    private static Facility facility(Handle handle, UUID facilityId) {
        return FacilityRows.find(handle, facilityId)
                .orElseThrow(() -> EmrException.notFound(
                        "facility.unknown", new Text("Klinik tidak ditemukan.", "There is no such facility.")));
    }

    private static EmrException unknownEncounter() {
        return EmrException.notFound(
                "encounter.unknown",
                new Text("Kunjungan tidak ditemukan di klinik ini.", "There is no such visit in this facility."));
    }
}
