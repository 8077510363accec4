package id.jembatan.rxpert.internal.format;

import id.jembatan.rxpert.internal.model.AgeBound;
import id.jembatan.rxpert.internal.model.Origin;
import id.jembatan.rxpert.internal.model.Ref;
import id.jembatan.rxpert.internal.model.Route;
import id.jembatan.rxpert.internal.model.Words;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** One row of a table with typed access to its cells; every fault is reported with its place and a usable value returned. */
final class Row {
    static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9_.-]{0,79}");

    private final Map<String, Integer> header;
    private final String[] cells;
    private final Origin at;
    private Problems problems;

    Row(Map<String, Integer> header, String[] cells, Origin at) {
        this.header = header;
        this.cells = cells;
        this.at = at;
    }

    Row reportingTo(Problems where) {
        this.problems = where;
        return this;
    }

    Origin at() {
        return at;
    }

    String text(String column) {
        Integer index = header.get(column);
        return index == null || index >= cells.length || cells[index] == null ? "" : cells[index].strip();
    }

    String must(String column) {
        String value = text(column);
        if (value.isEmpty()) {
            fault(column, "wajib diisi", "must be filled");
        }
        return value;
    }

    String key(String column) {
        String value = must(column);
        if (!value.isEmpty() && !KEY.matcher(value).matches()) {
            fault(column, "kunci tidak sah: " + value, "not a valid key: " + value);
        }
        return value;
    }

    List<String> list(String column) {
        String value = text(column);
        if (value.isEmpty()) {
            return List.of();
        }
        List<String> items = new ArrayList<>();
        for (String part : value.split(";")) {
            if (!part.isBlank()) {
                items.add(part.strip().intern());
            }
        }
        return List.copyOf(items);
    }

    List<Ref> refs(String column) {
        return list(column).stream().map(Ref::parse).toList();
    }

    List<Ref> mustRefs(String column) {
        must(column);
        return refs(column);
    }

    Words words(String stem) {
        return Words.of(text(stem + "_id"), text(stem + "_en"));
    }

    boolean flag(String column) {
        String value = text(column);
        if (!value.isEmpty() && !value.equals("Y")) {
            fault(column, "hanya Y atau kosong", "only Y or empty");
        }
        return value.equals("Y");
    }

    LocalDate date(String column) {
        String value = text(column);
        if (value.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            fault(column, "bukan tanggal: " + value, "not a date: " + value);
            return null;
        }
    }

    Double number(String column) {
        String value = text(column);
        if (value.isEmpty()) {
            return null;
        }
        try {
            double parsed = Double.parseDouble(value);
            if (parsed >= 0 && parsed < 1e9) {
                return parsed;
            }
        } catch (NumberFormatException e) {
            fault(column, "bukan angka: " + value, "not a number: " + value);
            return null;
        }
        fault(column, "angka di luar batas: " + value, "number out of bounds: " + value);
        return null;
    }

    AgeBound age(String column) {
        String value = text(column);
        if (value.isEmpty()) {
            return null;
        }
        return AgeBound.parse(value).orElseGet(() -> {
            fault(column, "bukan umur (28d, 6w, 2m, 12y): " + value, "not an age (28d, 6w, 2m, 12y): " + value);
            return null;
        });
    }

    Set<Route> routes(String column) {
        Set<Route> all = EnumSet.noneOf(Route.class);
        for (String word : list(column)) {
            Route.named(word)
                    .ifPresentOrElse(
                            all::addAll, () -> fault(column, "rute tidak dikenal: " + word, "unknown route: " + word));
        }
        return all.isEmpty() ? Route.ANY : all;
    }

    /** Value of a closed list; {@code absent} when the cell is empty, an error when {@code absent} is null. */
    <T extends Enum<T>> T oneOf(String column, Class<T> type, T absent) {
        String value = text(column);
        if (value.isEmpty()) {
            if (absent == null) {
                fault(column, "wajib diisi", "must be filled");
                return type.getEnumConstants()[0];
            }
            return absent;
        }
        return member(column, type, value);
    }

    <T extends Enum<T>> Set<T> someOf(String column, Class<T> type) {
        Set<T> all = EnumSet.noneOf(type);
        for (String word : list(column)) {
            all.add(member(column, type, word));
        }
        return all;
    }

    private <T extends Enum<T>> T member(String column, Class<T> type, String value) {
        for (T one : type.getEnumConstants()) {
            if (one.name().equals(value) || one.name().toLowerCase(Locale.ROOT).equals(value)) {
                return one;
            }
        }
        fault(column, "nilai tidak ada di daftar: " + value, "value not in the list: " + value);
        return type.getEnumConstants()[0];
    }

    void fault(String column, String id, String en) {
        problems.add(Refusal.BAD_ROW, at, column, id, en);
    }

    String[] cells() {
        return cells;
    }

    Map<String, Integer> header() {
        return header;
    }
}
