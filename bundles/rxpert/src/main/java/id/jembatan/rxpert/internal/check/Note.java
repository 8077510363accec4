package id.jembatan.rxpert.internal.check;

import id.jembatan.rxpert.internal.model.Words;

/** Something worth telling that is no alert: a refuted cross-reaction, a tolerated drug, advice on alcohol. */
public record Note(String item, Kind kind, String key, Words words) {
    /** What sort of note. */
    public enum Kind {
        REASSURANCE,
        TOLERATED,
        COUNSEL
    }
}
