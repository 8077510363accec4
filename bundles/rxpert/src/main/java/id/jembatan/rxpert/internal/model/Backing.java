package id.jembatan.rxpert.internal.model;

import java.time.LocalDate;

/**
 * What a rule rests on and when it holds.
 *
 * @param source key of a source row
 * @param section section of the source, may be empty
 * @param layer {@code core} or the name of a policy layer a clinic can switch off
 * @param from first day, or null
 * @param to last day, or null
 */
public record Backing(Evidence evidence, String source, String section, String layer, LocalDate from, LocalDate to) {
    public static final String CORE = "core";

    public boolean holdsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
