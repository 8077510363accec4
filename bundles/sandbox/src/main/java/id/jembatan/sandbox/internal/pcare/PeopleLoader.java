package id.jembatan.sandbox.internal.pcare;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Makes people known by name, so that names at the gateway match those at the clinic. */
public final class PeopleLoader {
    /**
     * What became of a list.
     *
     * @param registered people made known or changed
     * @param unchanged people already known exactly so
     * @param skipped rows without a card
     */
    public record Result(int registered, int unchanged, int skipped) {}

    private PeopleLoader() {}

    /**
     * Takes a list in JSON lines or CSV: all of it, or nothing when a row is wrong.
     *
     * @throws IllegalArgumentException with one sentence naming line and field
     */
    public static Result load(World world, String text) {
        List<Person> people = new ArrayList<>();
        int skipped = 0;
        for (PeopleReader.Row row : PeopleReader.read(text)) {
            if (value(row.fields(), "noKartu", "bpjsCard").isEmpty()) {
                skipped++;
            } else {
                people.add(person(row));
            }
        }
        int registered = 0;
        for (Person person : people) {
            if (world.participants().register(world.ledger(), person)) {
                registered++;
            }
        }
        return new Result(registered, people.size() - registered, skipped);
    }

    private static Person person(PeopleReader.Row row) {
        ObjectNode fields = row.fields();
        String card = matching(row, value(fields, "noKartu", "bpjsCard"), "[0-9]{13}", "noKartu must have 13 digits");
        String nik = matching(row, value(fields, "nik", "noKTP"), "([0-9]{16})?", "nik must have 16 digits");
        String name = matching(row, value(fields, "name", "nama"), ".{1,200}", "name must have 1 to 200 characters");
        String sex = matching(row, value(fields, "sex"), "[MFLPmflp]", "sex must be M, F, L or P");
        String provider = matching(
                row, value(fields, "kdProvider"), "([0-9A-Z]{8})?", "kdProvider must have 8 letters or digits");
        String inactive = value(fields, "inactiveReason", "ketAktif");
        boolean active = !"false".equalsIgnoreCase(value(fields, "active", "aktif"));
        return new Person(
                card,
                nik,
                name.toUpperCase(Locale.ROOT),
                "MLml".contains(sex) ? "L" : "P",
                birthDate(row, value(fields, "birthDate", "tglLahir")),
                provider,
                active,
                active ? "AKTIF" : inactive.isEmpty() ? "TIDAK AKTIF" : inactive,
                0,
                !"false".equalsIgnoreCase(value(fields, "history", "riwayat")));
    }

    private static LocalDate birthDate(PeopleReader.Row row, String text) {
        LocalDate date = GatewayDay.parse(text);
        if (date != null) {
            return date;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "line " + row.line() + ": birthDate must be yyyy-MM-dd or dd-MM-yyyy", e);
        }
    }

    private static String matching(PeopleReader.Row row, String text, String pattern, String complaint) {
        if (!text.matches(pattern)) {
            throw new IllegalArgumentException("line " + row.line() + ": " + complaint);
        }
        return text;
    }

    private static String value(ObjectNode fields, String... names) {
        for (String name : names) {
            if (fields.hasNonNull(name)) {
                return fields.path(name).asText().strip();
            }
        }
        return "";
    }
}
