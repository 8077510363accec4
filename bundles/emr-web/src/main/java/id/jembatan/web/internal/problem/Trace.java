package id.jembatan.web.internal.problem;

/** A stack trace without messages: those of drivers and parsers quote values. */
public final class Trace {

    private static final int MAX_FRAMES = 30;
    private static final int MAX_CAUSES = 5;

    private Trace() {}

    public static String of(Throwable thrown) {
        StringBuilder text = new StringBuilder();
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < MAX_CAUSES; depth++, cause = cause.getCause()) {
            text.append(depth == 0 ? "" : "\n caused by ")
                    .append(cause.getClass().getName());
            StackTraceElement[] frames = cause.getStackTrace();
            for (int i = 0; i < Math.min(frames.length, MAX_FRAMES); i++) {
                text.append("\n  at ").append(frames[i]);
            }
        }
        return text.toString();
    }
}
