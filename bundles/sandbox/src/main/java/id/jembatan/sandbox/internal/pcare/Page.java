package id.jembatan.sandbox.internal.pcare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import id.jembatan.sandbox.internal.ledger.Json;
import java.util.List;

/** A window on a list: first row (from 0) and number of rows. */
record Page(int start, int limit) {
    /** {@code {count, list}} where count is the total. */
    Answer of(List<? extends JsonNode> all) {
        ArrayNode list = Json.array();
        all.stream().skip(start).limit(limit).forEach(list::add);
        return Answer.ok(Json.object().put("count", all.size()).set("list", list));
    }

    /** The whole list as one page. */
    static Answer whole(List<? extends JsonNode> all) {
        return new Page(0, Integer.MAX_VALUE).of(all);
    }

    /** A list reply without a count, as alergi and prognosa have it. */
    static Answer uncounted(List<? extends JsonNode> all) {
        ArrayNode list = Json.array();
        all.forEach(list::add);
        return Answer.ok(Json.object().set("list", list));
    }
}
