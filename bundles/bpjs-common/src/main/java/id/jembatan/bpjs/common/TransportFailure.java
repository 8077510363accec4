package id.jembatan.bpjs.common;

import id.jembatan.bpjs.common.BpjsException.Details;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import javax.net.ssl.SSLHandshakeException;

/** Classes of what goes wrong below HTTP. The question is whether the request can have reached BPJS. */
final class TransportFailure {

    private TransportFailure() {}

    static BpjsException timeout(BpjsCall call, int httpStatus) {
        return exception(BpjsError.TIMEOUT, true, call, httpStatus, "no complete answer in time", null);
    }

    static BpjsException interrupted(BpjsCall call, int httpStatus) {
        return exception(BpjsError.UNAVAILABLE, true, call, httpStatus, "interrupted while waiting", null);
    }

    static BpjsException of(BpjsCall call, int httpStatus, Throwable cause) {
        if (cause instanceof BoundedBody.TooLarge) {
            return exception(BpjsError.TOO_LARGE, true, call, httpStatus, cause.getMessage(), cause);
        }
        if (cause instanceof ConnectException
                || cause instanceof HttpConnectTimeoutException
                || cause instanceof SSLHandshakeException) {
            return exception(BpjsError.UNREACHABLE, false, call, httpStatus, name(cause), cause);
        }
        if (cause instanceof HttpTimeoutException) {
            return exception(BpjsError.TIMEOUT, true, call, httpStatus, name(cause), cause);
        }
        return exception(BpjsError.UNAVAILABLE, true, call, httpStatus, name(cause), cause);
    }

    private static BpjsException exception(
            BpjsError error, boolean maybeSent, BpjsCall call, int httpStatus, String note, Throwable cause) {
        return new BpjsException(error, maybeSent && call.isWrite(), call, Details.note(httpStatus, note), cause);
    }

    private static String name(Throwable cause) {
        return cause.getClass().getSimpleName();
    }
}
