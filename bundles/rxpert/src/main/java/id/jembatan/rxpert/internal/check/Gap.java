package id.jembatan.rxpert.internal.check;

import id.jembatan.rxpert.internal.model.Words;

/** Why something could not be checked. */
public record Gap(Reason reason, Words words) {
    /** What is missing. */
    public enum Reason {
        /** The drug is not in the dictionary. */
        DRUG_UNKNOWN(false),
        /** The dictionary has only basic data about the drug. */
        BASIC_ONLY(false),
        /** Another drug, herb or food of the patient is not in the dictionary. */
        PARTNER_UNKNOWN(false),
        /** A recorded allergen is not in the dictionary. */
        ALLERGEN_UNKNOWN(false),
        /** The patient fact is not recorded. */
        FACT_MISSING(true),
        /** The check itself failed. */
        FAILED(true);

        private final boolean ofPatient;

        Reason(boolean ofPatient) {
            this.ofPatient = ofPatient;
        }

        /** Whether no other dictionary could close the gap. */
        boolean ofPatient() {
            return ofPatient;
        }
    }

    static Gap missing(String id, String en) {
        return new Gap(Reason.FACT_MISSING, new Words(id + " belum dicatat", en + " not recorded"));
    }
}
