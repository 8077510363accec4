package id.jembatan.core.integration;

import id.jembatan.api.Actor;
import id.jembatan.api.ChangeListener;
import id.jembatan.api.encounter.Encounter;
import id.jembatan.api.facility.Facility;
import id.jembatan.api.facility.FacilityService;
import id.jembatan.api.integration.OutboxService.Delivery;
import id.jembatan.api.integration.OutboxService.Filter;
import id.jembatan.api.integration.OutboxService.Status;
import id.jembatan.api.patient.Coverage;
import id.jembatan.api.patient.Patient;
import id.jembatan.core.Ids;
import id.jembatan.core.Settings;
import id.jembatan.core.SystemClock;
import id.jembatan.core.TestSettings;
import id.jembatan.core.facility.FacilityServiceImpl;
import id.jembatan.core.store.Db;
import id.jembatan.core.store.TestEngine;
import id.jembatan.event.EncounterSnapshot;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * One process of the core's integration half, put together as the container does. Two of them after each other on the
 * same store are a restart.
 */
final class TestCore implements AutoCloseable {
    final Clock clock = new SystemClock();
    final List<ChangeListener> listeners = new CopyOnWriteArrayList<>();
    final Settings settings;
    final Db db;
    final FacilityService facilities;
    final Bridges bridges = new Bridges();
    final Vault vault;
    final PluginCalls calls;
    final Contexts contexts;
    final QuietChanges changes;
    final Gates gates;
    final Jobs jobs;
    final Registry registry;
    final Credentials credentials;
    final Mappings mappings;
    final Attempts attempts;
    final Dispatcher dispatcher;
    final Desk desk;
    final CoverageChecks coverage;

    TestCore(TestEngine engine, Path folder, Map<String, Object> overrides, Attempts.Steps steps) {
        settings = TestSettings.with(fast(overrides));
        db = open(engine);
        facilities = new FacilityServiceImpl(db);
        vault = new Vault(db, folder.resolve("jembatan.key"));
        calls = new PluginCalls(bridges, settings);
        changes = new QuietChanges(this::fire);
        Lending lending = new Lending(vault, bridges);
        contexts = new Contexts(db, clock, lending, facilities);
        MappingCheck mappingCheck = new MappingCheck(db, clock, facilities);
        Checks checks = new Checks(db, clock, vault, lending, contexts, calls, mappingCheck);
        Probes probes = new Probes(db, clock, contexts, calls, settings);
        gates = new Gates(db, clock, bridges, checks, probes, facilities, changes, settings);
        jobs = new Jobs(db, clock, bridges, gates, contexts, calls, settings);
        registry = new Registry(db, bridges, gates, jobs, contexts, settings);
        credentials = new Credentials(db, vault, lending, bridges, gates, registry);
        mappings = new Mappings(db, bridges, gates, mappingCheck);
        attempts = new Attempts(db, clock, bridges, gates, contexts, calls, changes, settings, steps);
        dispatcher = new Dispatcher(db, clock, bridges, gates, attempts, settings);
        listeners.add(dispatcher);
        desk = new Desk(db, clock, gates, dispatcher, changes);
        coverage = new CoverageChecks(db, bridges, gates, contexts, calls, settings);
    }

    private Db open(TestEngine engine) {
        try {
            return new Db(engine.dataSource(), clock, new Ids(clock), this::fire);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void fire(UUID facilityId, ChangeListener.Topic topic, UUID subjectId) {
        listeners.forEach(listener -> listener.changed(facilityId, topic, subjectId));
    }

    private static Map<String, Object> fast(Map<String, Object> overrides) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "outbox_backoffMin", "PT0.02S",
                "outbox_backoffMax", "PT0.2S",
                "outbox_breakerOpen", "PT0.1S",
                "check_repeat", "PT0.3S"));
        values.putAll(overrides);
        return values;
    }

    Actor newFacility() {
        Facility facility = facilities.create("uji-" + UUID.randomUUID(), "Klinik Uji", "Asia/Jakarta");
        return Actor.system(facility.id(), "Petugas Uji");
    }

    /** Reports an act of a visit, in a transaction as the record does it. */
    void report(Actor actor, String topic, UUID encounterId, UUID patientId, int revision) {
        EncounterSnapshot snapshot = snapshot(actor, encounterId, patientId, revision);
        db.write(tx -> {
            tx.emit(topic, snapshot);
            return null;
        });
    }

    private EncounterSnapshot snapshot(Actor actor, UUID encounterId, UUID patientId, int revision) {
        Patient patient = new Patient(
                patientId,
                "000001",
                "Uji",
                Patient.Gender.FEMALE,
                LocalDate.of(1990, 5, 17),
                null,
                null,
                null,
                true,
                null,
                List.of(),
                List.of(),
                1);
        Encounter encounter = new Encounter(
                encounterId,
                patientId,
                "Uji",
                "000001",
                UUID.randomUUID(),
                null,
                LocalDate.of(2026, 11, 16),
                Encounter.Status.ARRIVED,
                Coverage.Payer.SELF,
                null,
                Encounter.Kind.SICK,
                "batuk",
                null,
                List.of(),
                revision,
                1);
        return new EncounterSnapshot(
                EncounterSnapshot.SCHEMA,
                facilities.facility(actor.facilityId()).orElseThrow(),
                encounter,
                patient,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    List<Delivery> deliveries(Actor actor) {
        return desk.deliveries(actor, new Filter(null, null, null), 0, 500);
    }

    long count(Actor actor, Status status) {
        return deliveries(actor).stream()
                .filter(delivery -> delivery.status() == status)
                .count();
    }

    @Override
    public void close() throws InterruptedException {
        dispatcher.stop();
        calls.stop();
        attempts.stop();
        jobs.stop();
        gates.stop();
        changes.stop();
    }
}
