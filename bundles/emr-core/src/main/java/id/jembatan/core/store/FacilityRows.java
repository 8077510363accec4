package id.jembatan.core.store;

import id.jembatan.api.access.Permission;
import id.jembatan.api.access.Role;
import id.jembatan.api.facility.Facility;
import id.jembatan.api.facility.Location;
import id.jembatan.api.facility.Practitioner;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/** Facilities, their locations, practitioners and first roles. */
public final class FacilityRows {
    /** Name of the counter of medical record numbers. */
    static final String MR_COUNTER = "mr";

    private FacilityRows() {}

    public static List<Facility> all(Handle handle) {
        return handle.createQuery("select * from facility order by code")
                .map(FacilityRows::toFacility)
                .list();
    }

    public static Optional<Facility> find(Handle handle, UUID facilityId) {
        return handle.createQuery("select * from facility where facility_id = :f")
                .bind("f", facilityId)
                .map(FacilityRows::toFacility)
                .findOne();
    }

    public static boolean codeTaken(Handle handle, String code) {
        return handle.createQuery("select count(*) from facility where code = :code")
                        .bind("code", code)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** Makes the facility with its audit head and its counters. */
    public static void insert(Handle handle, Facility facility) {
        handle.createUpdate("insert into facility (facility_id, code, name, address, phone, zone, version)"
                        + " values (:id, :code, :name, :address, :phone, :zoneText, :version)")
                .bindMethods(facility)
                .bind("zoneText", facility.zone().getId())
                .execute();
        HeadRows.create(handle, facility.id());
        handle.createUpdate("insert into number_counter (facility_id, name, last_value) values (:f, :name, 0)")
                .bind("f", facility.id())
                .bind("name", MR_COUNTER)
                .execute();
    }

    /** @return false when the version is stale */
    public static boolean update(Handle handle, Facility facility, long seen) {
        return handle.createUpdate("update facility set name = :name, address = :address, phone = :phone,"
                                + " zone = :zoneText, version = :version where facility_id = :id and version = :seen")
                        .bindMethods(facility)
                        .bind("zoneText", facility.zone().getId())
                        .bind("seen", seen)
                        .execute()
                == 1;
    }

    public static void insertRole(Handle handle, UUID facilityId, Role role) {
        handle.createUpdate("insert into role (facility_id, id, code, name_id, name_en)"
                        + " values (:f, :id, :code, :nameId, :nameEn)")
                .bind("f", facilityId)
                .bind("id", role.id())
                .bind("code", role.code())
                .bind("nameId", role.name().id())
                .bind("nameEn", role.name().en())
                .execute();
        PreparedBatch batch = handle.prepareBatch(
                "insert into role_permission (facility_id, role_id, permission) values (:f, :role, :permission)");
        for (Permission permission : role.permissions()) {
            batch.bind("f", facilityId)
                    .bind("role", role.id())
                    .bind("permission", permission.toString())
                    .add();
        }
        batch.execute();
    }

    public static List<Location> locations(Handle handle, UUID facilityId) {
        return handle.createQuery("select * from location where facility_id = :f order by name, id")
                .bind("f", facilityId)
                .map(FacilityRows::toLocation)
                .list();
    }

    public static Optional<Location> location(Handle handle, UUID facilityId, UUID id) {
        return handle.createQuery("select * from location where facility_id = :f and id = :id")
                .bind("f", facilityId)
                .bind("id", id)
                .map(FacilityRows::toLocation)
                .findOne();
    }

    public static Optional<UUID> locationOfCode(Handle handle, UUID facilityId, String code) {
        return handle.createQuery("select id from location where facility_id = :f and code = :code")
                .bind("f", facilityId)
                .bind("code", code)
                .mapTo(UUID.class)
                .findOne();
    }

    public static void insert(Handle handle, UUID facilityId, Location location) {
        handle.createUpdate("insert into location (facility_id, id, code, name, active, version)"
                        + " values (:f, :id, :code, :name, :active, :version)")
                .bindMethods(location)
                .bind("f", facilityId)
                .execute();
    }

    /** @return false when there is no such location or the version is stale */
    public static boolean update(Handle handle, UUID facilityId, Location location, long seen) {
        return handle.createUpdate("update location set code = :code, name = :name, active = :active,"
                                + " version = :version where facility_id = :f and id = :id and version = :seen")
                        .bindMethods(location)
                        .bind("f", facilityId)
                        .bind("seen", seen)
                        .execute()
                == 1;
    }

    public static List<Practitioner> practitioners(Handle handle, UUID facilityId) {
        return handle.createQuery("select * from practitioner where facility_id = :f order by name, id")
                .bind("f", facilityId)
                .map(FacilityRows::toPractitioner)
                .list();
    }

    public static Optional<Practitioner> practitioner(Handle handle, UUID facilityId, UUID id) {
        return handle.createQuery("select * from practitioner where facility_id = :f and id = :id")
                .bind("f", facilityId)
                .bind("id", id)
                .map(FacilityRows::toPractitioner)
                .findOne();
    }

    public static void insert(Handle handle, UUID facilityId, Practitioner practitioner) {
        handle.createUpdate("insert into practitioner (facility_id, id, name, profession, nik, active, version)"
                        + " values (:f, :id, :name, :profession, :nik, :active, :version)")
                .bindMethods(practitioner)
                .bind("f", facilityId)
                .execute();
    }

    /** @return false when there is no such practitioner or the version is stale */
    public static boolean update(Handle handle, UUID facilityId, Practitioner practitioner, long seen) {
        return handle.createUpdate("update practitioner set name = :name, profession = :profession, nik = :nik,"
                                + " active = :active, version = :version"
                                + " where facility_id = :f and id = :id and version = :seen")
                        .bindMethods(practitioner)
                        .bind("f", facilityId)
                        .bind("seen", seen)
                        .execute()
                == 1;
    }

    private static Facility toFacility(ResultSet row, StatementContext context) throws SQLException {
        return new Facility(
                Columns.uuid(row, "facility_id"),
                row.getString("code"),
                row.getString("name"),
                row.getString("address"),
                row.getString("phone"),
                ZoneId.of(row.getString("zone")),
                row.getLong("version"));
    }

    private static Location toLocation(ResultSet row, StatementContext context) throws SQLException {
        return new Location(
                Columns.uuid(row, "id"),
                row.getString("code"),
                row.getString("name"),
                row.getBoolean("active"),
                row.getLong("version"));
    }

    private static Practitioner toPractitioner(ResultSet row, StatementContext context) throws SQLException {
        return new Practitioner(
                Columns.uuid(row, "id"),
                row.getString("name"),
                Practitioner.Profession.valueOf(row.getString("profession")),
                row.getString("nik"),
                row.getBoolean("active"),
                row.getLong("version"));
    }
}
