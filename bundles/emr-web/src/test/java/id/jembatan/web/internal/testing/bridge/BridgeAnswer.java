package id.jembatan.web.internal.testing.bridge;

/** An answer of a bridge. */
public record BridgeAnswer(String name) {}
