package id.jembatan.rxpert.internal.model;

/** Whom or what a statement is limited to; see docs/rxdict.md, section 5. */
public enum PopulationFlag {
    PREGNANT,
    LACTATING,
    CURRENT_ONLY,
    PREMATURE_ONLY,
    LOW_BIRTH_WEIGHT_ONLY,
    DIALYSIS_ONLY,
    LABOUR_ONLY,
    FAMILY_HISTORY_ONLY,
    LAB_ONLY,
    ADVERSE_EFFECT
}
