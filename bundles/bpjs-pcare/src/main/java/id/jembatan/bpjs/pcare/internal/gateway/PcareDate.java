package id.jembatan.bpjs.pcare.internal.gateway;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;

/** Dates as pCare writes them, {@code dd-MM-yyyy} (pCare contract, section 1). */
public final class PcareDate {
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("dd-MM-uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private PcareDate() {}

    public static String write(LocalDate date) {
        return FORM.format(date);
    }

    /** The date, or null for anything else: the gateway leaves dates out or empty at will. */
    public static LocalDate read(String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip(), FORM);
        } catch (DateTimeException notADate) {
            return null;
        }
    }
}
