package id.jembatan.sandbox.internal.pcare;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import id.jembatan.sandbox.internal.Facility;
import id.jembatan.sandbox.internal.crypto.GatewayCrypto;
import id.jembatan.sandbox.internal.fault.FaultBoard;
import id.jembatan.sandbox.internal.fault.FaultKind;
import id.jembatan.sandbox.internal.fault.FaultPlan;
import id.jembatan.sandbox.internal.http.Handler;
import id.jembatan.sandbox.internal.http.Reply;
import id.jembatan.sandbox.internal.http.Request;
import id.jembatan.sandbox.internal.ledger.Json;
import java.time.Clock;
import java.util.Optional;

/** The pCare gateway: faults, the door, the endpoint, the seal. */
public final class PcareGateway implements Handler {
    private static final String PLAIN = "text/plain; charset=utf-8";

    private final Router router = new Router();
    private final Doorman doorman;
    private final FaultBoard faults;
    private final Traffic traffic;

    public PcareGateway(World world, FaultBoard faults, Traffic traffic, Clock clock) {
        this.faults = faults;
        this.traffic = traffic;
        this.doorman =
                new Doorman(world.settings().facilities(), world.settings().skewTolerance(), clock, traffic);
        PesertaEndpoints peserta = new PesertaEndpoints(world);
        peserta.addTo(router);
        new PendaftaranEndpoints(world, peserta).addTo(router);
        new KunjunganEndpoints(world).addTo(router);
        new LineEndpoints(world).addTo(router);
        new ReferenceEndpoints(world).addTo(router);
    }

    @Override
    public Reply handle(Request request) {
        Optional<Router.Match> match = router.find(request.method(), request.path());
        String resource = match.map(Router.Match::resource).orElse(request.path());
        traffic.called(match.map(Router.Match::route)
                .map(route -> route.method() + " " + route.template())
                .orElse("unknown"));
        FaultPlan plan = faults.plan(request.method(), resource);
        Reply reply = plan.before() != null ? spoil(plan.before(), null) : carryOut(request, match, plan);
        if (reply.status() > 0) {
            traffic.answered(reply.status());
        }
        return reply.skewed(plan.skew());
    }

    private Reply carryOut(Request request, Optional<Router.Match> match, FaultPlan plan) {
        Facility caller = null;
        Answer answer;
        try {
            caller = doorman.admit(request, plan.skew());
            answer = answer(request, match, caller);
        } catch (Refused e) {
            answer = e.answer();
        }
        String timestamp = request.header("x-timestamp");
        boolean wrongKey = plan.after() != null && plan.after().kind() == FaultKind.WRONG_ENCRYPTION;
        Reply reply = reply(answer, caller, wrongKey ? timestamp + "0" : timestamp);
        return plan.after() == null ? reply : spoil(plan.after(), reply);
    }

    private static Answer answer(Request request, Optional<Router.Match> match, Facility caller) {
        if (match.isEmpty()) {
            return Answer.notFound();
        }
        if (match.get().route() == null) {
            return Answer.error(405, "METHOD_NOT_ALLOWED");
        }
        return match.get().route().action().apply(new Call(caller, match.get().parts(), request.body()));
    }

    private static Reply reply(Answer answer, Facility caller, String timestamp) {
        if (!answer.envelope()) {
            return Reply.of(answer.code(), PLAIN, answer.message());
        }
        ObjectNode envelope = Json.object();
        boolean sealed = caller != null && answer.isSuccess() && answer.hasData();
        envelope.set(
                "response",
                sealed
                        ? TextNode.valueOf(GatewayCrypto.seal(
                                Json.write(answer.response()), caller.consId(), caller.secretKey(), timestamp))
                        : answer.response());
        envelope.set("metaData", Json.object().put("message", answer.message()).put("code", answer.code()));
        return Reply.json(answer.code(), Json.write(envelope));
    }

    /** @param done the answer of the call that was carried out, or null when it was not */
    private Reply spoil(FaultPlan.Effect fault, Reply done) {
        traffic.spoilt(fault.kind().label());
        return switch (fault.kind()) {
            case TIMEOUT_BEFORE_COMMIT, TIMEOUT_AFTER_COMMIT -> Reply.silence(fault.span());
            case CONNECTION_RESET, RESET_AFTER_COMMIT, OUTAGE -> Reply.reset();
            case ERROR_5XX -> Reply.of(fault.status(), PLAIN, "");
            case HTML_PAGE -> Reply.of(fault.status(), "text/html; charset=utf-8", MAINTENANCE);
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

    private static final String MAINTENANCE = """
            <!DOCTYPE html>
            <html><head><title>Pemeliharaan Sistem</title></head>
            <body><h1>503 Service Unavailable</h1><p>Sistem sedang dalam pemeliharaan.</p></body></html>
            """;
}
