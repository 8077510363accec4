package id.jembatan.sandbox.internal.gateway;

import id.jembatan.sandbox.internal.Facility;
import id.jembatan.sandbox.internal.crypto.GatewayCrypto;
import id.jembatan.sandbox.internal.http.Request;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Decides who may come in, in the order of the real gateway: user_key, cons-id, signature, timestamp, pCare account. What the caller is told is what the
 * gateway tells (contract "BPJS bridging", section 11), which often is little; {@link Traffic} keeps the true reason for the person at the sandbox.
 */
public final class Doorman {
    private static final String GATEWAY_REFUSAL = "Authentication failed";
    private static final String WRONG_SIGNATURE = "Signature Service Tidak Sesuai";
    private static final String BASIC = "Basic ";

    private final List<Facility> facilities;
    private final Duration tolerance;
    private final Clock clock;
    private final Traffic traffic;

    public Doorman(List<Facility> facilities, Duration tolerance, Clock clock, Traffic traffic) {
        this.facilities = facilities;
        this.tolerance = tolerance;
        this.clock = clock;
        this.traffic = traffic;
    }

    /**
     * The facility that calls.
     *
     * @param skew how far the gateway's own clock is wrong at the moment
     * @throws Refused with the gateway's answer
     */
    Facility admit(Request request, Duration skew) {
        String userKey = request.header("user_key");
        if (facilities.stream().noneMatch(f -> GatewayCrypto.same(f.userKey(), userKey))) {
            throw refuse("user_key", Answer.bareText(403, GATEWAY_REFUSAL));
        }
        Facility facility = byConsId(request.header("x-cons-id"), userKey)
                .orElseThrow(() -> refuse("cons-id", Answer.error(403, GATEWAY_REFUSAL)));
        String timestamp = request.header("x-timestamp");
        String expected =
                timestamp == null ? "" : GatewayCrypto.signature(facility.consId(), facility.secretKey(), timestamp);
        if (timestamp == null || !GatewayCrypto.same(expected, request.header("x-signature"))) {
            throw refuse("signature", Answer.error(403, WRONG_SIGNATURE));
        }
        if (!inTime(timestamp, clock.instant().plus(skew))) {
            throw refuse("timestamp", Answer.error(403, WRONG_SIGNATURE));
        }
        checkAccount(facility, request.header("x-authorization"));
        return facility;
    }

    private Optional<Facility> byConsId(String consId, String userKey) {
        return facilities.stream()
                .filter(f -> GatewayCrypto.same(f.consId(), consId) && GatewayCrypto.same(f.userKey(), userKey))
                .findFirst();
    }

    private boolean inTime(String timestamp, Instant now) {
        return timestamp.matches("[0-9]{1,12}")
                && Math.abs(now.getEpochSecond() - Long.parseLong(timestamp)) <= tolerance.toSeconds();
    }

    private void checkAccount(Facility facility, String authorization) {
        if (authorization == null || !authorization.startsWith(BASIC)) {
            throw refuse("authorization-form", Answer.error(400, "StartIndex cannot be less than zero"));
        }
        String account = facility.username() + ":" + facility.password() + ":" + facility.kdAplikasi();
        String given;
        try {
            given = new String(
                    Base64.getDecoder().decode(authorization.substring(BASIC.length())), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw refuse("authorization", Answer.error(401, "UNAUTHORIZED"));
        }
        if (!GatewayCrypto.same(account, given)) {
            throw refuse("authorization", Answer.error(401, "UNAUTHORIZED"));
        }
    }

    private Refused refuse(String reason, Answer answer) {
        traffic.refused(reason);
        return new Refused(answer);
    }
}
