package id.jembatan.sandbox.internal.http;

import java.util.Map;

/**
 * One HTTP request as it came in.
 *
 * @param method upper-case method name
 * @param target path and query as sent, still percent-encoded
 * @param headers values by lower-case header name; of a repeated header the first counts
 * @param body the body bytes, empty when there was none
 */
public record Request(String method, String target, Map<String, String> headers, byte[] body) {
    /** The header's value, or null. */
    public String header(String lowerCaseName) {
        return headers.get(lowerCaseName);
    }

    /** The target without its query. */
    public String path() {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    /** True for the methods that change something at the gateway. */
    public boolean isWrite() {
        return !"GET".equals(method) && !"HEAD".equals(method);
    }
}
