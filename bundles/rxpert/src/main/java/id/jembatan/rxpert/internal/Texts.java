package id.jembatan.rxpert.internal;

import id.jembatan.api.Text;
import id.jembatan.rxpert.internal.model.Words;

/** The dictionary's words as texts of the contract. */
public final class Texts {
    private Texts() {}

    /** A language that is missing is filled with the other; null when there is none. */
    public static Text orNull(Words words) {
        return words == null || words.isEmpty() ? null : of(words);
    }

    /** A language that is missing is filled with the other. */
    public static Text of(Words words) {
        return new Text(
                words.id().isEmpty() ? words.en() : words.id(), words.en().isEmpty() ? words.id() : words.en());
    }
}
