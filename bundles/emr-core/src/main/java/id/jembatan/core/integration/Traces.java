package id.jembatan.core.integration;

import java.util.StringJoiner;

/**
 * Describes a failure of a bridge for the log: kinds and places, without the messages, which may hold what a gateway or
 * a patient record said.
 */
final class Traces {

    private static final int FRAMES = 6;
    private static final int CAUSES = 4;

    private Traces() {}

    static String of(Throwable failure) {
        StringJoiner text = new StringJoiner("; caused by ");
        Throwable cause = failure;
        for (int i = 0; i < CAUSES && cause != null; i++) {
            StringJoiner frames = new StringJoiner(" < ", cause.getClass().getName() + " at ", "");
            StackTraceElement[] trace = cause.getStackTrace();
            for (int f = 0; f < Math.min(FRAMES, trace.length); f++) {
                frames.add(trace[f].toString());
            }
            text.add(frames.toString());
            cause = cause.getCause();
        }
        return text.toString();
    }
}
