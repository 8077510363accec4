package id.jembatan.sandbox.internal.gateway;

/** Ends a call with the gateway's refusal. Carries no stack trace: a refusal is an everyday answer. */
public final class Refused extends RuntimeException {
    private final transient Answer answer;

    public Refused(Answer answer) {
        super(answer.message(), null, false, false);
        this.answer = answer;
    }

    Answer answer() {
        return answer;
    }
}
