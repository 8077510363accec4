package id.jembatan.core.encounter;

import id.jembatan.api.chart.ChartService;
import id.jembatan.api.encounter.EncounterService;
import id.jembatan.api.terminology.TerminologyService;
import id.jembatan.core.Changes;
import id.jembatan.core.Ids;
import id.jembatan.core.SystemClock;
import id.jembatan.core.store.Db;

/** The services of visits as tests need them. */
public final class VisitServices {
    private static final Changes NOBODY_LISTENS = (facilityId, topic, subjectId) -> {};

    private VisitServices() {}

    public static EncounterService encounters(Db db) {
        return new EncounterServiceImpl(db, NOBODY_LISTENS, new EncounterSettings(7));
    }

    public static ChartService charts(Db db, TerminologyService terminology) {
        return charts(db, terminology, (actor, visit, overrides) -> (tx, who) -> {}, (facilityId, patientId) -> {});
    }

    public static ChartService charts(
            Db db, TerminologyService terminology, PrescriptionGuard guard, ChartListener listener) {
        return new ChartServiceImpl(db, terminology, NOBODY_LISTENS, new Ids(new SystemClock()), guard, listener);
    }
}
