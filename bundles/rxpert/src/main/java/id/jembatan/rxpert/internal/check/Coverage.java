package id.jembatan.rxpert.internal.check;

import java.util.List;

/**
 * What one check could say about one drug.
 *
 * @param item line id
 * @param gaps why it is not or not wholly checked; may be filled beside a warning
 */
public record Coverage(String item, CheckKind check, State state, List<Gap> gaps) {
    /** The three answers: aman, peringatan, tidak diperiksa. */
    public enum State {
        SAFE,
        WARNING,
        NOT_CHECKED
    }
}
