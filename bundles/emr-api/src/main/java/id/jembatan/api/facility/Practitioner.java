package id.jembatan.api.facility;

import java.util.UUID;

/**
 * A health worker (nakes).
 *
 * @param nik 16 digits, or null
 */
public record Practitioner(UUID id, String name, Profession profession, String nik, boolean active, long version) {

    /** What the practitioner is trained for. */
    public enum Profession {
        DOCTOR,
        DENTIST,
        MIDWIFE,
        NURSE,
        PHARMACIST,
        OTHER
    }
}
