package id.jembatan.rxpert.internal.model;

/** What a rule is about: one substance, one group or one product, by its key. */
public record Ref(Kind kind, String key) {
    /** The table a reference points into. */
    public enum Kind {
        SUBSTANCE,
        GROUP,
        PRODUCT
    }

    public static Ref parse(String text) {
        if (text.startsWith("group:")) {
            return new Ref(Kind.GROUP, text.substring(6));
        }
        if (text.startsWith("product:")) {
            return new Ref(Kind.PRODUCT, text.substring(8));
        }
        return new Ref(Kind.SUBSTANCE, text);
    }

    @Override
    public String toString() {
        return switch (kind) {
            case SUBSTANCE -> key;
            case GROUP -> "group:" + key;
            case PRODUCT -> "product:" + key;
        };
    }
}
