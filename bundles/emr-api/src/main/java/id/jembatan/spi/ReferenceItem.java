package id.jembatan.spi;

import java.util.Map;

/**
 * A row of a gateway's reference list.
 *
 * @param attributes further columns by the gateway's own names, such as {@code nonSpesialis}
 */
public record ReferenceItem(String code, String display, Map<String, String> attributes) {
    public ReferenceItem {
        attributes = Map.copyOf(attributes);
    }
}
