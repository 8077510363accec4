package id.jembatan.api.facility;

import java.time.ZoneId;
import java.util.UUID;

/**
 * A clinic or a branch: the owner of every record.
 *
 * @param code short, unique in the installation, such as {@code utama}
 * @param zone zone of the clinic's days and times, such as Asia/Jakarta
 */
public record Facility(UUID id, String code, String name, String address, String phone, ZoneId zone, long version) {}
