package id.jembatan.sandbox.internal.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import id.jembatan.sandbox.internal.Facility;
import id.jembatan.sandbox.internal.crypto.GatewayCrypto;
import id.jembatan.sandbox.internal.fault.FaultKind;
import id.jembatan.sandbox.internal.fault.FaultPlan;
import id.jembatan.sandbox.internal.http.Handler;
import id.jembatan.sandbox.internal.http.Reply;
import id.jembatan.sandbox.internal.http.Request;
import id.jembatan.sandbox.internal.ledger.Json;
import java.util.Optional;

/** The gateway in front of pCare and iCare: faults, the door, the endpoint, the seal. */
public final class SealedGateway implements Handler {
    private final Router router;
    private final Doorman doorman;
    private final Mishaps mishaps;

    /** @param router the endpoints of every service behind this gateway */
    public SealedGateway(Router router, Doorman doorman, Mishaps mishaps) {
        this.router = router;
        this.doorman = doorman;
        this.mishaps = mishaps;
    }

    @Override
    public Reply handle(Request request) {
        Optional<Router.Match> match = router.find(request.method(), request.path());
        String resource = match.map(Router.Match::resource).orElse(request.path());
        String endpoint = match.map(Router.Match::route)
                .map(route -> route.method() + " " + route.template())
                .orElse("unknown");
        return mishaps.around(request.method(), endpoint, resource, plan -> carryOut(request, match, plan));
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
        return reply(answer, caller, wrongKey ? timestamp + "0" : timestamp);
    }

    private static Answer answer(Request request, Optional<Router.Match> match, Facility caller) {
        if (match.isEmpty()) {
            return Answer.notFound();
        }
        if (match.get().route() == null) {
            return Answer.error(405, "METHOD_NOT_ALLOWED");
        }
        Call call = new Call(caller, match.get().parts(), request.headers(), request.body());
        return match.get().route().action().apply(call);
    }

    private static Reply reply(Answer answer, Facility caller, String timestamp) {
        if (!answer.envelope()) {
            return Reply.text(answer.code(), answer.message());
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
}
