package id.jembatan.api.chart;

import id.jembatan.api.Actor;
import java.util.List;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/** What is written in an encounter. */
@ProviderType
public interface ChartService {

    /** The chart; the look itself is audited. @throws id.jembatan.api.EmrException NOT_FOUND */
    Chart get(Actor actor, UUID encounterId);

    /**
     * Saves parts of the chart in one transaction. On a finished encounter it is a correction: the actor needs
     * {@code correct} for each kind given, a reason is needed, and {@code encounter.corrected} is reported.
     *
     * <p>Prescriptions are checked first. An unanswered CONTRAINDICATED alert is a CONFLICT with the code
     * {@code prescription.contraindicated} and the alerts' sentences as field errors of the lines.
     *
     * @throws id.jembatan.api.EmrException INVALID, CONFLICT naming the part, FORBIDDEN, or CONFLICT when cancelled
     */
    Chart save(Actor actor, UUID encounterId, ChartDraft draft);

    /** Older texts of the encounter's chart, newest first. */
    List<Correction> corrections(Actor actor, UUID encounterId);
}
