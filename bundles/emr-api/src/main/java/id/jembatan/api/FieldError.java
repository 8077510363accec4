package id.jembatan.api;

/**
 * What is wrong with one field of an input.
 *
 * @param field path of the field as the caller sent it, such as {@code nik} or {@code vitals.temperature}
 * @param sentence what is wrong and what to do
 */
public record FieldError(String field, Text sentence) {}
