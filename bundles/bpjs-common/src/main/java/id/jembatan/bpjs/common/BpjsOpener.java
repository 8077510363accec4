package id.jembatan.bpjs.common;

import id.jembatan.bpjs.common.BpjsException.Details;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;

/** Turns the raw answer of a call into a {@link BpjsAnswer} or one {@link BpjsException}. Stateless. */
final class BpjsOpener {
    private final int maxOpenedBytes;

    /** @param maxOpenedBytes bound of the opened answer, in bytes */
    BpjsOpener(int maxOpenedBytes) {
        this.maxOpenedBytes = maxOpenedBytes;
    }

    /**
     * Reads an answer.
     *
     * @param stamp the stamp the request was sent with
     * @param httpStatus status of the answer; the body counts with every status
     * @throws BpjsException when the answer is anything but a success that can be opened
     */
    BpjsAnswer open(BpjsCall call, BpjsStamp stamp, int httpStatus, Bytes body) throws BpjsException {
        if (httpStatus == 204) {
            return BpjsAnswer.empty(call, httpStatus, 204, "");
        }
        BpjsEnvelope envelope;
        try {
            envelope = BpjsEnvelope.read(body);
        } catch (IOException notJson) {
            throw Classifier.notJson(call, httpStatus, VisibleText.of(body));
        }
        if (isSuccess(call, httpStatus, envelope)) {
            return success(call, stamp, httpStatus, envelope);
        }
        throw Classifier.envelope(call, httpStatus, envelope, ErrorDetail.of(envelope, stamp, maxOpenedBytes));
    }

    private static boolean isSuccess(BpjsCall call, int httpStatus, BpjsEnvelope envelope) {
        return httpStatus < 300 && envelope.code() != null && call.service().isSuccess(envelope.code());
    }

    private BpjsAnswer success(BpjsCall call, BpjsStamp stamp, int httpStatus, BpjsEnvelope envelope)
            throws BpjsException {
        int code = envelope.code();
        if (envelope.hasNoResponse()) {
            return BpjsAnswer.empty(call, httpStatus, code, envelope.message());
        }
        if (envelope.tree() != null) {
            return BpjsAnswer.plain(call, httpStatus, code, envelope.message(), envelope.tree());
        }
        Details details = new Details(httpStatus, code, VisibleText.clean(envelope.message()), List.of(), "");
        byte[] sealed = Opening.sealed(envelope.text());
        if (sealed == null) {
            throw new BpjsException(
                    BpjsError.DECRYPT, call.isWrite(), call, details.withNote("response is plain text"), null);
        }
        try {
            Bytes opened = Opening.open(stamp, sealed, maxOpenedBytes);
            if (!Opening.looksLikeJson(opened)) {
                throw new BpjsException(
                        BpjsError.DECRYPT, call.isWrite(), call, details.withNote("opened text is no JSON"), null);
            }
            return BpjsAnswer.opened(call, httpStatus, code, envelope.message(), opened);
        } catch (LzException e) {
            BpjsError error = e.reason() == LzException.Reason.TOO_LARGE ? BpjsError.TOO_LARGE : BpjsError.DECRYPT;
            throw new BpjsException(error, call.isWrite(), call, details.withNote(e.getMessage()), e);
        } catch (GeneralSecurityException e) {
            throw new BpjsException(BpjsError.DECRYPT, call.isWrite(), call, details.withNote("wrong key"), e);
        }
    }
}
