package id.jembatan.bpjs.common;

import id.jembatan.bpjs.common.BpjsException.Details;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

/** Classes of what goes wrong below HTTP. The question is whether the request can have reached BPJS. */
final class TransportFailure {

    private TransportFailure() {}

    static BpjsException timeout(BpjsCall call, int httpStatus, boolean mayHaveArrived) {
        return exception(BpjsError.TIMEOUT, mayHaveArrived, call, httpStatus, "no complete answer in time", null);
    }

    static BpjsException interrupted(BpjsCall call, int httpStatus, boolean mayHaveArrived) {
        return exception(BpjsError.UNAVAILABLE, mayHaveArrived, call, httpStatus, "interrupted while waiting", null);
    }

    static BpjsException of(BpjsCall call, int httpStatus, boolean mayHaveArrived, Throwable cause) {
        if (cause instanceof BoundedBody.TooLarge) {
            return exception(BpjsError.TOO_LARGE, true, call, httpStatus, cause.getMessage(), cause);
        }
        if (cause instanceof ConnectException
                || cause instanceof HttpConnectTimeoutException
                || cause instanceof SSLHandshakeException) {
            return exception(BpjsError.UNREACHABLE, false, call, httpStatus, name(cause), cause);
        }
        if (cause instanceof SSLException) {
            return exception(BpjsError.UNREACHABLE, mayHaveArrived, call, httpStatus, name(cause), cause);
        }
        BpjsError error = cause instanceof HttpTimeoutException ? BpjsError.TIMEOUT : BpjsError.UNAVAILABLE;
        return exception(error, mayHaveArrived, call, httpStatus, name(cause), cause);
    }

    private static BpjsException exception(
            BpjsError error, boolean mayHaveArrived, BpjsCall call, int httpStatus, String note, Throwable cause) {
        boolean outcomeUnknown = mayHaveArrived && call.isWrite();
        return new BpjsException(error, outcomeUnknown, call, Details.note(httpStatus, note), cause);
    }

    private static String name(Throwable cause) {
        return cause.getClass().getSimpleName();
    }
}
