package id.jembatan.rxpert.internal.model;

/** Where a row was read: file name and line, the header being line 1. */
public record Origin(String file, int line) {
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
