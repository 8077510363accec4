package id.jembatan.api.chart;

/**
 * The note of the visit. Each part up to 20,000 characters; null = not written.
 */
public record SoapNote(String subjective, String objective, String assessment, String plan) {}
