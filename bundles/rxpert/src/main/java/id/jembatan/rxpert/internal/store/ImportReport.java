package id.jembatan.rxpert.internal.store;

import id.jembatan.rxpert.internal.format.Manifest;
import id.jembatan.rxpert.internal.truths.TruthsRunner;
import id.jembatan.rxpert.internal.validate.Refiling;
import java.util.List;

/**
 * What a pharmacist sees before approving a package.
 *
 * @param id by which it is approved
 * @param refiled statements that were moved to the category they belong to
 * @param tests outcome of the vendor's own cases
 * @param differences from the version in use; every row is new when there is none
 */
public record ImportReport(
        String id,
        Manifest manifest,
        String replaces,
        int substances,
        int products,
        int statements,
        int interactions,
        int pairs,
        List<Refiling> refiled,
        List<TruthsRunner.Outcome> tests,
        Differences differences) {}
