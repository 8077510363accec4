package id.jembatan.api.medication;

import id.jembatan.api.Text;

/** A coded reason to prescribe in spite of an alert, chosen with one click. */
public enum OverrideReason {
    WILL_MONITOR(new Text("Akan dipantau", "Will monitor")),
    DOSE_ADJUSTED(new Text("Dosis sudah disesuaikan", "Dose adjusted")),
    TOLERATED_BEFORE(new Text("Pernah dipakai tanpa masalah", "Tolerated before")),
    BENEFIT_OUTWEIGHS(new Text("Manfaat lebih besar dari risiko", "Benefit outweighs the risk")),
    NO_ALTERNATIVE(new Text("Tidak ada pilihan lain", "No alternative")),
    SPECIALIST_ADVICE(new Text("Atas anjuran dokter spesialis", "On a specialist's advice")),
    FACT_WRONG(new Text("Data pasien tidak tepat", "The patient's data are not right")),
    OTHER(new Text("Lainnya (tulis alasan)", "Other (write the reason)"));

    private final Text label;

    OverrideReason(Text label) {
        this.label = label;
    }

    public Text label() {
        return label;
    }
}
