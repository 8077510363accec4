package id.jembatan.core.prescription;

import id.jembatan.api.facility.Facility;
import id.jembatan.api.facility.FacilityService;
import id.jembatan.core.CoreThread;
import id.jembatan.core.Settings;
import id.jembatan.core.encounter.ChartListener;
import id.jembatan.core.history.HistoryListener;
import id.jembatan.core.prescription.PrescriptionChecks.Renewal;
import id.jembatan.core.store.CheckRows;
import id.jembatan.core.store.Db;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the checks of open prescriptions again when something they depend on has changed: what is known of the patient, a
 * dictionary, the gate of a bridge. What a checker owes is asked for again until it answers.
 */
@Component(
        service = {HistoryListener.class, ChartListener.class},
        immediate = true)
public final class CheckSweep implements HistoryListener, ChartListener {
    private static final Logger LOG = LoggerFactory.getLogger(CheckSweep.class);
    private static final int MOST_VISITS = 500;

    /** Every so many looks, checkers that owe an answer are asked again. */
    private static final int OWED_EVERY = 5;

    private final Db db;
    private final Clock clock;
    private final PrescriptionChecks checks;
    private final DrugCheckers checkers;
    private final FacilityService facilities;
    private final Map<UUID, String> revisions = new ConcurrentHashMap<>();
    private final Set<Changed> changed = new LinkedHashSet<>();
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(CoreThread.named("emr-drug-checks"));
    private long looks;

    private record Changed(UUID facilityId, UUID patientId) {}

    @Activate
    public CheckSweep(
            @Reference Db db,
            @Reference Clock clock,
            @Reference PrescriptionChecks checks,
            @Reference DrugCheckers checkers,
            @Reference FacilityService facilities,
            @Reference Settings settings) {
        this.db = db;
        this.clock = clock;
        this.checks = checks;
        this.checkers = checkers;
        this.facilities = facilities;
        long period = settings.drugCheckSweep().toMillis();
        thread.scheduleWithFixedDelay(this::look, period, period, TimeUnit.MILLISECONDS);
    }

    @Deactivate
    void stop() {
        thread.shutdownNow();
    }

    @Override
    public void historyChanged(UUID facilityId, UUID patientId) {
        patient(facilityId, patientId);
    }

    @Override
    public void chartChanged(UUID facilityId, UUID patientId) {
        patient(facilityId, patientId);
    }

    private void patient(UUID facilityId, UUID patientId) {
        synchronized (changed) {
            changed.add(new Changed(facilityId, patientId));
        }
        if (!thread.isShutdown()) {
            thread.execute(this::patients);
        }
    }

    private void patients() {
        List<Changed> due;
        synchronized (changed) {
            due = List.copyOf(changed);
            changed.clear();
        }
        for (Changed one : due) {
            guarded(() -> facilities
                    .facility(one.facilityId())
                    .ifPresent(facility -> renew(facility, visits(facility, one.patientId(), false))));
        }
    }

    /** One look at every facility; cheap while nothing has changed. */
    private void look() {
        looks++;
        guarded(() -> facilities.facilities().forEach(facility -> guarded(() -> look(facility))));
    }

    private void look(Facility facility) {
        String now = checkers.revision(facility.id());
        String before = revisions.put(facility.id(), now);
        if (!now.equals(before)) {
            renew(facility, visits(facility, null, false));
        } else if (looks % OWED_EVERY == 0) {
            renew(facility, visits(facility, null, true));
        }
    }

    /** Those of today and yesterday; what ended longer ago stays as it was. */
    private List<UUID> visits(Facility facility, UUID patientId, boolean owedOnly) {
        LocalDate since = LocalDate.ofInstant(clock.instant(), facility.zone()).minusDays(1);
        return db.read(handle -> CheckRows.current(handle, facility.id(), since, patientId, owedOnly, MOST_VISITS));
    }

    /** Ends at a checker that does not answer: the others would wait for it as long. */
    private void renew(Facility facility, List<UUID> encounters) {
        for (UUID encounterId : encounters) {
            if (thread.isShutdown() || checks.recheck(facility.id(), encounterId) == Renewal.OWED) {
                return;
            }
        }
    }

    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("Checks of prescriptions could not be looked at; it is tried again", e);
        }
    }
}
