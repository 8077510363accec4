package id.jembatan.bpjs.common;

import com.fasterxml.jackson.core.JsonProcessingException;
import id.jembatan.bpjs.common.BpjsException.Details;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Calls one BPJS service of one endpoint: signs, sends, reads within bounds, opens. Thread-safe. Never sends anything twice:
 * whether to send again is for the bridge to decide, by {@link BpjsException#outcomeUnknown()}.
 */
public final class BpjsHttp {
    /** Connect timeout of {@link #newClient(Duration)} unless configured. */
    public static final Duration DEFAULT_CONNECT_TIMEOUT = Duration.ofSeconds(10);

    private final HttpClient client;
    private final BpjsEndpoint endpoint;
    private final Clock clock;
    private final BpjsOpener opener;
    private volatile ClockOffset clockOffset;

    /**
     * @param client shared by all endpoints; see {@link #newClient(Duration)}
     * @param endpoint where to call
     * @param clock this computer's clock
     */
    public BpjsHttp(HttpClient client, BpjsEndpoint endpoint, Clock clock) {
        this.client = client;
        this.endpoint = endpoint;
        this.clock = clock;
        this.opener = new BpjsOpener(endpoint.maxOpenedBytes());
    }

    /** A client fit for BPJS: HTTP/1.1, and no redirects, which would carry the credentials elsewhere. */
    public static HttpClient newClient(Duration connectTimeout) {
        return builder(connectTimeout).build();
    }

    /** The same on threads of the caller. */
    static HttpClient newClient(Duration connectTimeout, Executor executor) {
        return builder(connectTimeout).executor(executor).build();
    }

    /**
     * Reads.
     *
     * @throws BpjsException on anything but a success that can be opened
     */
    public BpjsAnswer get(BpjsCredentials credentials, BpjsPath path) throws BpjsException {
        return send(credentials, "GET", path, null);
    }

    /**
     * Adds.
     *
     * @param body a value or tree that is written as JSON once; never JSON text, which would be encoded twice
     * @throws BpjsException on anything but a success that can be opened
     */
    public BpjsAnswer post(BpjsCredentials credentials, BpjsPath path, Object body) throws BpjsException {
        return send(credentials, "POST", path, json(body));
    }

    /**
     * Edits.
     *
     * @param body a value or tree that is written as JSON once; never JSON text, which would be encoded twice
     * @throws BpjsException on anything but a success that can be opened
     */
    public BpjsAnswer put(BpjsCredentials credentials, BpjsPath path, Object body) throws BpjsException {
        return send(credentials, "PUT", path, json(body));
    }

    /**
     * Deletes; sends no body.
     *
     * @throws BpjsException on anything but a success that can be opened
     */
    public BpjsAnswer delete(BpjsCredentials credentials, BpjsPath path) throws BpjsException {
        return send(credentials, "DELETE", path, null);
    }

    /** How far this computer's clock is from the gateway's, by the last answer that told its date. */
    public Optional<ClockOffset> clockOffset() {
        return Optional.ofNullable(clockOffset);
    }

    /** Where this client calls. */
    public BpjsEndpoint endpoint() {
        return endpoint;
    }

    private static HttpClient.Builder builder(Duration connectTimeout) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connectTimeout);
    }

    private BpjsAnswer send(BpjsCredentials credentials, String method, BpjsPath path, byte[] body)
            throws BpjsException {
        BpjsCall call = new BpjsCall(endpoint.service(), method, path.template());
        if (endpoint.authorization() && !credentials.hasLogin()) {
            Details details = Details.note(0, "no user or password");
            throw new BpjsException(BpjsError.CREDENTIALS_INCOMPLETE, false, call, details, null);
        }
        BpjsStamp stamp = BpjsStamp.now(credentials, clock);
        SentMark sent = new SentMark(body);
        HttpResponse<Bytes> response = exchange(call, sent, request(stamp, method, path, sent));
        ClockOffset.of(response.headers(), clock.instant()).ifPresent(offset -> clockOffset = offset);
        try {
            return opener.open(call, stamp, response.statusCode(), response.body());
        } catch (BpjsException e) {
            throw blameClock(call, e);
        }
    }

    private HttpRequest request(BpjsStamp stamp, String method, BpjsPath path, SentMark body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(endpoint.resolve(path)).method(method, body);
        stamp.headers(endpoint.authorization()).forEach(request::setHeader);
        request.setHeader("Accept", "application/json");
        if (body.contentLength() > 0) {
            request.setHeader("Content-Type", endpoint.contentType());
        }
        return request.build();
    }

    private HttpResponse<Bytes> exchange(BpjsCall call, SentMark sent, HttpRequest request) throws BpjsException {
        BoundedBody body = new BoundedBody(endpoint.maxBodyBytes());
        CompletableFuture<HttpResponse<Bytes>> future = client.sendAsync(request, body);
        try {
            return future.get(endpoint.timeout().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            abort(future, body);
            throw TransportFailure.timeout(call, body.httpStatus(), sent.withdraw());
        } catch (InterruptedException e) {
            abort(future, body);
            Thread.currentThread().interrupt();
            throw TransportFailure.interrupted(call, body.httpStatus(), sent.withdraw());
        } catch (ExecutionException e) {
            throw TransportFailure.of(call, body.httpStatus(), sent.withdraw(), e.getCause());
        }
    }

    private static void abort(CompletableFuture<?> future, BoundedBody body) {
        future.cancel(true);
        body.cancel();
    }

    /** A refusal of the signature kind while the clocks are apart is the clock's fault. */
    private BpjsException blameClock(BpjsCall call, BpjsException e) {
        ClockOffset offset = clockOffset;
        boolean refused = e.error() == BpjsError.AUTH_GATEWAY || e.error() == BpjsError.SIGNATURE;
        if (!refused || offset == null || !offset.isBeyondTolerance()) {
            return e;
        }
        Integer code = e.code().isPresent() ? e.code().getAsInt() : null;
        String note = "clock offset " + offset.offset().toSeconds() + " s";
        Details details = new Details(e.httpStatus(), code, e.gatewaySentence().orElse(""), e.fieldErrors(), note);
        return new BpjsException(BpjsError.CLOCK, false, call, details, e);
    }

    private static byte[] json(Object body) {
        if (body == null || body instanceof CharSequence || body instanceof byte[]) {
            throw new IllegalArgumentException("the body must be a value or tree, not text");
        }
        try {
            return BpjsJson.mapper().writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            // its message may quote the values of a patient
            throw new IllegalArgumentException(
                    "the body cannot be written as JSON: " + body.getClass().getName());
        }
    }
}
