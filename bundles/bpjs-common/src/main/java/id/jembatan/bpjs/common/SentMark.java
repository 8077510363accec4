package id.jembatan.bpjs.common;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A request body that notes whether the client began to send it. It is asked for only once the connection stands and the head
 * is sent; a request whose body was never asked for cannot have been carried out.
 */
final class SentMark implements BodyPublisher {
    private enum State {
        WAITING,
        STARTED,
        WITHDRAWN
    }

    private final BodyPublisher body;
    private final AtomicReference<State> state;

    SentMark(byte[] bytes) {
        boolean hasBody = bytes != null && bytes.length > 0;
        body = hasBody ? BodyPublishers.ofByteArray(bytes) : BodyPublishers.noBody();
        // without a body there is nothing to tell it by
        state = new AtomicReference<>(hasBody ? State.WAITING : State.STARTED);
    }

    /**
     * Ends the waiting: a body not asked for by now is not given out any more, so that the answer stays true.
     *
     * @return whether the request may have reached the server
     */
    boolean withdraw() {
        return !state.compareAndSet(State.WAITING, State.WITHDRAWN) && state.get() == State.STARTED;
    }

    @Override
    public long contentLength() {
        return body.contentLength();
    }

    @Override
    public void subscribe(Subscriber<? super ByteBuffer> subscriber) {
        if (state.compareAndSet(State.WAITING, State.STARTED) || state.get() == State.STARTED) {
            body.subscribe(subscriber);
            return;
        }
        subscriber.onSubscribe(new NoSubscription());
        subscriber.onError(new CancellationException("the call was given up before its body was sent"));
    }

    private static final class NoSubscription implements Subscription {
        @Override
        public void request(long count) {
            // nothing is ever given out
        }

        @Override
        public void cancel() {
            // nothing is held
        }
    }
}
