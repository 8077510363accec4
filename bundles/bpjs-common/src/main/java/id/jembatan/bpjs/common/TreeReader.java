package id.jembatan.bpjs.common;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;

/**
 * Builds the tree of an opened answer, two to three times faster than the general reader.
 *
 * <p>It knows only what answers are made of. At the first thing that is out of the ordinary (an error, deep nesting, a number
 * of more than 18 digits) it gives up, and Jackson reads the text from the start and decides: the result, tree or error, is
 * Jackson's in every case. The text must be valid UTF-8, as the output of {@link LzString} is.
 */
final class TreeReader {
    private static final int MAX_DEPTH = 48;
    private static final int MAX_INTEGER_DIGITS = 18;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final byte[] text;
    private final int end;
    private final TextScanner scanner;
    private int at;
    /** The last shape met at each depth. */
    private final ObjectShape[] shapes = new ObjectShape[MAX_DEPTH + 1];

    private TreeReader(Bytes bytes) {
        this.text = bytes.array();
        this.end = bytes.length();
        this.scanner = new TextScanner(text, end);
    }

    /**
     * The tree of {@code bytes}.
     *
     * @throws IOException as Jackson throws it
     */
    static JsonNode read(Bytes bytes) throws IOException {
        TreeReader reader = new TreeReader(bytes);
        JsonNode tree = reader.value(0);
        if (tree == null || reader.skipSpace() != -1) {
            return BpjsJson.mapper().readTree(bytes.array(), 0, bytes.length());
        }
        return tree;
    }

    /** The next byte that is not white space, or -1 at the end. */
    private int skipSpace() {
        while (at < end) {
            byte b = text[at];
            if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
                return b;
            }
            at++;
        }
        return -1;
    }

    /** The value that starts here, or null to give up. */
    private JsonNode value(int depth) {
        int first = skipSpace();
        return switch (first) {
            case '"' -> string();
            case '{' -> depth < MAX_DEPTH ? object(depth + 1) : null;
            case '[' -> depth < MAX_DEPTH ? array(depth + 1) : null;
            case 't' -> word("true", BooleanNode.TRUE);
            case 'f' -> word("false", BooleanNode.FALSE);
            case 'n' -> word("null", NullNode.getInstance());
            default -> first == '-' || isDigit(first) ? number() : null;
        };
    }

    private JsonNode object(int depth) {
        at++;
        if (skipSpace() == '}') {
            at++;
            return new ObjectNode(NODES, new LinkedHashMap<>());
        }
        ObjectShape shape = shapes[depth];
        return shape == null ? anyObject(depth, new ObjectParts()) : objectLikeTheLast(depth, shape);
    }

    /** Reads an object in the hope that it has the names of the last one at this depth. */
    private JsonNode objectLikeTheLast(int depth, ObjectShape shape) {
        JsonNode[] values = new JsonNode[shape.size()];
        for (int i = 0; ; i++) {
            int length = i < values.length && skipSpace() == '"' ? shape.matches(i, text, at + 1, end) : -1;
            if (length < 0) {
                return anyObject(depth, new ObjectParts(shape, values, i));
            }
            at += length + 2;
            values[i] = fieldValue(depth);
            int separator = values[i] == null ? -1 : skipSpace();
            if (separator == '}' && i + 1 == values.length) {
                at++;
                return new ObjectNode(NODES, shape.fields(values));
            }
            if (separator == '}') {
                at++;
                return new ObjectParts(shape, values, i + 1).node();
            }
            if (separator != ',') {
                return null;
            }
            at++;
        }
    }

    /** Reads an object from its next name on. */
    private JsonNode anyObject(int depth, ObjectParts parts) {
        while (true) {
            if (skipSpace() != '"') {
                return null;
            }
            int start = at + 1;
            String name = scanner.name(start);
            if (name == null) {
                return null;
            }
            at = scanner.next();
            JsonNode value = fieldValue(depth);
            if (value == null) {
                return null;
            }
            parts.add(name, start, value);
            int separator = skipSpace();
            at++;
            if (separator == '}') {
                shapes[depth] = parts.shape();
                return parts.node();
            }
            if (separator != ',') {
                return null;
            }
        }
    }

    private JsonNode fieldValue(int depth) {
        if (skipSpace() != ':') {
            return null;
        }
        at++;
        return value(depth);
    }

    private JsonNode array(int depth) {
        ArrayList<JsonNode> items = new ArrayList<>();
        at++;
        if (skipSpace() == ']') {
            at++;
            return new ArrayNode(NODES, items);
        }
        while (true) {
            JsonNode item = value(depth);
            if (item == null) {
                return null;
            }
            items.add(item);
            int separator = skipSpace();
            at++;
            if (separator == ']') {
                return new ArrayNode(NODES, items);
            }
            if (separator != ',') {
                return null;
            }
        }
    }

    private JsonNode string() {
        String value = scanner.string(at + 1);
        if (value == null) {
            return null;
        }
        at = scanner.next();
        return TextNode.valueOf(value);
    }

    private JsonNode word(String word, JsonNode node) {
        if (end - at < word.length()) {
            return null;
        }
        for (int i = 0; i < word.length(); i++) {
            if (text[at + i] != word.charAt(i)) {
                return null;
            }
        }
        at += word.length();
        return endsToken() ? node : null;
    }

    private JsonNode number() {
        int start = at;
        boolean negative = text[at] == '-';
        int digits = negative ? ++at : at;
        long value = 0;
        while (at < end && isDigit(text[at])) {
            value = value * 10 + text[at++] - '0';
            if (at - digits > MAX_INTEGER_DIGITS) {
                return null;
            }
        }
        if (at == digits || text[digits] == '0' && at - digits > 1) {
            return null;
        }
        if (at < end && text[at] == '.') {
            return fraction(start);
        }
        if (!endsToken()) {
            return null;
        }
        long signed = negative ? -value : value;
        return (int) signed == signed ? IntNode.valueOf((int) signed) : LongNode.valueOf(signed);
    }

    private JsonNode fraction(int start) {
        int digits = ++at;
        while (at < end && isDigit(text[at])) {
            at++;
        }
        if (at == digits || at - start > 2 * MAX_INTEGER_DIGITS || !endsToken()) {
            return null;
        }
        return DoubleNode.valueOf(Double.parseDouble(new String(text, start, at - start, StandardCharsets.ISO_8859_1)));
    }

    private boolean endsToken() {
        if (at == end) {
            return true;
        }
        byte b = text[at];
        return b == ',' || b == '}' || b == ']' || b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }

    private static boolean isDigit(int b) {
        return b >= '0' && b <= '9';
    }
}
