package id.jembatan.core.prescription;

import id.jembatan.api.ChangeListener.Topic;
import id.jembatan.api.chart.Chart;
import id.jembatan.api.chart.ChartDraft;
import id.jembatan.api.chart.ChartDraft.Part;
import id.jembatan.api.chart.ChartService;
import id.jembatan.api.chart.Condition;
import id.jembatan.api.chart.Prescription;
import id.jembatan.api.chart.VitalSigns;
import id.jembatan.api.encounter.Encounter;
import id.jembatan.api.history.HistoryService;
import id.jembatan.api.medication.AlertOverride;
import id.jembatan.api.medication.MedicationCode;
import id.jembatan.core.Settings;
import id.jembatan.core.TestClinic;
import id.jembatan.core.TestSettings;
import id.jembatan.core.encounter.VisitServices;
import id.jembatan.core.history.HistoryServiceImpl;
import id.jembatan.core.store.TestEngine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** A clinic that prescribes with checkers of the test's own, put together as the container does. */
final class PrescribingClinic implements AutoCloseable {
    final TestClinic clinic;
    final FakeCheckers checkers;
    final List<UUID> changedChecks = new CopyOnWriteArrayList<>();
    final PrescriptionChecks checks;
    final CheckSweep sweep;
    final ChartService charts;
    final HistoryService histories;

    PrescribingClinic(TestEngine engine) {
        clinic = new TestClinic(engine);
        checkers = new FakeCheckers(clinic.facility.id());
        Settings settings = TestSettings.with(Map.of("drugCheck_sweep", "PT0.05S"));
        checks = new PrescriptionChecks(
                clinic.db,
                clinic.clock,
                checkers,
                (facilityId, topic, subjectId) -> {
                    if (topic == Topic.CHECKS) {
                        changedChecks.add(subjectId);
                    }
                },
                settings);
        sweep = new CheckSweep(clinic.db, clinic.clock, checks, checkers, clinic.facilities, settings);
        charts = VisitServices.charts(clinic.db, clinic.terminology, checks, sweep);
        histories = new HistoryServiceImpl(clinic.db, clinic.terminology, sweep, settings);
    }

    @Override
    public void close() {
        sweep.stop();
    }

    Chart prescribe(Encounter visit, int version, List<Prescription> lines, AlertOverride... overrides) {
        return charts.save(
                clinic.actor,
                visit.id(),
                new ChartDraft(
                        null,
                        null,
                        null,
                        null,
                        new Part<>(lines, version),
                        visit.status() == Encounter.Status.FINISHED ? "Koreksi" : null,
                        List.of(overrides)));
    }

    void write(Encounter visit, String weight, String... codes) {
        VitalSigns vitals = new VitalSigns(
                null, null, null, null, null, null, weight == null ? null : new BigDecimal(weight), null, null, null);
        charts.save(
                clinic.actor,
                visit.id(),
                new ChartDraft(
                        new Part<>(vitals, 0),
                        null,
                        new Part<>(
                                List.of(codes).stream()
                                        .map(code -> new Condition(code, null))
                                        .toList(),
                                0),
                        null,
                        null,
                        null));
    }

    static Prescription line(String drug, MedicationCode code) {
        return new Prescription(null, drug, null, "tablet", 3, BigDecimal.ONE, BigDecimal.TEN, null, code);
    }
}
