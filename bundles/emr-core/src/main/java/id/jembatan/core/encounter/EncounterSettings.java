package id.jembatan.core.encounter;

import java.time.Duration;

/**
 * Settings of visits.
 *
 * @param backdateDays how many days back a visit written on paper may be entered
 */
record EncounterSettings(int backdateDays) {
    /** Clocks of two computers may differ by this much. */
    static final Duration SKEW = Duration.ofMinutes(5);
}
