package id.jembatan.rxpert.internal.snapshot;

import id.jembatan.rxpert.internal.model.CoverageLevel;
import id.jembatan.rxpert.internal.model.Route;
import java.util.Set;

/**
 * What a drug is in one dictionary.
 *
 * @param product id, or -1 when only substances are known
 * @param active substances it acts by, salts as such
 * @param all substances rules may be about: the active ones, their moieties, combinations they make up
 * @param contents what a patient could be allergic to: {@code all} and the excipients
 * @param routes empty when not known
 */
public record ResolvedDrug(
        int product, int[] active, int[] all, int[] contents, Set<Route> routes, CoverageLevel coverage) {}
