package id.jembatan.rxpert.internal.model;

/**
 * A text in the two languages of the dictionary.
 *
 * @param id Bahasa Indonesia, shown first; empty when there is none
 * @param en English; empty when there is none
 */
public record Words(String id, String en) {
    public static final Words NONE = new Words("", "");

    public static Words of(String id, String en) {
        return id.isEmpty() && en.isEmpty() ? NONE : new Words(id, en);
    }

    /** Both languages filled with {@link String#format} arguments. */
    public Words with(Object... arguments) {
        return new Words(String.format(id, arguments), String.format(en, arguments));
    }

    public boolean isEmpty() {
        return id.isEmpty() && en.isEmpty();
    }
}
