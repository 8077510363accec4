package id.jembatan.sandbox.internal.pcare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import id.jembatan.sandbox.internal.gateway.Answer;
import id.jembatan.sandbox.internal.gateway.Call;
import id.jembatan.sandbox.internal.gateway.Refused;
import id.jembatan.sandbox.internal.ledger.Json;
import java.util.List;

/** A window on a list: first row (from 0) and number of rows. */
record Page(int start, int limit) {
    private static final int MAX_ROWS = 1000;

    /** The page asked for by {@code start} and {@code limit} of the path. */
    static Page of(Call call) {
        return new Page(rowNumber(call, "start", 0, Integer.MAX_VALUE), rowNumber(call, "limit", 1, MAX_ROWS));
    }

    private static int rowNumber(Call call, String name, int min, int max) {
        try {
            int value = Integer.parseInt(call.part(name));
            if (value >= min && value <= max) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new Refused(Answer.error(400, "BAD_REQUEST"));
        }
        throw new Refused(Answer.error(400, "BAD_REQUEST"));
    }

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
