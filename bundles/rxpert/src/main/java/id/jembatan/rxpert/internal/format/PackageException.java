package id.jembatan.rxpert.internal.format;

import id.jembatan.rxpert.internal.model.Words;
import java.util.List;

/** A package, or a folder to be made into one, that is refused. The dictionary in use is not touched. */
public final class PackageException extends Exception {
    private final Refusal refusal;
    private final Words words;
    private final transient List<Problem> problems;

    public PackageException(Refusal refusal, List<Problem> problems, Object... arguments) {
        super(refusal + ": " + refusal.words().with(arguments).en()
                + (problems.isEmpty() ? "" : " First: " + problems.get(0)));
        this.refusal = refusal;
        this.words = refusal.words().with(arguments);
        this.problems = List.copyOf(problems);
    }

    public static PackageException of(Refusal refusal, Object... arguments) {
        return new PackageException(refusal, List.of(), arguments);
    }

    public PackageException causedBy(Throwable cause) {
        initCause(cause);
        return this;
    }

    public Refusal refusal() {
        return refusal;
    }

    /** Sentence for the user. */
    public Words words() {
        return words;
    }

    /** The single faults, at most {@link Problems#LIMIT}; empty when the refusal says it all. */
    public List<Problem> problems() {
        return problems;
    }
}
