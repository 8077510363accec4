package id.jembatan.api.medication;

/**
 * The prescriber's answer to an alert.
 *
 * @param fingerprint of the alert that was shown
 * @param reason needed for CONTRAINDICATED; null acknowledges a lesser one
 * @param note free words up to 500 characters; needed when the reason is OTHER
 */
public record AlertOverride(String fingerprint, OverrideReason reason, String note) {}
