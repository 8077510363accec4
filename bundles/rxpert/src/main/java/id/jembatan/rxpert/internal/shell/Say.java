package id.jembatan.rxpert.internal.shell;

import id.jembatan.api.EmrException;
import id.jembatan.api.Text;
import java.io.PrintStream;

/** Sentences on the console, in both languages. */
final class Say {
    private Say() {}

    static void text(Text text, PrintStream out) {
        out.println(text.id());
        if (!text.en().equals(text.id())) {
            out.println(text.en());
        }
    }

    /** Why something was not done, with the fields that are wrong. */
    static void refusal(EmrException e, PrintStream out) {
        text(e.sentence(), out);
        e.fields()
                .forEach(field -> out.println(
                        "  " + field.field() + ": " + field.sentence().id()));
    }
}
