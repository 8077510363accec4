package id.jembatan.sandbox.internal.pcare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import id.jembatan.sandbox.internal.gateway.Answer;
import id.jembatan.sandbox.internal.gateway.Refused;
import id.jembatan.sandbox.internal.ledger.Json;
import java.time.LocalDate;
import java.util.Set;

/**
 * Reads the fields of a body and collects what is wrong, so that the caller hears of every field at once. A getter of a wrong field returns an empty
 * text, 0, false or null; nothing may be done with these before {@link #orRefuse()}.
 */
final class BodyCheck {
    static final String NOT_IN_REFERENCE = " Tidak sesuai dengan referensi sistem";

    private final JsonNode body;
    private final ArrayNode wrong = Json.array();

    BodyCheck(JsonNode body) {
        this.body = body;
    }

    void wrong(String field, String message) {
        wrong.add(Answer.idField(field, message));
    }

    void notInReference(String field) {
        wrong(field, field + NOT_IN_REFERENCE);
    }

    /** @throws Refused 412 with every field and message collected */
    void orRefuse() {
        if (!wrong.isEmpty()) {
            throw new Refused(Answer.invalid(wrong));
        }
    }

    /** A text that must be there and not be blank. */
    String text(String field) {
        JsonNode node = body.path(field);
        if (node.isMissingNode()
                || node.isNull()
                || (node.isTextual() && node.textValue().isBlank())) {
            wrong(field, field + " tidak boleh kosong");
            return "";
        }
        if (!node.isTextual()) {
            wrong(field, field + " harus berupa teks");
            return "";
        }
        return node.textValue();
    }

    /** A text or null whose key must be there. */
    String textOrNull(String field) {
        JsonNode node = body.path(field);
        if (node.isMissingNode()) {
            wrong(field, field + " harus dikirim, boleh null");
            return null;
        }
        if (node.isNull()) {
            return null;
        }
        if (!node.isTextual()) {
            wrong(field, field + " harus berupa teks atau null");
            return null;
        }
        return node.textValue();
    }

    /** A code out of a reference. */
    String code(String field, Set<String> known) {
        String code = text(field);
        if (!code.isEmpty() && !known.contains(code)) {
            notInReference(field);
        }
        return code;
    }

    /** A text that matches a pattern whole. */
    String matching(String field, String pattern, String message) {
        String text = text(field);
        if (!text.isEmpty() && !text.matches(pattern)) {
            wrong(field, message);
        }
        return text;
    }

    boolean flag(String field) {
        JsonNode node = body.path(field);
        if (!node.isBoolean()) {
            wrong(field, field + " harus true atau false");
        }
        return node.asBoolean(false);
    }

    /** A whole number as a JSON number, within limits. */
    int number(String field, int min, int max) {
        JsonNode node = body.path(field);
        if (!node.isNumber()) {
            wrong(field, field + " harus berupa angka");
            return 0;
        }
        if (!node.canConvertToInt() || node.decimalValue().stripTrailingZeros().scale() > 0) {
            wrong(field, field + " harus bilangan bulat");
            return 0;
        }
        int value = node.intValue();
        if (value < min || value > max) {
            wrong(field, field + " di luar batas " + min + " - " + max);
        }
        return value;
    }

    /** A JSON number above 0, decimals allowed. */
    void amount(String field) {
        JsonNode node = body.path(field);
        if (!node.isNumber() || node.decimalValue().signum() <= 0) {
            wrong(field, field + " harus berupa angka lebih dari 0");
        }
    }

    /** A date written dd-MM-yyyy, or null when it is wrong. */
    LocalDate date(String field) {
        String text = text(field);
        if (text.isEmpty()) {
            return null;
        }
        LocalDate date = GatewayDay.parse(text);
        if (date == null) {
            wrong(field, field + " harus berupa tanggal dd-MM-yyyy");
        }
        return date;
    }
}
