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
 * What decides whether a statement about a drug holds for a patient. Many statements share the same ones, which are kept once: a check
 * reads them for every statement of every drug, and the statement itself only when it holds.
 *
 * @param conditions resolved; empty when there are none
 * @param except resolved exclusions
 * @param exceptDrugs nobody it concerns gets one of these
 */
public record StatementTerms(
        Category category,
        StatementKind kind,
        Severity severity,
        Backing backing,
        Population population,
        CodeSet conditions,
        CodeSet except,
        Set<Route> routes,
        Scope exceptDrugs) {}
