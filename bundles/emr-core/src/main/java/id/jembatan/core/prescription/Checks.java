package id.jembatan.core.prescription;

import id.jembatan.api.Text;
import id.jembatan.api.medication.DrugCheckResult.Check;

/** What the checks are called in sentences. */
final class Checks {
    private Checks() {}

    /** No checker has said anything about this check. */
    static Text left(Check check) {
        Text name = name(check);
        return new Text(
                "Pemeriksaan " + name.id() + " tidak dilakukan.", "The check of " + name.en() + " was not done.");
    }

    private static Text name(Check check) {
        return switch (check) {
            case ALLERGY -> new Text("alergi", "allergies");
            case CONDITION -> new Text("kondisi penyakit", "conditions");
            case HEPATIC -> new Text("gangguan hati", "liver function");
            case RENAL -> new Text("gangguan ginjal", "kidney function");
            case CHILD -> new Text("usia anak", "use in children");
            case ELDERLY -> new Text("usia lanjut", "use in the elderly");
            case PREGNANCY -> new Text("kehamilan", "pregnancy");
            case LACTATION -> new Text("menyusui", "breastfeeding");
            case INTERACTION -> new Text("interaksi obat", "interactions");
            case DUPLICATE -> new Text("obat ganda", "duplicates");
            case BOXED_WARNING -> new Text("peringatan khusus", "boxed warnings");
        };
    }
}
