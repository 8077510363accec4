package id.jembatan.rxpert.internal.bridge;

import id.jembatan.api.medication.DrugCheckRequest;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Ids of lines within the engine, where drafts and current drugs share one space, and what they are outside. */
final class LineIds {
    private final Map<String, String> outside = new LinkedHashMap<>();

    /** The two lists of a question. */
    enum Side {
        DRAFT,
        CURRENT
    }

    LineIds(DrugCheckRequest request) {
        put(Side.DRAFT, request.drafts());
        if (request.current() != null) {
            put(Side.CURRENT, request.current());
        }
    }

    private void put(Side side, List<DrugCheckRequest.Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            outside.put(inEngine(side, i), lines.get(i).id());
        }
    }

    String inEngine(Side side, int index) {
        return side.name() + "#" + index;
    }

    /** Null for what is no line, such as alcohol. */
    String outside(String inEngine) {
        return outside.get(inEngine);
    }

    /** Without what is no line. */
    List<String> outside(Collection<String> inEngine) {
        return inEngine.stream()
                .map(outside::get)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
