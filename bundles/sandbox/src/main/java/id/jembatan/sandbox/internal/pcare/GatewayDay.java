package id.jembatan.sandbox.internal.pcare;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/** The gateway's calendar: which day it is, how dates are written, how far back a visit may be dated. */
final class GatewayDay {
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("dd-MM-uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private final Clock clock;
    private final ZoneId zone;
    private final Optional<LocalDate> fixed;
    private final int backdateDays;

    GatewayDay(Clock clock, ZoneId zone, Optional<LocalDate> fixed, int backdateDays) {
        this.clock = clock;
        this.zone = zone;
        this.fixed = fixed;
        this.backdateDays = backdateDays;
    }

    LocalDate today() {
        return fixed.orElseGet(() -> LocalDate.now(clock.withZone(zone)));
    }

    /** Complains when the day of a registration lies ahead or too far back. */
    void checkWindow(BodyCheck check, String field, LocalDate day) {
        if (day == null) {
            return;
        }
        if (day.isAfter(today())) {
            check.wrong(field, field + " tidak boleh melebihi tanggal hari ini");
        } else if (day.isBefore(today().minusDays(backdateDays))) {
            check.wrong(field, field + " melewati batas mundur " + backdateDays + " hari");
        }
    }

    /** The date, or null when the text is not dd-MM-yyyy or no day of the calendar. */
    static LocalDate parse(String text) {
        try {
            return text == null ? null : LocalDate.parse(text, FORM);
        } catch (DateTimeException e) {
            return null;
        }
    }

    static String write(LocalDate date) {
        return FORM.format(date);
    }
}
