package id.jembatan.core;

import id.jembatan.api.Text;
import id.jembatan.api.medication.MedicationCode;
import id.jembatan.api.medication.MedicationCode.Kind;
import java.util.Locale;
import java.util.Objects;

/** Looks at the drugs that people have chosen or written, wherever they are kept. */
public final class MedicationCodes {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SYSTEM = 60;
    private static final int LONGEST_CODE = 120;

    private MedicationCodes() {}

    /**
     * The code as it is kept: without dictionary or key it is words as written.
     *
     * @param label what it is called when it is missing or too long
     * @return null when it has a wrong field, which is told then
     */
    public static MedicationCode required(FieldErrors errors, String field, Text label, MedicationCode given) {
        if (given == null) {
            errors.required(field, label);
            return null;
        }
        String display = errors.requiredLine(field, label, given.display(), LONGEST_NAME);
        String system = errors.line(
                field, new Text("Kode kamus obat", "The code of the dictionary"), given.system(), LONGEST_SYSTEM);
        String code = errors.line(field, new Text("Kode obat", "The code of the drug"), given.code(), LONGEST_CODE);
        if (display == null || errors.has(field)) {
            return null;
        }
        boolean written = system == null || code == null || given.kind() == null || given.kind() == Kind.TEXT;
        return written ? MedicationCode.written(display) : new MedicationCode(system, code, given.kind(), display);
    }

    /** As {@link #required}, and may be missing. */
    public static MedicationCode optional(FieldErrors errors, String field, Text label, MedicationCode given) {
        return given == null ? null : required(errors, field, label, given);
    }

    /** Equal for two mentions of the same drug: the same entry of a dictionary, or the same words. */
    public static String identity(MedicationCode code) {
        return code.system() == null
                ? "written\n" + folded(code.display())
                : code.system() + "\n" + code.code() + "\n" + code.kind();
    }

    /** A name with case, accents and what stands between its words folded. */
    public static String folded(String name) {
        return String.join(" ", Words.of(Objects.toString(name, ""))).toLowerCase(Locale.ROOT);
    }
}
