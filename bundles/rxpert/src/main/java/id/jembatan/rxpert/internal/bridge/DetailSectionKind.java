package id.jembatan.rxpert.internal.bridge;

import id.jembatan.api.Text;
import id.jembatan.rxpert.internal.model.Category;

/** The sections of a full view in their order: boxed warning, the nine categories of contraindications (S27), what else is known. */
enum DetailSectionKind {
    BOXED("boxed", "Peringatan (boxed warning)", "Boxed warning"),
    HYPERSENSITIVITY("hypersensitivity", "Hipersensitivitas", "Hypersensitivity"),
    CONDITION("condition", "Kondisi Penyakit", "Disease"),
    HEPATIC("hepatic", "Gangguan Hati", "Hepatic impairment"),
    RENAL("renal", "Gangguan Ginjal", "Renal impairment"),
    CHILD("child", "Anak", "Children"),
    ELDERLY("elderly", "Lansia", "Elderly"),
    PREGNANCY("pregnancy", "Kehamilan", "Pregnancy"),
    LACTATION("lactation", "Menyusui", "Breastfeeding"),
    INTERACTION("interaction", "Interaksi Obat", "Interactions"),
    MONITORING("monitoring", "Pemantauan", "Monitoring"),
    OTHER("other", "Lainnya", "Other");

    private final String id;
    private final Text title;

    DetailSectionKind(String id, String titleId, String titleEn) {
        this.id = id;
        this.title = new Text(titleId, titleEn);
    }

    String id() {
        return id;
    }

    Text title() {
        return title;
    }

    static DetailSectionKind of(Category category) {
        return switch (category) {
            case BOXED_WARNING -> BOXED;
            case ALERGI, HIPERSENSITIVITAS -> HYPERSENSITIVITY;
            case KONDISI_PENYAKIT -> CONDITION;
            case GANGGUAN_HATI -> HEPATIC;
            case GANGGUAN_GINJAL -> RENAL;
            case ANAK -> CHILD;
            case LANSIA -> ELDERLY;
            case KEHAMILAN -> PREGNANCY;
            case MENYUSUI -> LACTATION;
            case INTERAKSI, DUPLIKASI -> INTERACTION;
            case PEMANTAUAN -> MONITORING;
            case LAINNYA -> OTHER;
        };
    }
}
