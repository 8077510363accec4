package id.jembatan.core.store;

import id.jembatan.api.patient.Coverage;
import id.jembatan.api.patient.Identifier;
import id.jembatan.api.patient.Patient;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Patients with their identifiers and coverages. */
public final class PatientRows {
    private PatientRows() {}

    /** The next number of a facility; the counter stays locked until the end of the transaction. */
    public static long nextNumber(Handle handle, UUID facilityId) {
        handle.createUpdate(
                        "update number_counter set last_value = last_value + 1 where facility_id = :f and name = :name")
                .bind("f", facilityId)
                .bind("name", FacilityRows.MR_COUNTER)
                .execute();
        return handle.createQuery("select last_value from number_counter where facility_id = :f and name = :name")
                .bind("f", facilityId)
                .bind("name", FacilityRows.MR_COUNTER)
                .mapTo(Long.class)
                .one();
    }

    public static Optional<Patient> find(Handle handle, UUID facilityId, UUID id) {
        return complete(handle, facilityId, select(handle, facilityId, List.of(id), "")).stream()
                .findFirst();
    }

    /** As {@link #find}; the patient's row stays locked until the end of the transaction. */
    public static Optional<Patient> lock(Tx tx, UUID facilityId, UUID id) {
        return complete(
                        tx.handle(),
                        facilityId,
                        select(
                                tx.handle(),
                                facilityId,
                                List.of(id),
                                tx.dialect().forUpdate()))
                .stream()
                .findFirst();
    }

    /** Those of the ids that are patients of the facility, in the order of the ids. */
    public static List<Patient> findAll(Handle handle, UUID facilityId, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, Patient> byId = new LinkedHashMap<>();
        ids.forEach(id -> byId.put(id, null));
        complete(handle, facilityId, select(handle, facilityId, ids, "")).forEach(p -> byId.put(p.id(), p));
        return byId.values().stream().filter(p -> p != null).toList();
    }

    public static Optional<UUID> idOf(Handle handle, UUID facilityId, Identifier identifier) {
        return handle.createQuery("select patient_id from patient_identifier where facility_id = :f"
                        + " and identifier_type = :type and identifier_value = :value")
                .bind("f", facilityId)
                .bind("type", identifier.type().name())
                .bind("value", identifier.value())
                .mapTo(UUID.class)
                .findOne();
    }

    public static Optional<String> mrNumber(Handle handle, UUID facilityId, UUID id) {
        return handle.createQuery("select mr_number from patient where facility_id = :f and id = :id")
                .bind("f", facilityId)
                .bind("id", id)
                .mapTo(String.class)
                .findOne();
    }

    public static void insert(Handle handle, UUID facilityId, Patient patient, Instant at) {
        handle.createUpdate("insert into patient (facility_id, id, mr_number, name, gender, birth_date, phone,"
                        + " phone_digits, address, region_code, no_nik_yet, mother_nik, created_at, version)"
                        + " values (:f, :id, :mrNumber, :name, :gender, :birthDate, :phone, :phoneDigits, :address,"
                        + " :regionCode, :noNikYet, :motherNik, :at, :version)")
                .bindMethods(patient)
                .bind("f", facilityId)
                .bind("phoneDigits", digits(patient.phone()))
                .bind("at", at)
                .execute();
        insertIdentifiers(handle, facilityId, patient.id(), patient.identifiers());
    }

    /** @return false when the version is stale */
    public static boolean update(Handle handle, UUID facilityId, Patient patient, long seen) {
        boolean updated = handle.createUpdate("update patient set name = :name, gender = :gender,"
                                + " birth_date = :birthDate, phone = :phone, phone_digits = :phoneDigits,"
                                + " address = :address, region_code = :regionCode, no_nik_yet = :noNikYet,"
                                + " mother_nik = :motherNik, version = :version"
                                + " where facility_id = :f and id = :id and version = :seen")
                        .bindMethods(patient)
                        .bind("f", facilityId)
                        .bind("phoneDigits", digits(patient.phone()))
                        .bind("seen", seen)
                        .execute()
                == 1;
        if (updated) {
            handle.createUpdate("delete from patient_identifier where facility_id = :f and patient_id = :id")
                    .bind("f", facilityId)
                    .bind("id", patient.id())
                    .execute();
            insertIdentifiers(handle, facilityId, patient.id(), patient.identifiers());
        }
        return updated;
    }

    /** Keeps one coverage for each payer. */
    public static void keepCoverage(Handle handle, UUID facilityId, UUID patientId, Coverage coverage) {
        int updated = handle.createUpdate("update patient_coverage set member_number = :memberNumber,"
                        + " active = :active, class_name = :className, provider_code = :providerCode,"
                        + " provider_name = :providerName, status = :status, checked_at = :checkedAt"
                        + " where facility_id = :f and patient_id = :id and payer = :payer")
                .bindMethods(coverage)
                .bind("f", facilityId)
                .bind("id", patientId)
                .execute();
        if (updated == 0) {
            handle.createUpdate("insert into patient_coverage (facility_id, patient_id, payer, member_number, active,"
                            + " class_name, provider_code, provider_name, status, checked_at) values (:f, :id, :payer,"
                            + " :memberNumber, :active, :className, :providerCode, :providerName, :status,"
                            + " :checkedAt)")
                    .bindMethods(coverage)
                    .bind("f", facilityId)
                    .bind("id", patientId)
                    .execute();
        }
    }

    /** The digits of a phone number, with a leading 62 or +62 as 0. */
    public static String digits(String phone) {
        if (phone == null) {
            return null;
        }
        String digits = phone.replaceAll("[^0-9]", "");
        return digits.startsWith("62") ? "0" + digits.substring(2) : digits;
    }

    private static void insertIdentifiers(
            Handle handle, UUID facilityId, UUID patientId, List<Identifier> identifiers) {
        PreparedBatch batch = handle.prepareBatch("insert into patient_identifier (facility_id, identifier_type,"
                + " identifier_value, patient_id) values (:f, :type, :value, :id)");
        for (Identifier identifier : identifiers) {
            batch.bindMethods(identifier)
                    .bind("f", facilityId)
                    .bind("id", patientId)
                    .add();
        }
        batch.execute();
    }

    /** Patients with nothing in their lists yet. */
    private static List<Patient> select(Handle handle, UUID facilityId, Collection<UUID> ids, String ending) {
        return handle.createQuery("select * from patient where facility_id = :f and id in (<ids>)" + ending)
                .bind("f", facilityId)
                .bindList("ids", List.copyOf(ids))
                .map((row, context) -> patient(row, List.of(), List.of()))
                .list();
    }

    private static List<Patient> complete(Handle handle, UUID facilityId, List<Patient> patients) {
        if (patients.isEmpty()) {
            return patients;
        }
        List<UUID> ids = patients.stream().map(Patient::id).toList();
        Map<UUID, List<Identifier>> identifiers = new LinkedHashMap<>();
        handle.createQuery("select patient_id, identifier_type, identifier_value from patient_identifier"
                        + " where facility_id = :f and patient_id in (<ids>)")
                .bind("f", facilityId)
                .bindList("ids", ids)
                .map((row, context) -> Map.entry(
                        Columns.uuid(row, "patient_id"),
                        new Identifier(Identifier.Type.valueOf(row.getString(2)), row.getString(3))))
                .forEach(e -> identifiers
                        .computeIfAbsent(e.getKey(), k -> new ArrayList<>())
                        .add(e.getValue()));
        identifiers.values().forEach(some -> some.sort(Comparator.comparing(Identifier::type)));
        Map<UUID, List<Coverage>> coverages = new LinkedHashMap<>();
        handle.createQuery("select * from patient_coverage where facility_id = :f and patient_id in (<ids>)"
                        + " order by payer")
                .bind("f", facilityId)
                .bindList("ids", ids)
                .map((row, context) -> Map.entry(Columns.uuid(row, "patient_id"), coverage(row)))
                .forEach(e -> coverages
                        .computeIfAbsent(e.getKey(), k -> new ArrayList<>())
                        .add(e.getValue()));
        return patients.stream()
                .map(p ->
                        with(p, identifiers.getOrDefault(p.id(), List.of()), coverages.getOrDefault(p.id(), List.of())))
                .toList();
    }

    private static Patient with(Patient p, List<Identifier> identifiers, List<Coverage> coverages) {
        return new Patient(
                p.id(),
                p.mrNumber(),
                p.name(),
                p.gender(),
                p.birthDate(),
                p.phone(),
                p.address(),
                p.regionCode(),
                p.noNikYet(),
                p.motherNik(),
                identifiers,
                coverages,
                p.version());
    }

    private static Patient patient(ResultSet row, List<Identifier> identifiers, List<Coverage> coverages)
            throws SQLException {
        return new Patient(
                Columns.uuid(row, "id"),
                row.getString("mr_number"),
                row.getString("name"),
                Patient.Gender.valueOf(row.getString("gender")),
                Columns.date(row, "birth_date"),
                row.getString("phone"),
                row.getString("address"),
                row.getString("region_code"),
                row.getBoolean("no_nik_yet"),
                row.getString("mother_nik"),
                identifiers,
                coverages,
                row.getLong("version"));
    }

    private static Coverage coverage(ResultSet row) throws SQLException {
        boolean active = row.getBoolean("active");
        Boolean known = row.wasNull() ? null : active;
        return new Coverage(
                Coverage.Payer.valueOf(row.getString("payer")),
                row.getString("member_number"),
                known,
                row.getString("class_name"),
                row.getString("provider_code"),
                row.getString("provider_name"),
                row.getString("status"),
                Columns.instant(row, "checked_at"));
    }
}
