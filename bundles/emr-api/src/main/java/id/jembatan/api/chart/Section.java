package id.jembatan.api.chart;

import java.time.Instant;

/**
 * A part of the chart that one person saves at a time, with the version that guards against overwriting each other.
 *
 * @param value what is written; null or empty before the first save
 * @param version 0 before the first save
 * @param at last save, or null
 * @param by name of the person of the last save, or null
 */
public record Section<T>(T value, int version, Instant at, String by) {}
