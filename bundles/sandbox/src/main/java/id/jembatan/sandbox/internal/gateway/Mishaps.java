package id.jembatan.sandbox.internal.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.jembatan.sandbox.internal.fault.FaultBoard;
import id.jembatan.sandbox.internal.fault.FaultPlan;
import id.jembatan.sandbox.internal.http.Reply;
import id.jembatan.sandbox.internal.ledger.Json;
import java.util.function.Function;

/** Stands around every call: counts it, and lets it go wrong as the {@link FaultBoard} says. */
public final class Mishaps {
    private static final String MAINTENANCE = """
            <!DOCTYPE html>
            <html><head><title>Pemeliharaan Sistem</title></head>
            <body><h1>503 Service Unavailable</h1><p>Sistem sedang dalam pemeliharaan.</p></body></html>
            """;

    private final FaultBoard faults;
    private final Traffic traffic;

    public Mishaps(FaultBoard faults, Traffic traffic) {
        this.faults = faults;
        this.traffic = traffic;
    }

    /**
     * Carries a call out, unless it goes wrong before.
     *
     * @param endpoint the name under which the call is counted
     * @param resource its path without the prefix, for the filters of the faults
     * @param work carries the call out, told what will go wrong with it
     */
    public Reply around(String method, String endpoint, String resource, Function<FaultPlan, Reply> work) {
        traffic.called(endpoint);
        FaultPlan plan = faults.plan(method, resource);
        Reply reply;
        if (plan.before() != null) {
            reply = spoil(plan.before(), null);
        } else {
            Reply done = work.apply(plan);
            reply = plan.after() == null ? done : spoil(plan.after(), done);
        }
        if (reply.status() > 0) {
            traffic.answered(reply.status());
        }
        return reply.skewed(plan.skew());
    }

    /** @param done the answer of the call that was carried out, or null when it was not */
    private Reply spoil(FaultPlan.Effect fault, Reply done) {
        traffic.spoilt(fault.kind().label());
        return switch (fault.kind()) {
            case TIMEOUT_BEFORE_COMMIT, TIMEOUT_AFTER_COMMIT -> Reply.silence(fault.span());
            case CONNECTION_RESET, RESET_AFTER_COMMIT, OUTAGE -> Reply.reset();
            case ERROR_5XX -> Reply.text(fault.status(), "");
            case HTML_PAGE -> Reply.html(fault.status(), MAINTENANCE);
            case BARE_CODE -> bareCode(fault.status());
            case UNENCRYPTED_ERROR -> plainError(fault.status());
            case SLOW_DRIP -> done.dripping(fault.span());
            case WRONG_ENCRYPTION -> done;
            case CLOCK_SKEW -> throw new IllegalStateException("a clock shift spoils no answer by itself");
        };
    }

    private static Reply bareCode(int status) {
        ObjectNode envelope = Json.object().putNull("response");
        envelope.set("metaData", Json.object().put("code", status));
        return Reply.json(status, Json.write(envelope));
    }

    private static Reply plainError(int status) {
        ObjectNode envelope = Json.object().put("response", "Terjadi gangguan pada sistem, silakan coba kembali");
        envelope.set(
                "metaData",
                Json.object().put("message", "INTERNAL_SERVER_ERROR").put("code", status));
        return Reply.json(status, Json.write(envelope));
    }
}
