package id.jembatan.core.store;

import id.jembatan.api.encounter.Encounter;
import id.jembatan.api.encounter.Encounter.StatusTime;
import id.jembatan.api.patient.Coverage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Visits with the times of their statuses. */
public final class EncounterRows {
    private static final int MOST_OF_A_DAY = 2000;

    private EncounterRows() {}

    public static Optional<Encounter> find(Handle handle, UUID facilityId, UUID id) {
        return one(handle, facilityId, id, "");
    }

    /** As {@link #find}; the row stays locked until the end of the transaction. */
    public static Optional<Encounter> lock(Tx tx, UUID facilityId, UUID id) {
        return one(tx.handle(), facilityId, id, tx.dialect().forUpdate());
    }

    /** Visits of a day in order of arrival. @param locationId null for all */
    public static List<Encounter> ofDay(Handle handle, UUID facilityId, LocalDate day, UUID locationId) {
        String where = " where e.facility_id = :f and e.service_date = :day"
                + (locationId == null ? "" : " and e.location_id = :location");
        return list(handle, where, " order by e.began_at, e.id", MOST_OF_A_DAY, query -> {
            query.bind("f", facilityId).bind("day", day);
            return locationId == null ? query : query.bind("location", locationId);
        });
    }

    /** Visits of a patient, newest first. */
    public static List<Encounter> ofPatient(Handle handle, UUID facilityId, UUID patientId, int limit) {
        return list(
                handle,
                " where e.facility_id = :f and e.patient_id = :patient",
                " order by e.began_at desc, e.id desc",
                limit,
                query -> query.bind("f", facilityId).bind("patient", patientId));
    }

    /** The visit of the patient at the location on the day that has arrived and is not over. */
    public static Optional<Instant> openSince(
            Handle handle, UUID facilityId, UUID patientId, UUID locationId, LocalDate day, UUID except) {
        return handle.createQuery("select began_at from encounter where facility_id = :f and patient_id = :patient"
                        + " and location_id = :location and service_date = :day and id <> :except"
                        + " and status in ('ARRIVED', 'IN_PROGRESS') order by began_at")
                .bind("f", facilityId)
                .bind("patient", patientId)
                .bind("location", locationId)
                .bind("day", day)
                .bind("except", except)
                .mapTo(Instant.class)
                .findFirst();
    }

    public static void insert(Handle handle, UUID facilityId, Encounter encounter) {
        handle.createUpdate("insert into encounter (facility_id, id, patient_id, patient_name, mr_number, location_id,"
                        + " practitioner_id, service_date, status, payer, member_number, kind, complaint, disposition,"
                        + " began_at, revision, version) values (:f, :id, :patientId, :patientName, :mrNumber,"
                        + " :locationId, :practitionerId, :serviceDate, :status, :payer, :memberNumber, :kind,"
                        + " :complaint, :disposition, :beganAt, :revision, :version)")
                .bindMethods(encounter)
                .bind("f", facilityId)
                .bind("beganAt", encounter.history().get(0).at())
                .execute();
        insertLastStatus(handle, facilityId, encounter);
    }

    /** Keeps what a change of status changes, with its new time. The row is locked already. */
    public static void advance(Handle handle, UUID facilityId, Encounter encounter, Instant beganAt) {
        handle.createUpdate("update encounter set practitioner_id = :practitionerId, service_date = :serviceDate,"
                        + " status = :status, disposition = :disposition, began_at = :beganAt, revision = :revision,"
                        + " version = :version where facility_id = :f and id = :id")
                .bindMethods(encounter)
                .bind("f", facilityId)
                .bind("beganAt", beganAt)
                .execute();
        insertLastStatus(handle, facilityId, encounter);
    }

    /** Keeps a new revision after a correction. The row is locked already. */
    public static void revise(Handle handle, UUID facilityId, Encounter encounter) {
        handle.createUpdate(
                        "update encounter set revision = :revision, version = :version where facility_id = :f and id = :id")
                .bindMethods(encounter)
                .bind("f", facilityId)
                .execute();
    }

    /** Visits that are over keep the name that the patient had. */
    public static void renamePatient(Handle handle, UUID facilityId, UUID patientId, String name) {
        handle.createUpdate("update encounter set patient_name = :name where facility_id = :f and patient_id = :patient"
                        + " and status in ('PLANNED', 'ARRIVED', 'IN_PROGRESS')")
                .bind("f", facilityId)
                .bind("patient", patientId)
                .bind("name", name)
                .execute();
    }

    private static void insertLastStatus(Handle handle, UUID facilityId, Encounter encounter) {
        int last = encounter.history().size() - 1;
        handle.createUpdate("insert into encounter_status (facility_id, encounter_id, position, status, began_at,"
                        + " user_id, user_name) values (:f, :encounter, :position, :status, :at, :userId, :userName)")
                .bindMethods(encounter.history().get(last))
                .bind("f", facilityId)
                .bind("encounter", encounter.id())
                .bind("position", last)
                .execute();
    }

    private static Optional<Encounter> one(Handle handle, UUID facilityId, UUID id, String ending) {
        Optional<Encounter> bare = handle.createQuery(
                        "select e.* from encounter e where e.facility_id = :f and e.id = :id" + ending)
                .bind("f", facilityId)
                .bind("id", id)
                .map((row, context) -> encounter(row))
                .findOne();
        return bare.map(e -> with(
                e,
                handle.createQuery("select * from encounter_status where facility_id = :f and encounter_id = :id"
                                + " order by position")
                        .bind("f", facilityId)
                        .bind("id", id)
                        .map((row, context) -> statusTime(row))
                        .list()));
    }

    private static List<Encounter> list(
            Handle handle, String where, String order, int limit, UnaryOperator<Query> binding) {
        List<Encounter> bare = binding.apply(
                        handle.createQuery("select e.* from encounter e" + where + order + " fetch first :n rows only"))
                .bind("n", limit)
                .map((row, context) -> encounter(row))
                .list();
        Map<UUID, List<StatusTime>> history = new LinkedHashMap<>();
        binding.apply(handle.createQuery("select s.* from encounter e join encounter_status s"
                        + " on s.facility_id = e.facility_id and s.encounter_id = e.id" + where
                        + " order by s.encounter_id, s.position"))
                .map((row, context) -> Map.entry(Columns.uuid(row, "encounter_id"), statusTime(row)))
                .forEach(e -> history.computeIfAbsent(e.getKey(), k -> new ArrayList<>())
                        .add(e.getValue()));
        return bare.stream()
                .map(e -> with(e, history.getOrDefault(e.id(), List.of())))
                .toList();
    }

    private static Encounter with(Encounter e, List<StatusTime> history) {
        return new Encounter(
                e.id(),
                e.patientId(),
                e.patientName(),
                e.mrNumber(),
                e.locationId(),
                e.practitionerId(),
                e.serviceDate(),
                e.status(),
                e.payer(),
                e.memberNumber(),
                e.kind(),
                e.complaint(),
                e.disposition(),
                history,
                e.revision(),
                e.version());
    }

    private static Encounter encounter(ResultSet row) throws SQLException {
        String disposition = row.getString("disposition");
        return new Encounter(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "patient_id"),
                row.getString("patient_name"),
                row.getString("mr_number"),
                Columns.uuid(row, "location_id"),
                Columns.uuid(row, "practitioner_id"),
                Columns.date(row, "service_date"),
                Encounter.Status.valueOf(row.getString("status")),
                Coverage.Payer.valueOf(row.getString("payer")),
                row.getString("member_number"),
                Encounter.Kind.valueOf(row.getString("kind")),
                row.getString("complaint"),
                disposition == null ? null : Encounter.Disposition.valueOf(disposition),
                List.of(),
                row.getInt("revision"),
                row.getLong("version"));
    }

    private static StatusTime statusTime(ResultSet row) throws SQLException {
        return new StatusTime(
                Encounter.Status.valueOf(row.getString("status")),
                Columns.instant(row, "began_at"),
                Columns.uuid(row, "user_id"),
                row.getString("user_name"));
    }
}
