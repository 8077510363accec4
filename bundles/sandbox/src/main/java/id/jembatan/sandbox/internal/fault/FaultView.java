package id.jembatan.sandbox.internal.fault;

/**
 * A fault as shown to people.
 *
 * @param matched calls that matched its filters so far
 * @param hits calls it spoilt so far
 * @param secondsLeft seconds until it ends by itself, -1 when it has no end
 */
public record FaultView(int id, FaultSpec spec, long matched, long hits, long secondsLeft) {}
