package id.jembatan.rxpert.internal.model;

/**
 * Where a row was read: file name and line, the header being line 1. Not part of what a row says: all origins are equal, so that
 * rows of two versions can be compared.
 */
public record Origin(String file, int line) {
    @Override
    public boolean equals(Object other) {
        return other instanceof Origin;
    }

    @Override
    public int hashCode() {
        return 1;
    }

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
