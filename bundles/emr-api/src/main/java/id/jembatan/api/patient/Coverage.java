package id.jembatan.api.patient;

import java.time.Instant;

/**
 * Who pays, and what was known of the membership when it was last checked.
 *
 * @param payer who pays
 * @param memberNumber card number, null for {@link Payer#SELF}
 * @param active null when it was never checked
 * @param className such as KELAS I, or null
 * @param providerCode facility code that the member is registered with, or null
 * @param status the payer's own words, such as AKTIF, or null
 * @param checkedAt null when it was never checked
 */
public record Coverage(
        Payer payer,
        String memberNumber,
        Boolean active,
        String className,
        String providerCode,
        String providerName,
        String status,
        Instant checkedAt) {

    /** Payers the core tells apart. */
    public enum Payer {
        SELF,
        BPJS,
        INSURANCE
    }
}
