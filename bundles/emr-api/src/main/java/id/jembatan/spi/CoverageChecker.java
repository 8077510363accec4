package id.jembatan.spi;

import id.jembatan.api.Text;
import id.jembatan.api.patient.Coverage;
import id.jembatan.api.patient.Patient;
import java.time.LocalDate;
import org.osgi.annotation.versioning.ConsumerType;

/** Tells whether somebody is a member of a payer. A direct call within a budget kept by the core. */
@ConsumerType
public interface CoverageChecker {

    String pluginId();

    /**
     * @throws id.jembatan.api.EmrException UNAVAILABLE when the payer does not answer, INVALID for a wrong number
     */
    CoverageAnswer check(CoverageQuestion question, PluginContext context);

    /** Exactly one of the two is given. */
    record CoverageQuestion(String memberNumber, String nik) {}

    /**
     * @param found false when the payer does not know the number
     * @param eligible whether a visit here would be paid, as far as the payer tells
     * @param coverage what to keep, null when not found
     * @param sentence the finding in one sentence
     * @param name the member's name as the payer has it, or null
     */
    record CoverageAnswer(
            boolean found,
            boolean eligible,
            Coverage coverage,
            Text sentence,
            String name,
            Patient.Gender gender,
            LocalDate birthDate,
            String nik) {}
}
