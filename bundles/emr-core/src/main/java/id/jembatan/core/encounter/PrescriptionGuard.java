package id.jembatan.core.encounter;

import id.jembatan.api.Actor;
import id.jembatan.api.chart.Condition;
import id.jembatan.api.chart.Prescription;
import id.jembatan.api.chart.VitalSigns;
import id.jembatan.api.encounter.Encounter;
import id.jembatan.api.medication.AlertOverride;
import id.jembatan.core.store.Tx;
import java.util.List;

/** Checks what is prescribed before it is saved. */
public interface PrescriptionGuard {
    /** What is known of the visit once it is saved. @param vitals null when none were taken */
    record Visit(Encounter encounter, List<Prescription> lines, VitalSigns vitals, List<Condition> conditions) {}

    /** The check of one save, to be kept with it. */
    interface Checked {
        /** Keeps the check, the alerts that were shown and the answers to them, in the transaction of the save. */
        void keep(Tx tx, Actor actor);
    }

    /**
     * Asks the checkers, outside of a transaction and within their budget.
     *
     * @param overrides the prescriber's answers, may be null
     * @throws id.jembatan.api.EmrException CONFLICT with the lines when an alert that stops has no answer, INVALID for an
     *     answer that is not complete
     */
    Checked check(Actor actor, Visit visit, List<AlertOverride> overrides);
}
