package id.jembatan.api.history;

import id.jembatan.api.chart.Section;
import java.util.List;
import java.util.UUID;

/**
 * What is known of a patient beyond one visit, in sections with a version each. The value of a section is null while
 * nobody has asked; an empty list says that somebody asked and there is none.
 *
 * @param askAgain fields of {@link ClinicalState} whose answer has grown too old, such as {@code pregnant}
 */
public record PatientHistory(
        UUID patientId,
        Section<Allergies> allergies,
        Section<List<MedicationStatement>> medications,
        Section<List<Problem>> problems,
        Section<ClinicalState> state,
        List<String> askAgain) {

    public PatientHistory {
        askAgain = List.copyOf(askAgain);
    }
}
