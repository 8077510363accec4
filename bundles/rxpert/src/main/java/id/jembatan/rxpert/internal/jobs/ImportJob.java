package id.jembatan.rxpert.internal.jobs;

import id.jembatan.api.Text;
import id.jembatan.rxpert.internal.store.Step;
import java.time.Instant;
import java.util.List;

/**
 * One import or rollback as people see it.
 *
 * @param id of the job
 * @param kind what is done
 * @param packageId under which the package waits for approval, or null
 * @param name of the file; of a rollback the dictionary, and the version that answers once it is done
 * @param step it is at
 * @param stepNumber from 1
 * @param steps all there are
 * @param stepText the step in words
 * @param by who began it
 * @param approvedBy who approved or rejected it, or null
 * @param report what would change, once the package was examined
 * @param refusal why it was refused or failed, or null
 */
public record ImportJob(
        String id,
        Kind kind,
        String packageId,
        String name,
        State state,
        Step step,
        int stepNumber,
        int steps,
        Text stepText,
        String by,
        String approvedBy,
        Instant startedAt,
        Instant changedAt,
        Report report,
        Refused refusal) {

    /** What a job is about. */
    public enum Kind {
        IMPORT,
        ROLLBACK
    }

    /** Where a job stands. */
    public enum State {
        RUNNING,
        /** Examined; a pharmacist decides. */
        WAITING,
        DONE,
        REFUSED,
        REJECTED,
        FAILED
    }

    /** @param code of the refusal; @param problems the first faults with file, line and column */
    public record Refused(String code, Text sentence, List<Fault> problems) {}

    /** @param rule seed rule such as {@code S29}, or null */
    public record Fault(String file, int line, String column, String rule, Text sentence) {}

    /** What a pharmacist sees before approving. */
    public record Report(
            String dictionary,
            Text title,
            String vendor,
            String version,
            String kind,
            String replaces,
            String expires,
            Text notice,
            String keyId,
            int substances,
            int products,
            int statements,
            int interactions,
            int pairs,
            List<Refiled> refiled,
            int testsPassed,
            int tests,
            Changes substanceChanges,
            Changes productChanges,
            Changes statementChanges,
            Changes interactionChanges,
            int severityChanges,
            List<SeverityChange> severities) {}

    /** A statement that was moved to the category it belongs to. */
    public record Refiled(String statement, String rule, String from, String to) {}

    /** @param keys the first of the removed and changed rows */
    public record Changes(int added, int removed, int changed, List<String> keys) {}

    /** A statement or interaction that is judged otherwise than before. */
    public record SeverityChange(String key, String from, String to) {}
}
