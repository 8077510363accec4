package id.jembatan.core.encounter;

import id.jembatan.api.Actor;
import id.jembatan.api.ChangeListener;
import id.jembatan.api.EmrException;
import id.jembatan.api.Text;
import id.jembatan.api.access.Permission.Act;
import id.jembatan.api.chart.Chart;
import id.jembatan.api.chart.ChartDraft;
import id.jembatan.api.chart.ChartService;
import id.jembatan.api.chart.Correction;
import id.jembatan.api.encounter.Encounter;
import id.jembatan.api.encounter.Encounter.Status;
import id.jembatan.api.terminology.TerminologyService;
import id.jembatan.core.Changes;
import id.jembatan.core.FieldErrors;
import id.jembatan.core.Ids;
import id.jembatan.core.Json;
import id.jembatan.core.store.ChartRows;
import id.jembatan.core.store.CorrectionRows;
import id.jembatan.core.store.Db;
import id.jembatan.core.store.EncounterRows;
import id.jembatan.core.store.Tx;
import id.jembatan.event.Topics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps what is written in visits, with everything that was written before. */
@Component
public final class ChartServiceImpl implements ChartService {
    private static final String KIND = "chart";

    /** Checks of prescriptions ask for these, also those of the patient's other visits. */
    private static final Set<String> CHECKED_PARTS =
            Set.of(ChartPart.VITALS.word(), ChartPart.CONDITIONS.word(), ChartPart.PRESCRIPTIONS.word());

    private final Db db;
    private final TerminologyService terminology;
    private final Changes changes;
    private final Ids ids;
    private final PrescriptionGuard guard;
    private final ChartListener listener;

    @Activate
    public ChartServiceImpl(
            @Reference Db db,
            @Reference TerminologyService terminology,
            @Reference Changes changes,
            @Reference Ids ids,
            @Reference PrescriptionGuard guard,
            @Reference ChartListener listener) {
        this.db = db;
        this.terminology = terminology;
        this.changes = changes;
        this.ids = ids;
        this.guard = guard;
        this.listener = listener;
    }

    /** What a save would store, and what was there before. */
    private record Prepared(boolean correction, StoredChart old, String reason, Map<ChartPart, Object> values) {}

    @Override
    public Chart get(Actor actor, UUID encounterId) {
        requireView(actor);
        return db.write(tx -> {
            Encounter encounter = EncounterRows.find(tx.handle(), actor.facilityId(), encounterId)
                    .orElseThrow(EncounterCheck::unknown);
            tx.audit(actor, "view", KIND, encounterId, encounter.patientId(), null);
            return StoredChart.of(tx.handle(), actor.facilityId(), encounterId).seenBy(actor);
        });
    }

    @Override
    public Chart save(Actor actor, UUID encounterId, ChartDraft draft) {
        List<ChartPart> given = Arrays.stream(ChartPart.values())
                .filter(part -> part.of(draft) != null)
                .toList();
        if (given.isEmpty()) {
            throw new EmrException(
                    EmrException.Kind.INVALID,
                    "chart.empty",
                    new Text("Tidak ada yang diisi untuk disimpan.", "There is nothing to save."));
        }
        List<UUID> lineIds = newLineIds(draft);
        PrescriptionGuard.Checked check =
                draft.prescriptions() == null ? null : checkFirst(actor, encounterId, draft, given, lineIds);
        return db.write(tx -> {
            Encounter encounter =
                    EncounterRows.lock(tx, actor.facilityId(), encounterId).orElseThrow(EncounterCheck::unknown);
            Prepared prepared = prepared(tx.handle(), actor, encounter, draft, given, lineIds);
            StoredChart old = prepared.old();
            List<ChartRows.Row> changed = changed(tx.now(), actor, old, prepared.values());
            if (check != null) {
                check.keep(tx, actor);
            }
            if (changed.isEmpty()) {
                return old.seenBy(actor);
            }
            store(tx, actor, encounterId, old, changed, prepared.reason());
            StoredChart chart = old.with(changed);
            if (prepared.correction()) {
                report(tx, actor, new Advance(encounter).revised(), chart, prepared.reason());
            }
            audit(tx, actor, encounter, changed, prepared.correction());
            return chart.seenBy(actor);
        });
    }

    /** Everything that can be refused without a checker is refused before one is asked. */
    private PrescriptionGuard.Checked checkFirst(
            Actor actor, UUID encounterId, ChartDraft draft, List<ChartPart> given, List<UUID> lineIds) {
        PrescriptionGuard.Visit visit = db.read(handle -> {
            Encounter encounter =
                    EncounterRows.find(handle, actor.facilityId(), encounterId).orElseThrow(EncounterCheck::unknown);
            Prepared prepared = prepared(handle, actor, encounter, draft, given, lineIds);
            StoredChart chart = prepared.old().with(changed(Instant.EPOCH, actor, prepared.old(), prepared.values()));
            return new PrescriptionGuard.Visit(encounter, chart.prescriptions(), chart.vitals(), chart.conditions());
        });
        return guard.check(actor, visit, draft.overrides());
    }

    private Prepared prepared(
            Handle handle,
            Actor actor,
            Encounter encounter,
            ChartDraft draft,
            List<ChartPart> given,
            List<UUID> lineIds) {
        requireOpen(encounter);
        boolean correction = encounter.status() == Status.FINISHED;
        given.forEach(part -> actor.require(part.permission(correction ? Act.CORRECT : Act.ENTER)));
        StoredChart old = StoredChart.of(handle, actor.facilityId(), encounter.id());
        refuseStale(old, draft, given);
        String reason = reason(draft.reason(), correction);
        Map<ChartPart, Object> values =
                new ChartCheck(terminology, lineIds.iterator()::next, old).checked(draft, correction);
        return new Prepared(correction, old, reason, values);
    }

    /** The same line has the same id in the check and in the store, however often the transaction is run. */
    private List<UUID> newLineIds(ChartDraft draft) {
        List<?> lines =
                draft.prescriptions() == null ? null : draft.prescriptions().value();
        int count = lines == null ? 0 : Math.min(lines.size(), ChartCheck.MOST_PRESCRIPTIONS);
        return Stream.generate(ids::next).limit(count).toList();
    }

    @Override
    public List<Correction> corrections(Actor actor, UUID encounterId) {
        requireView(actor);
        Set<String> visible = Arrays.stream(ChartPart.values())
                .filter(part -> actor.can(part.permission(Act.VIEW)))
                .map(ChartPart::word)
                .collect(Collectors.toSet());
        return db.write(tx -> {
            Encounter encounter = EncounterRows.find(tx.handle(), actor.facilityId(), encounterId)
                    .orElseThrow(EncounterCheck::unknown);
            tx.audit(actor, "view", "correction", encounterId, encounter.patientId(), null);
            return CorrectionRows.of(tx.handle(), actor.facilityId(), encounterId).stream()
                    .filter(c -> visible.contains(c.part()))
                    .toList();
        });
    }

    /** Whoever may view one part may open the chart; the parts that may not be viewed are left out. */
    private static void requireView(Actor actor) {
        boolean any = Arrays.stream(ChartPart.values()).anyMatch(part -> actor.can(part.permission(Act.VIEW)));
        if (!any) {
            actor.require(ChartPart.NOTE.permission(Act.VIEW));
        }
    }

    private static void requireOpen(Encounter encounter) {
        if (encounter.status() == Status.PLANNED || encounter.status() == Status.CANCELLED) {
            throw EmrException.conflict(
                    "chart.state",
                    encounter.status() == Status.PLANNED
                            ? new Text(
                                    "Pasien belum datang. Catat kedatangannya lebih dulu.",
                                    "The patient has not arrived. Register the arrival first.")
                            : new Text(
                                    "Kunjungan ini sudah dibatalkan; isinya tidak dapat diubah.",
                                    "This visit was cancelled; its chart cannot be changed."));
        }
    }

    private static void refuseStale(StoredChart old, ChartDraft draft, List<ChartPart> given) {
        FieldErrors errors = new FieldErrors();
        for (ChartPart part : given) {
            if (part.of(draft).version() != old.version(part)) {
                ChartRows.Row row = old.row(part);
                String by = row == null ? "" : " oleh " + row.userName();
                String byEn = row == null ? "" : " by " + row.userName();
                errors.add(
                        part.word(),
                        part.label().id() + " sudah diubah" + by + ". Muat ulang, lalu gabungkan tulisan Anda.",
                        part.label().en() + " has been changed" + byEn + ". Load it again and merge your text.");
            }
        }
        errors.throwConflictIfAny("chart.stale");
    }

    private static String reason(String reason, boolean needed) {
        FieldErrors errors = new FieldErrors();
        String why = errors.bounded("reason", new Text("Alasan koreksi", "The reason"), reason, 500);
        if (why == null && needed) {
            errors.add(
                    "reason",
                    "Kunjungan ini sudah selesai; tulis alasan koreksinya.",
                    "This visit is finished; write the reason of the correction.");
        }
        errors.throwIfAny("chart.reason.missing");
        return why;
    }

    private static List<ChartRows.Row> changed(
            Instant now, Actor actor, StoredChart old, Map<ChartPart, Object> values) {
        List<ChartRows.Row> changed = new ArrayList<>();
        values.forEach((part, value) -> {
            String body = Json.write(value);
            ChartRows.Row before = old.row(part);
            if (before == null || !before.body().equals(body)) {
                changed.add(
                        new ChartRows.Row(part.word(), old.version(part) + 1, body, now, actor.userId(), actor.name()));
            }
        });
        return changed;
    }

    private static void store(
            Tx tx, Actor actor, UUID encounterId, StoredChart old, List<ChartRows.Row> changed, String reason) {
        Map<Boolean, List<ChartRows.Row>> byFresh =
                changed.stream().collect(Collectors.partitioningBy(row -> row.version() == 1));
        ChartRows.insert(tx.handle(), actor.facilityId(), encounterId, byFresh.get(true));
        List<ChartRows.Row> replacing = byFresh.get(false);
        if (replacing.isEmpty()) {
            return;
        }
        ChartRows.update(tx.handle(), actor.facilityId(), encounterId, replacing);
        CorrectionRows.insert(
                tx.handle(),
                actor.facilityId(),
                replacing.stream()
                        .map(row -> replaced(tx, actor, encounterId, old.row(row.part()), reason))
                        .toList());
    }

    private static CorrectionRows.Replaced replaced(
            Tx tx, Actor actor, UUID encounterId, ChartRows.Row old, String reason) {
        return new CorrectionRows.Replaced(
                new Correction(
                        encounterId,
                        old.part(),
                        old.version(),
                        old.body(),
                        reason,
                        actor.userId(),
                        actor.name(),
                        tx.now()),
                old.savedAt(),
                old.userName());
    }

    private static void report(Tx tx, Actor actor, Encounter revised, StoredChart chart, String reason) {
        EncounterRows.revise(tx.handle(), actor.facilityId(), revised);
        tx.emit(
                Topics.ENCOUNTER_CORRECTED,
                Snapshots.of(tx.handle(), Snapshots.facility(tx.handle(), actor), revised, chart, reason));
    }

    private void audit(Tx tx, Actor actor, Encounter encounter, List<ChartRows.Row> changed, boolean correction) {
        List<String> parts = changed.stream().map(ChartRows.Row::part).sorted().toList();
        tx.audit(
                actor,
                correction ? "correct" : "enter",
                KIND,
                encounter.id(),
                encounter.patientId(),
                Json.write(Map.of("parts", parts)));
        tx.afterCommit(() -> changes.fire(actor.facilityId(), ChangeListener.Topic.ENCOUNTERS, encounter.id()));
        if (parts.stream().anyMatch(CHECKED_PARTS::contains)) {
            tx.afterCommit(() -> listener.chartChanged(actor.facilityId(), encounter.patientId()));
        }
    }
}
