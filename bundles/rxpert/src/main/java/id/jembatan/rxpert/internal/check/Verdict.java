package id.jembatan.rxpert.internal.check;

import id.jembatan.rxpert.internal.model.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * The outcome of holding a statement against a patient, with the facts that were used. The steps return whether the test goes on:
 * a part that fails ends it, an unknown part lets the others decide first, because one that fails makes the unknown one idle.
 */
final class Verdict {
    private List<Words> facts = List.of();
    private List<Words> exclusions = List.of();
    private Gap gap;
    private boolean failed;

    boolean fact(String id, String en) {
        facts = with(facts, new Words(id, en));
        return true;
    }

    boolean excluded(String id, String en) {
        exclusions = with(exclusions, new Words(id, en));
        return true;
    }

    private static List<Words> with(List<Words> some, Words one) {
        if (some.isEmpty()) {
            return List.of(one);
        }
        List<Words> more = new ArrayList<>(some);
        more.add(one);
        return List.copyOf(more);
    }

    boolean fails() {
        failed = true;
        return false;
    }

    boolean unknown(Gap missing) {
        gap = gap == null ? missing : gap;
        return true;
    }

    Verdict no() {
        failed = true;
        return this;
    }

    boolean matches() {
        return !failed && gap == null;
    }

    /** The missing fact that keeps the question open, or null. */
    Gap gap() {
        return failed ? null : gap;
    }

    List<Words> facts() {
        return facts;
    }

    List<Words> exclusions() {
        return exclusions;
    }
}
