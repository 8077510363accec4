package id.jembatan.core.patient;

import java.util.Locale;

/** The form of medical record numbers. */
final class MrNumber {
    private MrNumber() {}

    static String of(long number) {
        return String.format(Locale.ROOT, "RM-%06d", number);
    }
}
