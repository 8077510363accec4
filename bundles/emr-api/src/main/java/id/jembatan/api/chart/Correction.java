package id.jembatan.api.chart;

import java.time.Instant;
import java.util.UUID;

/**
 * An older text of a part of the record.
 *
 * @param part such as {@code note} or {@code patient}
 * @param version version that the old text had
 * @param oldValue the old text as JSON
 * @param reason null when it was replaced while the visit was open
 */
public record Correction(
        UUID recordId,
        String part,
        int version,
        String oldValue,
        String reason,
        UUID userId,
        String userName,
        Instant at) {}
