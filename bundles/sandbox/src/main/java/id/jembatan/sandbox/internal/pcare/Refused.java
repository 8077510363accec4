package id.jembatan.sandbox.internal.pcare;

/** Ends a call with the gateway's refusal. Carries no stack trace: a refusal is an everyday answer. */
final class Refused extends RuntimeException {
    private final transient Answer answer;

    Refused(Answer answer) {
        super(answer.message(), null, false, false);
        this.answer = answer;
    }

    Answer answer() {
        return answer;
    }
}
