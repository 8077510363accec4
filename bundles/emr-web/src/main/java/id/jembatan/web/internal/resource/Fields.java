package id.jembatan.web.internal.resource;

import id.jembatan.api.EmrException;
import id.jembatan.api.Text;
import java.util.List;

/** What the web itself asks of an input before it hands it on: that it is there, and its size. */
final class Fields {

    private static final int MAX_SECRET = 256;
    private static final int MAX_TEXT = 200;

    private Fields() {}

    /** @throws EmrException INVALID when the request has no body */
    static <T> T required(T body) {
        if (body == null) {
            throw new EmrException(
                    EmrException.Kind.INVALID,
                    "request.empty",
                    new Text("Permintaan ini tidak berisi data.", "This request has no content."));
        }
        return body;
    }

    static <T> T required(String field, T value) {
        if (value == null) {
            throw missing(field);
        }
        return value;
    }

    /** A short text that must be there. */
    static String text(String field, String value) {
        if (value == null || value.isBlank()) {
            throw missing(field);
        }
        return bounded(field, value, MAX_TEXT);
    }

    /** A short text that may be left out; blank counts as left out. */
    static String optionalText(String field, String value) {
        return value == null || value.isBlank() ? null : bounded(field, value, MAX_TEXT);
    }

    /** A list that must be there, without gaps and with a bounded number of entries. */
    static <T> List<T> list(String field, List<T> value, int most) {
        List<T> given = required(field, value);
        if (given.size() > most) {
            throw EmrException.invalid(
                    "request.entries",
                    field,
                    new Text(
                            "Daftar " + field + " paling banyak " + most + " baris.",
                            "The list " + field + " has at most " + most + " lines."));
        }
        for (int i = 0; i < given.size(); i++) {
            required(field + "[" + i + "]", given.get(i));
        }
        return given;
    }

    static char[] secret(String field, String value) {
        if (value == null || value.isEmpty()) {
            throw missing(field);
        }
        return bounded(field, value, MAX_SECRET).toCharArray();
    }

    static int limit(Integer limit, int most) {
        return within("limit", limit, 1, most);
    }

    static int within(String field, Integer value, int least, int most) {
        if (value == null || value < least || value > most) {
            throw EmrException.invalid(
                    "request.range",
                    field,
                    new Text(
                            "Isian " + field + " harus antara " + least + " dan " + most + ".",
                            "The field " + field + " must be between " + least + " and " + most + "."));
        }
        return value;
    }

    private static String bounded(String field, String value, int most) {
        if (value.length() > most) {
            throw EmrException.invalid(
                    "request.length",
                    field,
                    new Text(
                            "Isian " + field + " paling panjang " + most + " huruf.",
                            "The field " + field + " has at most " + most + " characters."));
        }
        return value;
    }

    private static EmrException missing(String field) {
        return EmrException.invalid(
                "request.missing",
                field,
                new Text("Isian " + field + " belum diisi.", "The field " + field + " is missing."));
    }
}
