package id.jembatan.bpjs.common;

import com.fasterxml.jackson.databind.JsonNode;
import id.jembatan.bpjs.common.BpjsException.FieldError;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code response} of a refusal tells (bridging security, section 7): field and message pairs, or plain text. It may be
 * encrypted as well; if it cannot be opened, {@code metaData.message} has to do (section 9).
 *
 * @param text plain text, or empty
 * @param fields refused fields, at most {@value #MAX_FIELDS}
 */
record ErrorDetail(String text, List<FieldError> fields) {
    private static final int MAX_FIELDS = 100;
    private static final ErrorDetail NOTHING = new ErrorDetail("", List.of());

    static ErrorDetail of(BpjsEnvelope envelope, BpjsStamp stamp, int maxOpenedBytes) {
        if (envelope.hasNoResponse()) {
            return NOTHING;
        }
        return envelope.tree() != null ? ofTree(envelope.tree()) : ofText(envelope.text(), stamp, maxOpenedBytes);
    }

    private static ErrorDetail ofText(String text, BpjsStamp stamp, int maxOpenedBytes) {
        byte[] sealed = Opening.sealed(text);
        if (sealed == null) {
            return new ErrorDetail(VisibleText.clean(text), List.of());
        }
        try {
            Bytes opened = Opening.open(stamp, sealed, maxOpenedBytes);
            JsonNode tree = BpjsJson.mapper().readTree(opened.array(), 0, opened.length());
            return tree == null ? NOTHING : ofTree(tree);
        } catch (GeneralSecurityException | IOException cannotBeOpened) {
            return NOTHING;
        }
    }

    private static ErrorDetail ofTree(JsonNode tree) {
        if (tree.isTextual()) {
            return new ErrorDetail(VisibleText.clean(tree.textValue()), List.of());
        }
        List<FieldError> fields = new ArrayList<>();
        if (tree.isObject()) {
            add(fields, tree);
        }
        for (int i = 0; tree.isArray() && i < tree.size() && fields.size() < MAX_FIELDS; i++) {
            add(fields, tree.get(i));
        }
        return new ErrorDetail("", fields);
    }

    private static void add(List<FieldError> fields, JsonNode item) {
        String field = text(item, "field");
        String message = item.isTextual() ? VisibleText.clean(item.textValue()) : text(item, "message");
        if (!field.isEmpty() || !message.isEmpty()) {
            fields.add(new FieldError(field, message));
        }
    }

    private static String text(JsonNode item, String name) {
        return VisibleText.clean(item.path(name).asText(""));
    }
}
