package id.jembatan.sandbox.internal.http;

/** Answers one request. Called on the connection's thread, from many at once. */
@FunctionalInterface
public interface Handler {
    Reply handle(Request request);
}
