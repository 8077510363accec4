package id.jembatan.api.terminology;

import id.jembatan.api.Text;

/** A code with its titles. */
public record Concept(String system, String code, Text title) {}
