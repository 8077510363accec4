package id.jembatan.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.api.console.SessionFactory;

/** Gives commands as {@code bin/client} does: each in a session of its own, whose output is text. */
final class Console {

    private final SessionFactory factory;

    Console(SessionFactory factory) {
        this.factory = factory;
    }

    /** @param refusal what the console shows in red, or null when the command did its work */
    record Answer(String text, String refusal) {

        /** The command did its work and drew a table with this column. */
        Answer table(String column) {
            succeeded();
            assertTrue(text, text.lines().anyMatch(line -> line.matches("[-─]+([+┼][-─]+)+")));
            assertTrue(text, text.contains(column));
            return this;
        }

        Answer contains(String words) {
            assertTrue(words + " not in: " + text, text.contains(words));
            return this;
        }

        Answer without(String words) {
            assertFalse(words + " in: " + text, text.contains(words));
            return this;
        }

        Answer succeeded() {
            assertEquals(text, null, refusal);
            return this;
        }

        /** It ended in a sentence that a person can act on: no class name, no empty message, no code. */
        void refusedWith(String words) {
            String said = refusal == null ? text : refusal;
            assertTrue(said, said.contains(words));
            assertFalse(said, said.contains("Exception"));
            assertFalse(said, said.contains("\tat "));
        }
    }

    Answer run(String command) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(output, true, StandardCharsets.UTF_8);
                Session session = factory.create(new ByteArrayInputStream(new byte[0]), out, out)) {
            String refusal = execute(session, command);
            out.flush();
            return new Answer(output.toString(StandardCharsets.UTF_8), refusal);
        }
    }

    @SuppressWarnings("PMD.AvoidCatchingGenericException")
    private static String execute(Session session, String command) {
        try {
            session.execute(command);
            return null;
        } catch (Exception e) {
            return String.valueOf(e.getMessage());
        }
    }
}
