package id.jembatan.api.medication;

import id.jembatan.api.Actor;
import id.jembatan.api.chart.Prescription;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/** Checks prescriptions with the active drug checkers, within a time budget kept by the core. */
@ProviderType
public interface PrescriptionCheckService {

    /**
     * Checks lines that are being written; nothing is saved. Without a checker that answers in time every line is
     * NOT_CHECKED with the reason.
     */
    PrescriptionCheck check(Actor actor, UUID encounterId, List<Prescription> drafts);

    /**
     * The check of what is prescribed in an encounter. It is made again when the patient's history, the prescription, a
     * dictionary or the state of a checker has changed since; needs {@code prescription:view}.
     */
    PrescriptionCheck current(Actor actor, UUID encounterId);

    /**
     * Shown and answered alerts of a span of days, both included; at most 366 days. Needs {@code prescription:view} or
     * {@code audit:view}: it names no patient, and an administrator who may not see prescriptions looks after the checks.
     */
    AlertStatistics statistics(Actor actor, LocalDate from, LocalDate to);
}
