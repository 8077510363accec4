package id.jembatan.rxpert.internal.validate;

import id.jembatan.rxpert.internal.model.Category;
import id.jembatan.rxpert.internal.model.Origin;

/** A statement that was moved to the category it belongs to, and the seed rule that says so. */
public record Refiling(String statement, Origin at, String rule, Category from, Category to) {}
