package id.jembatan.core.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Sessions by the hash of their token. */
public final class SessionRows {

    private SessionRows() {}

    /** @param expiresAt the end however much it is used */
    public record Row(
            String tokenHash, UUID userId, UUID facilityId, Instant createdAt, Instant usedAt, Instant expiresAt) {}

    public static Optional<Row> find(Handle handle, String tokenHash) {
        return handle.createQuery("select token_hash, user_id, facility_id, created_at, used_at, expires_at"
                        + " from app_session where token_hash = :hash")
                .bind("hash", tokenHash)
                .map((row, context) -> row(row))
                .findOne();
    }

    public static void insert(Handle handle, Row session) {
        handle.createUpdate("insert into app_session (token_hash, user_id, facility_id, created_at, used_at,"
                        + " expires_at) values (:tokenHash, :userId, :facilityId, :createdAt, :usedAt, :expiresAt)")
                .bindMethods(session)
                .execute();
    }

    public static void used(Handle handle, String tokenHash, Instant at) {
        handle.createUpdate("update app_session set used_at = :at where token_hash = :hash")
                .bind("at", at)
                .bind("hash", tokenHash)
                .execute();
    }

    public static void facility(Handle handle, String tokenHash, UUID facilityId) {
        handle.createUpdate("update app_session set facility_id = :f where token_hash = :hash")
                .bind("f", facilityId)
                .bind("hash", tokenHash)
                .execute();
    }

    public static void delete(Handle handle, String tokenHash) {
        handle.createUpdate("delete from app_session where token_hash = :hash")
                .bind("hash", tokenHash)
                .execute();
    }

    /** Ends the sessions of a user, but for one. @param exceptHash null to end all */
    public static void deleteOf(Handle handle, UUID userId, String exceptHash) {
        handle.createUpdate("delete from app_session where user_id = :u and token_hash <> :hash")
                .bind("u", userId)
                .bind("hash", exceptHash == null ? "" : exceptHash)
                .execute();
    }

    /** Removes what has ended by itself. */
    public static int purge(Handle handle, Instant now, Instant idleSince) {
        return handle.createUpdate("delete from app_session where expires_at < :now or used_at < :idle")
                .bind("now", now)
                .bind("idle", idleSince)
                .execute();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("token_hash"),
                Columns.uuid(row, "user_id"),
                Columns.uuid(row, "facility_id"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "used_at"),
                Columns.instant(row, "expires_at"));
    }
}
