package id.jembatan.sandbox.internal.http;

import java.io.IOException;

/** The bytes on the wire are no HTTP request this listener takes; {@code status} says why. */
final class BadRequestException extends IOException {
    private final int status;

    BadRequestException(int status, String message) {
        super(message);
        this.status = status;
    }

    int status() {
        return status;
    }
}
