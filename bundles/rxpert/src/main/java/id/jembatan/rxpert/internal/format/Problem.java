package id.jembatan.rxpert.internal.format;

import id.jembatan.rxpert.internal.model.Origin;
import id.jembatan.rxpert.internal.model.Words;

/**
 * One fault of a package, where it is and what it is.
 *
 * @param kind the refusal it leads to
 * @param rule seed rule such as {@code S29}, or empty
 * @param column may be empty
 */
public record Problem(Refusal kind, Origin at, String column, String rule, Words words) {
    @Override
    public String toString() {
        return at + (column.isEmpty() ? "" : " [" + column + "]") + (rule.isEmpty() ? "" : " " + rule) + ": "
                + words.id() + " / " + words.en();
    }
}
