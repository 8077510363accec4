package id.jembatan.api.history;

import id.jembatan.api.Actor;
import id.jembatan.api.chart.Correction;
import java.util.List;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/** Keeps what is known of a patient beyond one visit. Old texts stay readable as corrections. */
@ProviderType
public interface HistoryService {

    /** The history; the look itself is audited. @throws id.jembatan.api.EmrException NOT_FOUND */
    PatientHistory get(Actor actor, UUID patientId);

    /**
     * Saves sections in one transaction. Open prescriptions of the patient are checked again afterwards.
     *
     * @throws id.jembatan.api.EmrException INVALID with the fields, CONFLICT naming the section, FORBIDDEN
     */
    PatientHistory save(Actor actor, UUID patientId, HistoryDraft draft);

    /**
     * Older texts of the history, newest first; the part is the section, such as {@code allergies}. Needs
     * {@code history:view}; the look is audited.
     *
     * @throws id.jembatan.api.EmrException NOT_FOUND
     */
    List<Correction> corrections(Actor actor, UUID patientId);
}
