package id.jembatan.rxpert.internal.snapshot;

import id.jembatan.rxpert.internal.model.Backing;
import id.jembatan.rxpert.internal.model.Category;
import id.jembatan.rxpert.internal.model.Severity;
import id.jembatan.rxpert.internal.model.StatementKind;

/**
 * A compiled statement.
 *
 * @param id dense id, also its order in the dictionary
 */
public record StatementInfo(int id, int keyText, Texts texts, StatementTerms terms, Scope subjects, Scope allergens) {
    public Category category() {
        return terms.category();
    }

    public StatementKind kind() {
        return terms.kind();
    }

    public Severity severity() {
        return terms.severity();
    }

    public Backing backing() {
        return terms.backing();
    }
}
