package id.jembatan.core.encounter;

import id.jembatan.api.EmrException;
import id.jembatan.api.Text;
import id.jembatan.api.encounter.Encounter;
import id.jembatan.api.encounter.Encounter.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * When things really happened: given by whoever writes up a visit from paper, else now; never before what came earlier
 * in the visit, never in the future but for the difference of two clocks.
 */
final class RealTimes {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("d/M/yyyy HH.mm", Locale.ROOT);

    private final Instant now;
    private final ZoneId zone;
    private final EncounterSettings settings;

    RealTimes(Instant now, ZoneId zone, EncounterSettings settings) {
        this.now = now;
        this.zone = zone;
        this.settings = settings;
    }

    /** The time of an arrival. @throws EmrException INVALID on field at */
    Instant arrival(Instant given) {
        Instant at = notInFuture(given);
        LocalDate oldest = day(now).minusDays(settings.backdateDays());
        if (day(at).isBefore(oldest)) {
            throw invalid(
                    "encounter.time.old",
                    "Kunjungan hanya dapat dicatat mundur " + settings.backdateDays()
                            + " hari. Periksa tanggalnya atau minta administrator.",
                    "A visit can be entered at most " + settings.backdateDays()
                            + " days back. Check the date or ask the administrator.");
        }
        return at;
    }

    /** The time of a later status of a visit. @throws EmrException INVALID on field at */
    Instant after(Encounter encounter, Instant given) {
        Instant last = lastReal(encounter.history());
        if (given == null) {
            return now.isBefore(last) ? last : now;
        }
        Instant at = notInFuture(given);
        if (at.isBefore(last)) {
            throw invalid(
                    "encounter.time.order",
                    "Waktu ini mendahului tahap sebelumnya (" + clock(last) + "). Isi waktu yang sama atau sesudahnya.",
                    "This time is before the step before it (" + clock(last) + "). Enter that time or a later one.");
        }
        return at;
    }

    /** The time of a visit to come. @throws EmrException INVALID on field at */
    Instant planned(Instant given) {
        if (given == null || !given.isAfter(now)) {
            throw invalid(
                    "encounter.plan.time",
                    "Rencana kunjungan harus di masa depan; untuk pasien yang sudah datang pakai pendaftaran.",
                    "A planned visit is in the future; register a patient who is here instead.");
        }
        if (day(given).isAfter(day(now).plusYears(1))) {
            throw invalid(
                    "encounter.plan.far",
                    "Rencana kunjungan paling jauh satu tahun ke depan.",
                    "A visit can be planned at most one year ahead.");
        }
        return given.truncatedTo(ChronoUnit.MICROS);
    }

    LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    String clock(Instant instant) {
        return CLOCK.format(instant.atZone(zone));
    }

    private Instant notInFuture(Instant given) {
        if (given == null) {
            return now;
        }
        if (given.isAfter(now.plus(EncounterSettings.SKEW))) {
            throw invalid(
                    "encounter.time.future",
                    "Waktu ini ada di masa depan; sekarang " + clock(now) + ". Periksa tanggal dan jamnya.",
                    "This time is in the future; it is " + clock(now) + " now. Check date and time.");
        }
        return given.truncatedTo(ChronoUnit.MICROS);
    }

    /** The planned time is no real one: a patient may come earlier. */
    private static Instant lastReal(List<Encounter.StatusTime> history) {
        return history.stream()
                .filter(s -> s.status() != Status.PLANNED)
                .map(Encounter.StatusTime::at)
                .reduce((first, second) -> second)
                .orElse(Instant.EPOCH);
    }

    private static EmrException invalid(String code, String id, String en) {
        return EmrException.invalid(code, "at", new Text(id, en));
    }
}
