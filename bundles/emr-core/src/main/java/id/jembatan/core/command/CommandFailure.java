package id.jembatan.core.command;

import id.jembatan.api.EmrException;
import java.util.stream.Collectors;

/** A refusal as the console shows it: its sentence, and each wrong field. */
final class CommandFailure extends Exception {

    private static final long serialVersionUID = 1L;

    CommandFailure(EmrException refusal) {
        super(
                refusal.sentence().id()
                        + refusal.fields().stream()
                                .map(field -> "\n  " + field.field() + ": "
                                        + field.sentence().id())
                                .collect(Collectors.joining()),
                refusal);
    }

    CommandFailure(String sentence) {
        super(sentence);
    }
}
