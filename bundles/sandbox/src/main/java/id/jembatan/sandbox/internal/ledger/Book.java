package id.jembatan.sandbox.internal.ledger;

/** A view of the state that is built from ledger entries alone, live and on replay. Called under the ledger's lock. */
public interface Book {
    /** Takes in one entry; entries of no interest are passed over. */
    void apply(Entry entry);

    /** Forgets everything. */
    void clear();
}
