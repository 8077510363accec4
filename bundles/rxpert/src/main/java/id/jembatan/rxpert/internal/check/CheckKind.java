package id.jembatan.rxpert.internal.check;

import id.jembatan.rxpert.internal.model.Category;

/** The checks whose coverage is told per drug. */
public enum CheckKind {
    ALLERGY,
    CONDITION,
    HEPATIC,
    RENAL,
    CHILD,
    ELDERLY,
    PREGNANCY,
    LACTATION,
    INTERACTION,
    DUPLICATE,
    BOXED_WARNING;

    static CheckKind of(Category category) {
        return switch (category) {
            case ALERGI, HIPERSENSITIVITAS -> ALLERGY;
            case KONDISI_PENYAKIT, PEMANTAUAN, LAINNYA -> CONDITION;
            case GANGGUAN_HATI -> HEPATIC;
            case GANGGUAN_GINJAL -> RENAL;
            case ANAK -> CHILD;
            case LANSIA -> ELDERLY;
            case KEHAMILAN -> PREGNANCY;
            case MENYUSUI -> LACTATION;
            case INTERAKSI -> INTERACTION;
            case DUPLIKASI -> DUPLICATE;
            case BOXED_WARNING -> BOXED_WARNING;
        };
    }
}
