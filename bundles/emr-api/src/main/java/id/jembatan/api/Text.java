package id.jembatan.api;

import java.util.Objects;

/**
 * A sentence or label shown to people, in both languages of the product.
 *
 * @param id Bahasa Indonesia, the first language of the product
 * @param en English
 */
public record Text(String id, String en) {

    public Text {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(en, "en");
    }

    /** A text that is the same in both languages, such as a product name or a gateway's own sentence. */
    public static Text same(String text) {
        return new Text(text, text);
    }
}
