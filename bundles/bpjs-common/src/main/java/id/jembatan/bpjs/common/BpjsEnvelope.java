package id.jembatan.bpjs.common;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/**
 * The outer JSON object of an answer, read leniently (bridging security, section 7).
 *
 * @param hasMeta whether there was a {@code metaData} or {@code metadata} object
 * @param code its code, given as number or as text, or null
 * @param message its message, or else a message beside it, or empty
 * @param text {@code response} when it is a JSON string, else null
 * @param tree {@code response} when it is an object, array, number or boolean, else null
 */
record BpjsEnvelope(boolean hasMeta, Integer code, String message, String text, JsonNode tree) {

    /** Whether {@code response} was null, absent or empty. */
    boolean hasNoResponse() {
        return tree == null && (text == null || text.isBlank());
    }

    /**
     * Reads an answer.
     *
     * @throws IOException when the body is no JSON object
     */
    static BpjsEnvelope read(Bytes body) throws IOException {
        try (JsonParser parser = BpjsJson.mapper().createParser(body.array(), 0, body.length())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("not a JSON object");
            }
            Reader reader = new Reader();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                reader.field(name, parser);
            }
            if (!parser.hasToken(JsonToken.END_OBJECT)) {
                throw new IOException("the JSON object has no end");
            }
            return reader.envelope();
        }
    }

    private static final class Reader {
        private boolean hasMeta;
        private Integer code;
        private String message = "";
        private String looseMessage = "";
        private String text;
        private JsonNode tree;

        void field(String name, JsonParser parser) throws IOException {
            if (name.equalsIgnoreCase("metadata")) {
                meta(parser);
            } else if (name.equalsIgnoreCase("response")) {
                response(parser);
            } else if (name.equalsIgnoreCase("message") && parser.hasToken(JsonToken.VALUE_STRING)) {
                looseMessage = parser.getText();
            } else {
                parser.skipChildren();
            }
        }

        BpjsEnvelope envelope() {
            return new BpjsEnvelope(hasMeta, code, message.isEmpty() ? looseMessage : message, text, tree);
        }

        private void response(JsonParser parser) throws IOException {
            text = null;
            tree = null;
            if (parser.hasToken(JsonToken.VALUE_STRING)) {
                text = parser.getText();
            } else if (!parser.hasToken(JsonToken.VALUE_NULL)) {
                tree = parser.readValueAsTree();
            }
        }

        private void meta(JsonParser parser) throws IOException {
            if (!parser.hasToken(JsonToken.START_OBJECT)) {
                looseMessage = parser.getValueAsString(looseMessage);
                parser.skipChildren();
                return;
            }
            hasMeta = true;
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                if (name.equalsIgnoreCase("code")) {
                    code = number(parser);
                } else if (name.equalsIgnoreCase("message")
                        && parser.currentToken().isScalarValue()) {
                    message = parser.hasToken(JsonToken.VALUE_NULL) ? "" : parser.getText();
                } else {
                    parser.skipChildren();
                }
            }
        }

        private static Integer number(JsonParser parser) throws IOException {
            if (parser.currentToken().isScalarValue()) {
                String digits = parser.hasToken(JsonToken.VALUE_NULL)
                        ? ""
                        : parser.getText().strip();
                return digits.matches("[0-9]{1,6}") ? Integer.valueOf(digits) : null;
            }
            parser.skipChildren();
            return null;
        }
    }
}
