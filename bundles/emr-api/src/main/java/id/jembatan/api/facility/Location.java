package id.jembatan.api.facility;

import java.util.UUID;

/**
 * A place of care in a facility: a poli.
 *
 * @param code unique in the facility, such as {@code UMUM}
 */
public record Location(UUID id, String code, String name, boolean active, long version) {}
