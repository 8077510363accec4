package id.jembatan.rxpert.internal.bridge;

import id.jembatan.api.medication.MedicationCode;
import id.jembatan.rxpert.internal.Rxpert;
import id.jembatan.rxpert.internal.snapshot.Snapshot;
import java.util.List;
import java.util.Optional;

/**
 * The systems of medication codes: {@code rxpert:} and the name of a dictionary, so that the codes of two bridges never mix and the
 * page knows whose entry it shows.
 */
public final class DictionaryCodes {
    private static final String PREFIX = Rxpert.ID + ":";

    private DictionaryCodes() {}

    public static String system(Snapshot snapshot) {
        return PREFIX + snapshot.info().dictionary();
    }

    /** Name of the dictionary, or empty when the code is of none of ours. */
    static String dictionary(MedicationCode code) {
        return code.system() != null && code.system().startsWith(PREFIX)
                ? code.system().substring(PREFIX.length())
                : "";
    }

    /** The active dictionary a code belongs to. */
    static Optional<Snapshot> find(MedicationCode code, List<Snapshot> active) {
        String name = dictionary(code);
        return active.stream()
                .filter(one -> one.info().dictionary().equals(name))
                .findFirst();
    }
}
