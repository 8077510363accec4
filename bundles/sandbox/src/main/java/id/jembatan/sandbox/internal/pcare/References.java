package id.jembatan.sandbox.internal.pcare;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.jembatan.sandbox.internal.Facility;
import id.jembatan.sandbox.internal.ledger.Json;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The gateway's small code lists. Codes known from the contract are those; the rest is invented in the same form. */
final class References {
    /** A provider no facility of the stand-in is: where people are registered who belong elsewhere. */
    static final String ELSEWHERE = "0999U001";

    private final JsonNode lists;
    private final List<ObjectNode> providers;

    References(List<Facility> facilities) {
        try {
            this.lists = Json.parse(Resources.text("references.json"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("references.json is no JSON", e);
        }
        this.providers = new ArrayList<>();
        facilities.forEach(f -> providers.add(provider(f.kdProvider(), f.name())));
        providers.add(provider(ELSEWHERE, "PUSKESMAS CONTOH"));
    }

    private static ObjectNode provider(String code, String name) {
        return Json.object().put("kdProvider", code).put("nmProvider", name);
    }

    /** A list by its name in references.json; an unknown name is a mistake of the program. */
    List<ObjectNode> list(String name) {
        JsonNode list = lists.path(name);
        if (!list.isArray()) {
            throw new IllegalArgumentException("No reference list " + name);
        }
        return objects(list);
    }

    /** A list that may not exist because its name came from a caller. */
    Optional<List<ObjectNode>> find(String group, String name) {
        JsonNode list = lists.path(group).path(name);
        return list.isArray() ? Optional.of(objects(list)) : Optional.empty();
    }

    /** Doctors of that facility; facilities of one's own configuration share a common list. */
    List<ObjectNode> doctors(String kdProvider) {
        return find("dokter", kdProvider)
                .or(() -> find("dokter", "*"))
                .orElseThrow(() -> new IllegalStateException("references.json has no common dokter list"));
    }

    List<ObjectNode> providers() {
        return providers;
    }

    Set<String> codes(String listName, String codeField) {
        return codes(list(listName), codeField);
    }

    static Set<String> codes(List<ObjectNode> list, String codeField) {
        Set<String> codes = new LinkedHashSet<>();
        list.forEach(item -> codes.add(item.path(codeField).asText()));
        return codes;
    }

    /** The item with that code, or one of nulls when there is none. */
    ObjectNode item(String listName, String codeField, String code) {
        return item(list(listName), codeField, code);
    }

    static ObjectNode item(List<ObjectNode> list, String codeField, String code) {
        return list.stream()
                .filter(item -> item.path(codeField).asText().equals(code))
                .findFirst()
                .orElseGet(() -> Json.object().putNull(codeField));
    }

    private static List<ObjectNode> objects(JsonNode list) {
        List<ObjectNode> items = new ArrayList<>(list.size());
        list.forEach(item -> items.add((ObjectNode) item));
        return items;
    }
}
