package id.jembatan.rxpert.internal.check;

import id.jembatan.rxpert.internal.model.Words;

/**
 * Bounds of the patient's eGFR in mL/min/1.73 m²: a measured value, else what a recorded CKD stage leaves open (KDIGO: 1 from 90,
 * 2 from 60, 3 from 30, 4 from 15, 5 below).
 *
 * @param low included
 * @param high not included; equal to {@code low} for a measured value
 */
record RenalState(boolean known, double low, double high, Words words) {
    private static final double[] STAGE_FLOOR = {0, 90, 60, 30, 15, 0};
    private static final double[] STAGE_CEILING = {0, 1000, 90, 60, 30, 15};

    static RenalState of(PatientFacts facts, PatientConditions conditions) {
        if (facts.egfr() != null) {
            String value = "eGFR " + facts.egfr();
            return new RenalState(true, facts.egfr(), facts.egfr(), new Words(value, value));
        }
        int stage = conditions.kidneyStage();
        if (stage == 0) {
            return new RenalState(false, 0, 0, Words.NONE);
        }
        Words words = new Words("penyakit ginjal kronik stadium " + stage, "chronic kidney disease stage " + stage);
        return new RenalState(true, STAGE_FLOOR[stage], STAGE_CEILING[stage], words);
    }

    /** Whether the eGFR is surely below the bound; a bound of 0 is no question and answered with no. */
    Tri isBelow(double bound) {
        if (bound <= 0) {
            return Tri.NO;
        }
        if (!known) {
            return Tri.UNKNOWN;
        }
        if (low == high) {
            return low < bound ? Tri.YES : Tri.NO;
        }
        if (high <= bound) {
            return Tri.YES;
        }
        return low >= bound ? Tri.NO : Tri.UNKNOWN;
    }
}
