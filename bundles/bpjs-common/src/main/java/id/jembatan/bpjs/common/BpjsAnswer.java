package id.jembatan.bpjs.common;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.NullNode;
import id.jembatan.bpjs.common.BpjsException.Details;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A success, opened. What came encrypted is held as UTF-8 and parsed when it is read, straight into the type asked for.
 */
public final class BpjsAnswer {
    private static final int SHORT = 16;

    private final BpjsCall call;
    private final int httpStatus;
    private final int code;
    private final String message;
    private final Bytes opened;
    private final JsonNode plain;

    private BpjsAnswer(BpjsCall call, int httpStatus, int code, String message, Bytes opened, JsonNode plain) {
        this.call = call;
        this.httpStatus = httpStatus;
        this.code = code;
        this.message = message;
        this.opened = opened;
        this.plain = plain;
    }

    static BpjsAnswer empty(BpjsCall call, int httpStatus, int code, String message) {
        return new BpjsAnswer(call, httpStatus, code, message, null, NullNode.getInstance());
    }

    static BpjsAnswer plain(BpjsCall call, int httpStatus, int code, String message, JsonNode response) {
        return new BpjsAnswer(call, httpStatus, code, message, null, response);
    }

    static BpjsAnswer opened(BpjsCall call, int httpStatus, int code, String message, Bytes response) {
        return new BpjsAnswer(call, httpStatus, code, message, response, null);
    }

    /** The HTTP status. */
    public int httpStatus() {
        return httpStatus;
    }

    /** {@code metaData.code}; 204 when the answer had no body by HTTP status. */
    public int code() {
        return code;
    }

    /** {@code metaData.message}, or empty. */
    public String message() {
        return message;
    }

    /**
     * The response as a tree; {@code null} JSON when BPJS sent nothing.
     *
     * @throws BpjsException DECRYPT when the opened text is no JSON
     */
    public JsonNode tree() throws BpjsException {
        return opened == null ? plain : readTree();
    }

    /**
     * The response as one value.
     *
     * @throws BpjsException MALFORMED when BPJS sent nothing or another shape, DECRYPT when the opened text is no JSON
     */
    public <T> T read(Class<T> type) throws BpjsException {
        return read(BpjsJson.mapper().readerFor(type));
    }

    /** As {@link #read(Class)}, with a reader made once for a type. */
    public <T> T read(ObjectReader reader) throws BpjsException {
        try {
            T value = opened == null ? reader.readValue(plain) : reader.readValue(opened.array(), 0, opened.length());
            if (value == null) {
                throw malformed("response is empty");
            }
            return value;
        } catch (IOException e) {
            throw malformed(e.getClass().getSimpleName());
        }
    }

    /**
     * The rows of {@code {"count":n,"list":[...]}}, of a list without count, or of a bare array. Nothing at all is no rows
     * only when BPJS said 204.
     *
     * @throws BpjsException MALFORMED when there is no list: an outage must not look like an empty list
     */
    public <T> BpjsPage<T> page(Class<T> itemType) throws BpjsException {
        return page(BpjsJson.mapper().readerFor(itemType));
    }

    /** As {@link #page(Class)}, with a reader made once for the type of a row. */
    public <T> BpjsPage<T> page(ObjectReader rowReader) throws BpjsException {
        if (code == 204) {
            return new BpjsPage<>(0, List.of());
        }
        try (JsonParser parser = parser()) {
            PageReader<T> page = new PageReader<>(rowReader);
            return page.read(parser).orElseThrow(() -> malformed("response holds no list"));
        } catch (IOException e) {
            throw malformed(e.getClass().getSimpleName());
        }
    }

    /**
     * The id BPJS gave, from {@code {"field":name,"message":id}} alone or among others in an array (pCare, section 1).
     *
     * @param field name of the id, such as {@code noUrut}
     * @throws BpjsException DECRYPT when the opened text is no JSON
     */
    public Optional<String> created(String field) throws BpjsException {
        JsonNode tree = tree();
        Iterable<JsonNode> entries = tree.isArray() ? tree : List.of(tree);
        for (JsonNode entry : entries) {
            JsonNode id = entry.path("message");
            if (field.equalsIgnoreCase(entry.path("field").asText("")) && id.isValueNode() && !id.isNull()) {
                String text = id.asText().strip();
                return text.isEmpty() ? Optional.empty() : Optional.of(text);
            }
        }
        return Optional.empty();
    }

    /** Whether BPJS sent nothing: no body, {@code null} or {@code ""}, plain or encrypted. */
    public boolean isEmpty() {
        if (opened == null) {
            return plain.isNull() || plain.isTextual() && plain.textValue().isBlank();
        }
        String text = opened.length() > SHORT ? "" : opened.utf8().strip();
        return text.equals("null") || text.equals("\"\"");
    }

    /** Says where it came from, never what it holds. */
    @Override
    public String toString() {
        return "BpjsAnswer[" + call + ", " + code + "]";
    }

    private JsonParser parser() throws IOException {
        return opened == null
                ? BpjsJson.mapper().treeAsTokens(plain)
                : BpjsJson.mapper().createParser(opened.array(), 0, opened.length());
    }

    private JsonNode readTree() throws BpjsException {
        try {
            return TreeReader.read(opened);
        } catch (IOException e) {
            throw failure(BpjsError.DECRYPT, "opened text is no JSON");
        }
    }

    private BpjsException malformed(String note) {
        return failure(BpjsError.MALFORMED, note);
    }

    private BpjsException failure(BpjsError error, String note) {
        Details details = new Details(httpStatus, code, VisibleText.clean(message), List.of(), note);
        return new BpjsException(error, call.isWrite(), call, details, null);
    }
}
