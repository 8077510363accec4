package id.jembatan.api.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * One act, chained to the one before it in the same facility by SHA-256.
 *
 * @param seq 1, 2, 3 … without gaps in the facility
 * @param action view, enter, correct, cancel, send, sign-in, configure …
 * @param kind kind of record, such as {@code encounter}
 * @param recordId the record, or null
 * @param patientId the patient concerned, or null
 * @param detail small JSON of what was done; never secrets, never clinical text
 * @param hash hex SHA-256 over the previous hash and every field above
 */
public record AuditEntry(
        UUID facilityId,
        long seq,
        Instant at,
        UUID userId,
        String userName,
        String action,
        String kind,
        UUID recordId,
        UUID patientId,
        String detail,
        String previousHash,
        String hash) {}
