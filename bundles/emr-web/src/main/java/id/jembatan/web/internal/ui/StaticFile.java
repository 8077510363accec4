package id.jembatan.web.internal.ui;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** A file kept in memory with its compressed form, served with ETag, 304 and gzip. */
public final class StaticFile {

    /** A year; for addresses that hold a hash of the content. */
    static final String IMMUTABLE = "max-age=31536000, immutable";

    private static final int WORTH_GZIP = 512;
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html;charset=utf-8"),
            Map.entry("js", "text/javascript;charset=utf-8"),
            Map.entry("css", "text/css;charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("txt", "text/plain;charset=utf-8"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("webp", "image/webp"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"));

    private final byte[] plain;
    private final byte[] gzip;
    private final String tag;
    private final String type;

    /** @param path its ending decides the media type; an unknown ending is offered as a download */
    StaticFile(String path, byte[] content) {
        plain = content;
        tag = Hashes.of(content);
        String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        type = TYPES.getOrDefault(ending, "application/octet-stream");
        gzip = content.length >= WORTH_GZIP && isText(type) ? compress(content) : null;
    }

    private static boolean isText(String type) {
        return type.startsWith("text/") || type.contains("json") || type.contains("svg");
    }

    private static byte[] compress(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.length / 2);
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(content);
        } catch (IOException impossible) {
            throw new IllegalStateException("compressing in memory failed", impossible);
        }
        return bytes.toByteArray();
    }

    byte[] content() {
        return plain;
    }

    void serve(HttpServletRequest request, HttpServletResponse response, String caching) throws IOException {
        String etag = isZipped(request) ? '"' + tag + "-gz\"" : '"' + tag + '"';
        response.setHeader("ETag", etag);
        response.setHeader("Cache-Control", caching);
        if (gzip != null) {
            response.setHeader("Vary", "Accept-Encoding");
        }
        if (matches(request.getHeader("If-None-Match"), etag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        send(request, response);
    }

    /** For an address that holds a hash of everything: nobody asks again whether it has changed, so it bears no tag. */
    void serveForever(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", IMMUTABLE);
        if (gzip != null) {
            response.setHeader("Vary", "Accept-Encoding");
        }
        send(request, response);
    }

    private boolean isZipped(HttpServletRequest request) {
        return gzip != null && takesGzip(request.getHeader("Accept-Encoding"));
    }

    private void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean zipped = isZipped(request);
        byte[] body = zipped ? gzip : plain;
        response.setContentType(type);
        response.setContentLength(body.length);
        if (zipped) {
            response.setHeader("Content-Encoding", "gzip");
        }
        if (!"HEAD".equals(request.getMethod())) {
            response.getOutputStream().write(body);
        }
    }

    private static boolean takesGzip(String accepted) {
        if (accepted == null) {
            return false;
        }
        for (String coding : accepted.split(",")) {
            String plain = coding.replace(" ", "");
            if (plain.equals("gzip") || plain.startsWith("gzip;")) {
                return !plain.matches("gzip;q=0(\\.0*)?");
            }
        }
        return false;
    }

    private static boolean matches(String sent, String etag) {
        if (sent == null) {
            return false;
        }
        for (String one : sent.split(",")) {
            String plain = one.trim();
            if (plain.equals("*") || plain.equals(etag) || plain.equals("W/" + etag)) {
                return true;
            }
        }
        return false;
    }
}
