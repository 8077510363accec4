package id.jembatan.rxpert.internal.search;

/** Where in a document a word stands; earlier ones count more. Two bits in the index. */
public enum Field {
    FIRST_OF_NAME,
    NAME,
    GENERIC,
    OTHER
}
