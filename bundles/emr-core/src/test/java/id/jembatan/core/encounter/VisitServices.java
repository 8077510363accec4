package id.jembatan.core.encounter;

import id.jembatan.api.chart.ChartService;
import id.jembatan.api.encounter.EncounterService;
import id.jembatan.api.terminology.TerminologyService;
import id.jembatan.core.Changes;
import id.jembatan.core.store.Db;

/** The services of visits as tests need them. */
public final class VisitServices {
    private static final Changes NOBODY_LISTENS = (facilityId, topic, subjectId) -> {};

    private VisitServices() {}

    public static EncounterService encounters(Db db) {
        return new EncounterServiceImpl(db, NOBODY_LISTENS, new EncounterSettings(7));
    }

    public static ChartService charts(Db db, TerminologyService terminology) {
        return new ChartServiceImpl(db, terminology, NOBODY_LISTENS);
    }
}
