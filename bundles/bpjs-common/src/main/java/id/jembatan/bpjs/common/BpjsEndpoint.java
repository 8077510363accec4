package id.jembatan.bpjs.common;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;

/**
 * Where and how one BPJS service is called; configuration of a facility and environment.
 *
 * @param service the service
 * @param baseUrl http or https URL with any path prefix; a trailing slash is dropped
 * @param contentType content type of request bodies (bridging security, section 6)
 * @param authorization whether {@code X-authorization} is sent
 * @param timeout total time of one call, from the first connect to the last byte
 * @param maxBodyBytes bound of the answer as received
 * @param maxOpenedBytes bound of the answer once opened
 */
public record BpjsEndpoint(
        BpjsService service,
        URI baseUrl,
        String contentType,
        boolean authorization,
        Duration timeout,
        int maxBodyBytes,
        int maxOpenedBytes) {

    /** Total time of one call unless configured: BPJS is slow, and a call that is cut short may have been carried out. */
    public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(45);

    /** Bound of the answer as received unless configured: 8 MiB. */
    public static final int DEFAULT_MAX_BODY_BYTES = 8 * 1024 * 1024;

    /**
     * Checks the settings.
     *
     * @throws IllegalArgumentException saying which setting is wrong
     */
    public BpjsEndpoint {
        Objects.requireNonNull(service, "service");
        Objects.requireNonNull(contentType, "contentType");
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("timeout must be above zero");
        }
        if (maxBodyBytes < 1 || maxOpenedBytes < 1) {
            throw new IllegalArgumentException("bounds of the answer must be above zero");
        }
        baseUrl = withoutTrailingSlash(baseUrl);
    }

    /** The usual settings of a service. */
    public static BpjsEndpoint of(BpjsService service, URI baseUrl) {
        return new BpjsEndpoint(
                service,
                baseUrl,
                service.defaultContentType(),
                true,
                DEFAULT_TIMEOUT,
                DEFAULT_MAX_BODY_BYTES,
                LzString.DEFAULT_MAX_BYTES);
    }

    /** The same with another content type of request bodies. */
    public BpjsEndpoint withContentType(String other) {
        return new BpjsEndpoint(service, baseUrl, other, authorization, timeout, maxBodyBytes, maxOpenedBytes);
    }

    /** The same with {@code X-authorization} switched. */
    public BpjsEndpoint withAuthorization(boolean send) {
        return new BpjsEndpoint(service, baseUrl, contentType, send, timeout, maxBodyBytes, maxOpenedBytes);
    }

    /** The same with another total time of one call. */
    public BpjsEndpoint withTimeout(Duration other) {
        return new BpjsEndpoint(service, baseUrl, contentType, authorization, other, maxBodyBytes, maxOpenedBytes);
    }

    /** The same with other bounds of the answer, in bytes. */
    public BpjsEndpoint withBounds(int bodyBytes, int openedBytes) {
        return new BpjsEndpoint(service, baseUrl, contentType, authorization, timeout, bodyBytes, openedBytes);
    }

    /** Base URL and path joined with exactly one slash. */
    URI resolve(BpjsPath path) {
        String relative = path.encoded();
        return URI.create(baseUrl + (relative.startsWith("/") ? relative : "/" + relative));
    }

    private static URI withoutTrailingSlash(URI url) {
        boolean web = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
        if (!web || url.getHost() == null || url.getRawQuery() != null || url.getRawFragment() != null) {
            throw new IllegalArgumentException("base URL must be http or https with a host, without query or fragment");
        }
        return URI.create(url.toString().replaceAll("/+$", ""));
    }
}
