package id.jembatan.bpjs.common;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a list row by row from the tokens, without a tree in between. For one use. */
final class PageReader<T> {
    private final ObjectReader rowReader;
    private final List<T> rows = new ArrayList<>();
    private boolean found;
    private int count = -1;

    PageReader(ObjectReader rowReader) {
        this.rowReader = rowReader;
    }

    /** The page, or nothing when the tokens hold no list. */
    Optional<BpjsPage<T>> read(JsonParser parser) throws IOException {
        JsonToken start = parser.nextToken();
        if (start == JsonToken.START_ARRAY) {
            rows(parser);
        } else if (start == JsonToken.START_OBJECT) {
            fields(parser);
        }
        return found ? Optional.of(new BpjsPage<>(count < 0 ? rows.size() : count, rows)) : Optional.empty();
    }

    private void fields(JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("list") && value == JsonToken.START_ARRAY) {
                rows(parser);
            } else if (name.equals("count") && value.isScalarValue()) {
                count = parser.getValueAsInt(-1);
            } else {
                parser.skipChildren();
            }
        }
        if (!parser.hasToken(JsonToken.END_OBJECT)) {
            throw new IOException("the JSON object has no end");
        }
    }

    private void rows(JsonParser parser) throws IOException {
        found = true;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            T row = parser.hasToken(JsonToken.VALUE_NULL) ? null : rowReader.readValue(parser);
            if (row == null) {
                throw new IOException("a row is null");
            }
            rows.add(row);
        }
    }
}
