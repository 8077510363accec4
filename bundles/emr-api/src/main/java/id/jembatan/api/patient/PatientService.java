package id.jembatan.api.patient;

import id.jembatan.api.Actor;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/** Patients of a facility. */
@ProviderType
public interface PatientService {

    /**
     * Registers a patient and gives a medical record number.
     *
     * @throws id.jembatan.api.EmrException INVALID with the fields, CONFLICT when NIK, card or passport is taken
     */
    Patient register(Actor actor, PatientDraft draft);

    /**
     * Changes a patient; the old values stay readable as corrections.
     *
     * @param reason why, when a NIK, name, gender or birth date changes; else may be null
     */
    Patient update(Actor actor, UUID patientId, long version, PatientDraft draft, String reason);

    /** The patient; the look itself is audited. @throws id.jembatan.api.EmrException NOT_FOUND */
    Patient get(Actor actor, UUID patientId);

    /** Finds by the exact value of an identifier. */
    Optional<Patient> find(Actor actor, Identifier.Type type, String value);

    /**
     * Finds by the beginning of any word of the name, or by the beginning of an MR number, NIK, card or phone number.
     *
     * @param text at least two characters
     * @param limit 1 to 50
     */
    List<Patient> search(Actor actor, String text, int limit);

    /** Keeps what a payer said of a membership. */
    Patient keepCoverage(Actor actor, UUID patientId, Coverage coverage);
}
