package id.jembatan.rxpert.internal.model;

import java.util.EnumSet;
import java.util.Set;

/** What an alert or statement is about: the nine categories of the guide (S27 to S44) and our own around them. */
public enum Category {
    ALERGI,
    HIPERSENSITIVITAS,
    KONDISI_PENYAKIT,
    GANGGUAN_HATI,
    GANGGUAN_GINJAL,
    ANAK,
    LANSIA,
    KEHAMILAN,
    MENYUSUI,
    INTERAKSI,
    BOXED_WARNING,
    DUPLIKASI,
    /** Information for the full view only, never an alert. */
    PEMANTAUAN,
    /** Information for the full view only, never an alert. */
    LAINNYA;

    /** Categories an author may write in a statements file. */
    public static final Set<Category> OF_STATEMENTS = EnumSet.of(
            HIPERSENSITIVITAS,
            KONDISI_PENYAKIT,
            GANGGUAN_HATI,
            GANGGUAN_GINJAL,
            ANAK,
            LANSIA,
            KEHAMILAN,
            MENYUSUI,
            BOXED_WARNING,
            PEMANTAUAN,
            LAINNYA);

    public boolean canAlert() {
        return this != PEMANTAUAN && this != LAINNYA;
    }
}
