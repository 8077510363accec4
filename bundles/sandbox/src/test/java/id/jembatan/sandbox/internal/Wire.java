package id.jembatan.sandbox.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Says raw bytes to the listener, for what no well-behaved client would send. */
final class Wire {
    private final int port;

    Wire(int port) {
        this.port = port;
    }

    /** Sends the text on a connection of its own, closes its sending side and reads until the listener closes. */
    String say(String text) throws IOException {
        try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
