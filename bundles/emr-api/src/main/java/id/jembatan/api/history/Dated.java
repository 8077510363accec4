package id.jembatan.api.history;

import java.time.LocalDate;

/**
 * A value with the day it was true on.
 *
 * @param asOf day in the facility's zone; filled by the core with today when null
 */
public record Dated<T>(T value, LocalDate asOf) {}
