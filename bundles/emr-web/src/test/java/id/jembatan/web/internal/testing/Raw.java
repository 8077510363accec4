package id.jembatan.web.internal.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** HTTP by hand, so that a test can also send what no client library would. One connection per request. */
public final class Raw {

    private static final String MARK = "X-Requested-With: jembatan";
    private static final int TIMEOUT_MS = 15_000;

    private final int port;

    public Raw(int port) {
        this.port = port;
    }

    /** An answer; header names in lower case. */
    public record Answer(int status, Map<String, String> headers, String body) {
        public String header(String name) {
            return headers.get(name.toLowerCase(Locale.ROOT));
        }
    }

    /** As the page sends it. */
    public Answer send(String method, String path, String token, String body, String... headers) throws IOException {
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 1);
        all[headers.length] = MARK;
        return bare(method, path, token, body, all);
    }

    /** Without the page's own header. */
    public Answer bare(String method, String path, String token, String body, String... headers) throws IOException {
        return exchange(head(method, path, "127.0.0.1:" + port, token, body != null, headers), out -> {
            if (body != null) {
                byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                out.write(("Content-Length: " + bytes.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
                out.write(bytes);
            } else {
                out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
            }
        });
    }

    public Answer host(String method, String path, String host) throws IOException {
        return exchange(
                head(method, path, host, null, false, new String[] {MARK}),
                out -> out.write("\r\n".getBytes(StandardCharsets.US_ASCII)));
    }

    public Answer chunked(String path, String token, String body) throws IOException {
        return exchange(head("POST", path, "127.0.0.1:" + port, token, true, new String[] {MARK}), out -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            out.write("Transfer-Encoding: chunked\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            for (int at = 0; at < bytes.length; at += 65536) {
                int size = Math.min(65536, bytes.length - at);
                out.write((Integer.toHexString(size) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                out.write(bytes, at, size);
                out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        });
    }

    /** Sends the body byte by byte, more slowly than the server allows. */
    public Answer dripping(String path, String token, String body) throws IOException {
        return exchange(head("POST", path, "127.0.0.1:" + port, token, true, new String[] {MARK}), out -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            out.write(("Content-Length: " + bytes.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            for (byte one : bytes) {
                out.write(one);
                out.flush();
                java.util.concurrent.locks.LockSupport.parkNanos(50_000_000L);
            }
        });
    }

    private static String head(String method, String path, String host, String token, boolean body, String[] headers) {
        StringBuilder head =
                new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n");
        if (token != null) {
            head.append("Cookie: SID=").append(token).append("\r\n");
        }
        if (body && List.of(headers).stream().noneMatch(h -> h.startsWith("Content-Type"))) {
            head.append("Content-Type: application/json\r\n");
        }
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        return head.toString();
    }

    private interface Body {
        void to(OutputStream out) throws IOException;
    }

    private Answer exchange(String head, Body body) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(TIMEOUT_MS);
            OutputStream out = socket.getOutputStream();
            Thread sender = new Thread(() -> {
                try {
                    out.write(head.getBytes(StandardCharsets.UTF_8));
                    body.to(out);
                    out.flush();
                } catch (IOException answeredEarly) {
                    // The server may answer and close before it has read everything; the answer tells.
                    Thread.currentThread().interrupt();
                }
            });
            sender.start();
            return parse(readAll(socket.getInputStream()));
        }
    }

    private static byte[] readAll(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try {
            for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
                bytes.write(buffer, 0, got);
            }
        } catch (java.net.SocketException reset) {
            if (bytes.size() == 0) {
                throw reset;
            }
        }
        return bytes.toByteArray();
    }

    private static Answer parse(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int end = text.indexOf("\r\n\r\n");
        String[] lines = text.substring(0, end).split("\r\n");
        Map<String, String> headers = new TreeMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            headers.put(
                    lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
                    lines[i].substring(colon + 1).trim());
        }
        String body = text.substring(end + 4);
        return new Answer(
                Integer.parseInt(lines[0].split(" ")[1]),
                headers,
                "chunked".equals(headers.get("transfer-encoding")) ? dechunk(body) : body);
    }

    private static String dechunk(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        int at = 0;
        while (at < bytes.length) {
            int line = at;
            while (bytes[line] != '\r') {
                line++;
            }
            int size = Integer.parseInt(new String(bytes, at, line - at, StandardCharsets.US_ASCII).trim(), 16);
            if (size == 0) {
                break;
            }
            plain.write(bytes, line + 2, size);
            at = line + 2 + size + 2;
        }
        return plain.toString(StandardCharsets.UTF_8);
    }
}
