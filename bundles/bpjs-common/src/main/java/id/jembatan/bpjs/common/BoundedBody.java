package id.jembatan.bpjs.common;

import java.io.IOException;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/**
 * Collects an answer up to a bound, and lets go of the connection beyond it. For one exchange. The JDK calls the subscriber
 * from one thread at a time; {@link #cancel()} and {@link #httpStatus()} may be called from any.
 */
final class BoundedBody implements BodyHandler<Bytes>, BodySubscriber<Bytes> {
    private static final long FIRST_BYTES = 8 * 1024;

    /** The answer is larger than the bound. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;

        TooLarge(int maxBytes) {
            super("answer larger than " + maxBytes + " bytes");
        }
    }

    private final int maxBytes;
    private final CompletableFuture<Bytes> result = new CompletableFuture<>();
    private volatile Subscription subscription;
    private volatile boolean cancelled;
    private volatile int httpStatus;
    private byte[] received = new byte[0];
    private int length;

    BoundedBody(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    @Override
    public BodySubscriber<Bytes> apply(ResponseInfo info) {
        httpStatus = info.statusCode();
        long announced = info.headers()
                .firstValue("Content-Length")
                .map(BoundedBody::number)
                .orElse(FIRST_BYTES);
        if (announced > maxBytes) {
            result.completeExceptionally(new TooLarge(maxBytes));
            cancelled = true;
        } else {
            received = new byte[(int) announced];
        }
        return this;
    }

    @Override
    public CompletionStage<Bytes> getBody() {
        return result;
    }

    @Override
    public void onSubscribe(Subscription newSubscription) {
        subscription = newSubscription;
        if (cancelled) {
            newSubscription.cancel();
        } else {
            newSubscription.request(Long.MAX_VALUE);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            int more = buffer.remaining();
            if (more > maxBytes - length) {
                result.completeExceptionally(new TooLarge(maxBytes));
                cancel();
                return;
            }
            if (length + more > received.length) {
                received = Arrays.copyOf(
                        received, (int) Math.min(maxBytes, Math.max(2L * received.length, length + more)));
            }
            buffer.get(received, length, more);
            length += more;
        }
    }

    @Override
    public void onError(Throwable cause) {
        result.completeExceptionally(cause);
    }

    @Override
    public void onComplete() {
        result.complete(new Bytes(received, length));
    }

    private static long number(String text) {
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : FIRST_BYTES;
    }

    /** The status of the answer, or 0 while there is none. */
    int httpStatus() {
        return httpStatus;
    }

    /** Lets go of the connection. */
    void cancel() {
        cancelled = true;
        Subscription current = subscription;
        if (current != null) {
            current.cancel();
        }
    }
}
