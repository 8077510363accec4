package id.jembatan.core.history;

import id.jembatan.api.Actor;
import id.jembatan.api.EmrException;
import id.jembatan.api.Text;
import id.jembatan.api.access.Permission;
import id.jembatan.api.chart.Correction;
import id.jembatan.api.facility.Facility;
import id.jembatan.api.history.HistoryDraft;
import id.jembatan.api.history.HistoryService;
import id.jembatan.api.history.PatientHistory;
import id.jembatan.api.patient.Patient;
import id.jembatan.api.terminology.TerminologyService;
import id.jembatan.core.FieldErrors;
import id.jembatan.core.Json;
import id.jembatan.core.Settings;
import id.jembatan.core.store.ChartRows;
import id.jembatan.core.store.CorrectionRows;
import id.jembatan.core.store.Db;
import id.jembatan.core.store.FacilityRows;
import id.jembatan.core.store.HistoryRows;
import id.jembatan.core.store.PatientRows;
import id.jembatan.core.store.Tx;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps what is known of patients beyond one visit, with everything that was written before. */
@Component(service = HistoryService.class)
public final class HistoryServiceImpl implements HistoryService {
    private static final Permission VIEW = Permission.of(Permission.Kind.HISTORY, Permission.Act.VIEW);
    private static final Permission ENTER = Permission.of(Permission.Kind.HISTORY, Permission.Act.ENTER);
    private static final String KIND = "history";
    private static final Set<String> PARTS =
            Arrays.stream(HistoryPart.values()).map(HistoryPart::word).collect(Collectors.toSet());

    private final Db db;
    private final TerminologyService terminology;
    private final HistoryListener listener;
    private final StateAge age;

    @Activate
    public HistoryServiceImpl(
            @Reference Db db,
            @Reference TerminologyService terminology,
            @Reference HistoryListener listener,
            @Reference Settings settings) {
        this.db = db;
        this.terminology = terminology;
        this.listener = listener;
        this.age = new StateAge(settings.pregnancyDays(), settings.lactationDays());
    }

    @Override
    public PatientHistory get(Actor actor, UUID patientId) {
        actor.require(VIEW);
        return db.write(tx -> {
            Patient patient = PatientRows.find(tx.handle(), actor.facilityId(), patientId)
                    .orElseThrow(HistoryServiceImpl::unknown);
            tx.audit(actor, "view", KIND, patientId, patientId, null);
            return StoredHistory.of(tx.handle(), actor.facilityId(), patientId).shown(patient, age, today(tx, actor));
        });
    }

    @Override
    public PatientHistory save(Actor actor, UUID patientId, HistoryDraft draft) {
        actor.require(ENTER);
        List<HistoryPart> given = Arrays.stream(HistoryPart.values())
                .filter(part -> part.of(draft) != null)
                .toList();
        if (given.isEmpty()) {
            throw new EmrException(
                    EmrException.Kind.INVALID,
                    "history.empty",
                    new Text("Tidak ada yang diisi untuk disimpan.", "There is nothing to save."));
        }
        return db.write(tx -> {
            Patient patient =
                    PatientRows.lock(tx, actor.facilityId(), patientId).orElseThrow(HistoryServiceImpl::unknown);
            LocalDate today = today(tx, actor);
            StoredHistory old = StoredHistory.of(tx.handle(), actor.facilityId(), patientId);
            refuseStale(old, draft, given);
            Map<HistoryPart, Object> values =
                    new HistoryCheck(terminology, tx::newId, old, patient, today).checked(draft);
            List<ChartRows.Row> changed = changed(tx, actor, old, values);
            if (!changed.isEmpty()) {
                store(tx, actor, patientId, old, changed);
                List<String> parts =
                        changed.stream().map(ChartRows.Row::part).sorted().toList();
                tx.audit(actor, "enter", KIND, patientId, patientId, Json.write(Map.of("parts", parts)));
                tx.afterCommit(() -> listener.historyChanged(actor.facilityId(), patientId));
            }
            return old.with(changed).shown(patient, age, today);
        });
    }

    @Override
    public List<Correction> corrections(Actor actor, UUID patientId) {
        actor.require(VIEW);
        return db.write(tx -> {
            PatientRows.find(tx.handle(), actor.facilityId(), patientId).orElseThrow(HistoryServiceImpl::unknown);
            tx.audit(actor, "view", "correction", patientId, patientId, null);
            return CorrectionRows.of(tx.handle(), actor.facilityId(), patientId).stream()
                    .filter(correction -> PARTS.contains(correction.part()))
                    .toList();
        });
    }

    private static EmrException unknown() {
        return EmrException.notFound(
                "patient.unknown",
                new Text("Pasien tidak ditemukan di klinik ini.", "There is no such patient in this facility."));
    }

    private static LocalDate today(Tx tx, Actor actor) {
        Facility facility = FacilityRows.find(tx.handle(), actor.facilityId())
                .orElseThrow(() -> EmrException.notFound(
                        "facility.unknown", new Text("Klinik tidak ditemukan.", "There is no such facility.")));
        return LocalDate.ofInstant(tx.now(), facility.zone());
    }

    private static void refuseStale(StoredHistory old, HistoryDraft draft, List<HistoryPart> given) {
        FieldErrors errors = new FieldErrors();
        for (HistoryPart part : given) {
            if (part.of(draft).version() != old.version(part)) {
                ChartRows.Row row = old.row(part);
                String by = row == null ? "" : " oleh " + row.userName();
                String byEn = row == null ? "" : " by " + row.userName();
                errors.add(
                        part.word(),
                        part.label().id() + " sudah diubah" + by + ". Muat ulang, lalu gabungkan isian Anda.",
                        part.label().en() + " have been changed" + byEn + ". Load again and merge your entry.");
            }
        }
        errors.throwConflictIfAny("history.stale");
    }

    /** An empty section that is saved for the first time is news: somebody has asked. */
    private static List<ChartRows.Row> changed(Tx tx, Actor actor, StoredHistory old, Map<HistoryPart, Object> values) {
        List<ChartRows.Row> changed = new ArrayList<>();
        values.forEach((part, value) -> {
            String body = Json.write(value);
            ChartRows.Row before = old.row(part);
            if (before == null || !before.body().equals(body)) {
                changed.add(new ChartRows.Row(
                        part.word(), old.version(part) + 1, body, tx.now(), actor.userId(), actor.name()));
            }
        });
        return changed;
    }

    private static void store(Tx tx, Actor actor, UUID patientId, StoredHistory old, List<ChartRows.Row> changed) {
        Map<Boolean, List<ChartRows.Row>> byFresh =
                changed.stream().collect(Collectors.partitioningBy(row -> row.version() == 1));
        HistoryRows.insert(tx.handle(), actor.facilityId(), patientId, byFresh.get(true));
        List<ChartRows.Row> replacing = byFresh.get(false);
        if (replacing.isEmpty()) {
            return;
        }
        HistoryRows.update(tx.handle(), actor.facilityId(), patientId, replacing);
        List<CorrectionRows.Replaced> replaced = replacing.stream()
                .map(row -> Arrays.stream(HistoryPart.values())
                        .filter(part -> part.word().equals(row.part()))
                        .map(old::row)
                        .findFirst()
                        .orElseThrow())
                .map(before -> new CorrectionRows.Replaced(
                        new Correction(
                                patientId,
                                before.part(),
                                before.version(),
                                before.body(),
                                null,
                                actor.userId(),
                                actor.name(),
                                tx.now()),
                        before.savedAt(),
                        before.userName()))
                .toList();
        CorrectionRows.insert(tx.handle(), actor.facilityId(), replaced);
    }
}
