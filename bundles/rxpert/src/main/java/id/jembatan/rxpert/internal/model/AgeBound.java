package id.jembatan.rxpert.internal.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An age such as {@code 28d} or {@code 12y}, compared on the calendar, so that a birthday is exact. */
public record AgeBound(int amount, ChronoUnit unit) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,5})([dwmy])");

    public static Optional<AgeBound> parse(String text) {
        Matcher found = FORM.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        ChronoUnit unit =
                switch (found.group(2)) {
                    case "d" -> ChronoUnit.DAYS;
                    case "w" -> ChronoUnit.WEEKS;
                    case "m" -> ChronoUnit.MONTHS;
                    default -> ChronoUnit.YEARS;
                };
        return Optional.of(new AgeBound(Integer.parseInt(found.group(1)), unit));
    }

    /** Whether a person born on {@code birth} has reached this age on {@code day}. */
    public boolean reached(LocalDate birth, LocalDate day) {
        return !birth.plus(amount, unit).isAfter(day);
    }

    /** Age in days of the mean calendar, for comparing two bounds of the data with each other. */
    public double days() {
        return amount * (unit.getDuration().toSeconds() / 86_400.0);
    }

    @Override
    public String toString() {
        return amount + unit.name().substring(0, 1).toLowerCase(java.util.Locale.ROOT);
    }
}
