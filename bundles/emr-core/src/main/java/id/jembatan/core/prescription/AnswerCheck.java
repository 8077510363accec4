package id.jembatan.core.prescription;

import id.jembatan.api.Text;
import id.jembatan.api.medication.DrugAlert;
import id.jembatan.api.medication.DrugCheckResult;
import id.jembatan.api.medication.DrugCheckResult.Coverage;
import id.jembatan.core.prescription.DrugCheckers.Answer;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at what a checker answers: what does not keep the contract is no answer at all. */
final class AnswerCheck {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerCheck.class);
    private static final int MOST_ALERTS = 1_000;
    private static final int MOST_COVERAGE = 5_000;

    private AnswerCheck() {}

    static Answer checked(Answer answer, Set<String> lines) {
        if (answer.result() == null || sound(answer.result(), lines)) {
            return answer;
        }
        LOG.warn("The drug checker of bridge {} gave an answer that does not keep the contract", answer.pluginId());
        return new Answer(
                answer.pluginId(),
                null,
                null,
                new Text(
                        "Tidak diperiksa: jawaban " + answer.pluginId()
                                + " tidak dapat dibaca. Laporkan kepada pembuatnya.",
                        "Not checked: the answer of " + answer.pluginId()
                                + " cannot be read. Report it to its maker."));
    }

    private static boolean sound(DrugCheckResult result, Set<String> lines) {
        return result.alerts().size() <= MOST_ALERTS
                && result.coverage().size() <= MOST_COVERAGE
                && result.notes().size() <= MOST_COVERAGE
                && result.alerts().stream().allMatch(alert -> sound(alert, lines))
                && result.coverage().stream().allMatch(one -> sound(one, lines))
                && result.notes().stream().allMatch(note -> note.text() != null);
    }

    private static boolean sound(DrugAlert alert, Set<String> lines) {
        return alert.category() != null
                && alert.severity() != null
                && alert.drug() != null
                && alert.summary() != null
                && alert.lines().stream().anyMatch(lines::contains);
    }

    private static boolean sound(Coverage coverage, Set<String> lines) {
        return coverage.check() != null && coverage.status() != null && lines.contains(coverage.line());
    }
}
