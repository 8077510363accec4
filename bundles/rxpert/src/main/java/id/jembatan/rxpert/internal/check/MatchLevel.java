package id.jembatan.rxpert.internal.check;

import id.jembatan.rxpert.internal.model.Words;

/** How a drug matches an allergen, best first. */
public enum MatchLevel {
    EXACT("zat yang sama", "the same substance"),
    SALT_FORM("bentuk lain dari zat yang sama", "another form of the same substance"),
    PRODRUG_METABOLITE("prodrug atau metabolit", "a prodrug or metabolite"),
    GROUP("golongan yang sama", "the same class"),
    CROSS("kemungkinan sensitivitas silang", "possible cross-sensitivity");

    private final Words words;

    MatchLevel(String id, String en) {
        this.words = new Words(id, en);
    }

    public Words words() {
        return words;
    }
}
