package id.jembatan.api.encounter;

import id.jembatan.api.patient.Coverage.Payer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A visit of a patient.
 *
 * @param patientName copied for lists, with the MR number
 * @param practitionerId the one who treats, or null before the start
 * @param serviceDate day of the visit in the facility's zone
 * @param payer who pays this visit
 * @param memberNumber card used for this visit, or null
 * @param kind sick or healthy visit
 * @param disposition how it ended, null before the finish
 * @param history every status with its real time, in order
 * @param revision 0 while open, 1 when finished, one more at each correction
 */
public record Encounter(
        UUID id,
        UUID patientId,
        String patientName,
        String mrNumber,
        UUID locationId,
        UUID practitionerId,
        LocalDate serviceDate,
        Status status,
        Payer payer,
        String memberNumber,
        Kind kind,
        String complaint,
        Disposition disposition,
        List<StatusTime> history,
        int revision,
        long version) {

    public Encounter {
        history = List.copyOf(history);
    }

    /** Where a visit stands. */
    public enum Status {
        PLANNED,
        ARRIVED,
        IN_PROGRESS,
        FINISHED,
        CANCELLED;

        /** True when the visit can go from this status to the other. */
        public boolean canBecome(Status next) {
            return switch (this) {
                case PLANNED -> next == ARRIVED || next == CANCELLED;
                case ARRIVED -> next == IN_PROGRESS || next == CANCELLED;
                case IN_PROGRESS -> next == FINISHED || next == CANCELLED;
                case FINISHED, CANCELLED -> false;
            };
        }
    }

    /** Sick visit (kunjungan sakit) or healthy visit (kontak sehat). */
    public enum Kind {
        SICK,
        HEALTHY
    }

    /** How a visit ended. */
    public enum Disposition {
        HOME,
        REFERRED,
        INTERNAL_REFERRAL,
        DIED
    }

    /** A status, when it really began and who set it. */
    public record StatusTime(Status status, Instant at, UUID userId, String userName) {}
}
