package id.jembatan.rxpert.internal.model;

import java.util.Optional;

/** Golongan obat, the closed list of five (S12). */
public enum LegalClass {
    NARKOTIKA("Narkotika", 'N'),
    PSIKOTROPIKA("Psikotropika", 'P'),
    OBAT_KERAS("Obat Keras", 'K'),
    OBAT_BEBAS_TERBATAS("Obat Bebas Terbatas", 'T'),
    OBAT_BEBAS("Obat Bebas", 'B');

    private final String label;
    private final char nieLetter;

    LegalClass(String label, char nieLetter) {
        this.label = label;
        this.nieLetter = nieLetter;
    }

    public String label() {
        return label;
    }

    /** Second letter of the BPOM registration number (NIE) of a product of this class. */
    public char nieLetter() {
        return nieLetter;
    }

    public static Optional<LegalClass> ofLabel(String text) {
        for (LegalClass one : values()) {
            if (one.label.equals(text)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}
