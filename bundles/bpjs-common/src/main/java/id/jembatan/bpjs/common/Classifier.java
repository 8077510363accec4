package id.jembatan.bpjs.common;

import id.jembatan.bpjs.common.BpjsException.Details;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Finds the class of a refusal (bridging security, section 11; pCare, section 11). Words go before codes, because BPJS uses one
 * code for unlike things: 401 is a wrong password and a repeated registration.
 */
final class Classifier {

    private Classifier() {}

    /** An answer with an envelope, or JSON without one, that is no success. */
    static BpjsException envelope(BpjsCall call, int httpStatus, BpjsEnvelope envelope, ErrorDetail detail) {
        String message = VisibleText.clean(envelope.message());
        String said = said(message, detail);
        Details details = new Details(httpStatus, envelope.code(), said, detail.fields(), "");
        String words = message + " " + said;
        int code = effectiveCode(call, httpStatus, envelope);
        Verdict verdict = byWords(words, code);
        if (verdict == null && !envelope.hasMeta() && httpStatus < 400) {
            verdict = new Verdict(BpjsError.MALFORMED, true);
        }
        return exception(call, details, verdict == null ? byCode(code) : verdict);
    }

    /** A body that is no JSON object: a page of the gateway or of a proxy, plain text, or nothing (section 9). */
    static BpjsException notJson(BpjsCall call, int httpStatus, String visibleText) {
        Details details = new Details(httpStatus, null, visibleText, List.of(), "body is no JSON");
        Verdict verdict = byWords(visibleText, httpStatus);
        return exception(call, details, verdict == null ? byPageStatus(httpStatus) : verdict);
    }

    /** An error in the HTTP status outranks a success in the envelope; otherwise the envelope speaks. */
    private static int effectiveCode(BpjsCall call, int httpStatus, BpjsEnvelope envelope) {
        Integer code = envelope.code();
        boolean contradicts = code != null && call.service().isSuccess(code);
        return code == null || contradicts ? httpStatus : code;
    }

    private static Verdict byWords(String text, int code) {
        String words = text.toLowerCase(Locale.ROOT);
        for (Wording wording : Wording.values()) {
            if (wording.isIn(words)) {
                return new Verdict(wording.error(), false);
            }
        }
        boolean dotNet = words.contains("object reference not set") || words.contains("system.");
        return dotNet && code >= 500 ? new Verdict(BpjsError.UNREADABLE_REQUEST, true) : null;
    }

    private static Verdict byCode(int code) {
        return switch (code) {
            case 400 -> new Verdict(BpjsError.UNREADABLE_REQUEST, false);
            case 401 -> new Verdict(BpjsError.AUTH_PCARE, false);
            case 403 -> new Verdict(BpjsError.AUTH_GATEWAY, false);
            case 404 -> new Verdict(BpjsError.NOT_FOUND, false);
            case 408 -> new Verdict(BpjsError.TIMEOUT, true);
            case 412 -> new Verdict(BpjsError.VALIDATION, false);
            case 428 -> new Verdict(BpjsError.DUPLICATE, false);
            case 429 -> new Verdict(BpjsError.RATE_LIMIT, false);
            case 201 -> new Verdict(BpjsError.REFUSED, false);
            default -> byRange(code);
        };
    }

    private static Verdict byRange(int code) {
        if (code >= 500 && code < 600) {
            return new Verdict(BpjsError.UNAVAILABLE, true);
        }
        if (code >= 400 && code < 500) {
            return new Verdict(BpjsError.REFUSED, false);
        }
        return new Verdict(code == 200 ? BpjsError.MALFORMED : BpjsError.UNKNOWN, true);
    }

    private static Verdict byPageStatus(int httpStatus) {
        return switch (httpStatus) {
            // section 12: a page with 400 or 403 is what an unknown outgoing address or the other environment's keys
            // give
            case 400, 401, 403 -> new Verdict(BpjsError.AUTH_GATEWAY, false);
            case 404, 405, 410 -> new Verdict(BpjsError.WRONG_ADDRESS, false);
            case 408 -> new Verdict(BpjsError.TIMEOUT, true);
            case 429 -> new Verdict(BpjsError.RATE_LIMIT, false);
            default -> byPageRange(httpStatus);
        };
    }

    private static Verdict byPageRange(int httpStatus) {
        if (httpStatus >= 300 && httpStatus < 400) {
            return new Verdict(BpjsError.WRONG_ADDRESS, false);
        }
        return new Verdict(BpjsError.UNAVAILABLE, true);
    }

    private static BpjsException exception(BpjsCall call, Details details, Verdict verdict) {
        return new BpjsException(verdict.error(), verdict.mayHaveActed() && call.isWrite(), call, details, null);
    }

    private static String said(String message, ErrorDetail detail) {
        if (!detail.text().isEmpty()) {
            return detail.text();
        }
        String joined = detail.fields().stream()
                .map(f -> f.field().isEmpty() ? f.message() : f.field() + ": " + f.message())
                .collect(Collectors.joining("; "));
        return joined.isEmpty() ? message : VisibleText.clean(joined);
    }

    private record Verdict(BpjsError error, boolean mayHaveActed) {}
}
