package id.jembatan.rxpert.internal.snapshot;

import id.jembatan.rxpert.internal.model.Backing;
import id.jembatan.rxpert.internal.model.Category;
import id.jembatan.rxpert.internal.model.Population;
import id.jembatan.rxpert.internal.model.Route;
import id.jembatan.rxpert.internal.model.Severity;
import id.jembatan.rxpert.internal.model.StatementKind;
import id.jembatan.rxpert.internal.validate.CodeSet;
import java.util.Set;

/**
 * A compiled statement.
 *
 * @param id dense id, also its order in the dictionary
 * @param conditions resolved; empty when the statement has none
 * @param except resolved exclusions
 */
public record StatementInfo(
        int id,
        int keyText,
        Texts texts,
        Category category,
        StatementKind kind,
        Severity severity,
        Backing backing,
        Population population,
        CodeSet conditions,
        CodeSet except,
        Set<Route> routes,
        Scope subjects,
        Scope allergens) {}
