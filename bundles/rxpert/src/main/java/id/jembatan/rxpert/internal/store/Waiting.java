package id.jembatan.rxpert.internal.store;

/**
 * A package that waits for approval.
 *
 * @param name of the file it came as
 * @param by who brought it
 */
public record Waiting(String id, String name, String by) {}
