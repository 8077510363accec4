package id.jembatan.rxpert.internal.model;

/** A KFA code that was withdrawn and the one that took its place. */
public record KfaReplacement(String oldCode, String newCode, String reason, Origin at) {}
