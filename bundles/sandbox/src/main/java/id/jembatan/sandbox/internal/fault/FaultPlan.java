package id.jembatan.sandbox.internal.fault;

import java.time.Duration;

/**
 * What goes wrong with one call.
 *
 * @param skew shift of the gateway's clock, zero when none
 * @param before the fault that acts before anything is stored, or null
 * @param after the fault that acts once the call was carried out, or null
 */
public record FaultPlan(Duration skew, Effect before, Effect after) {
    /**
     * One fault's effect on one call.
     *
     * @param span length of a silence or drip
     * @param status HTTP status of an answering kind, 0 otherwise
     */
    public record Effect(FaultKind kind, Duration span, int status) {}
}
