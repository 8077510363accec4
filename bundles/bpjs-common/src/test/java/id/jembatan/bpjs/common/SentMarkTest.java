package id.jembatan.bpjs.common;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import org.junit.Test;

public class SentMarkTest {

    @Test
    public void aBodyThatWasNeverAskedForIsNotGivenOutAfterwards() {
        SentMark mark = new SentMark(new byte[] {1});
        assertFalse(mark.withdraw());
        Listener listener = new Listener();
        mark.subscribe(listener);
        assertEquals(List.of("subscribed", "error"), listener.heard);
        assertFalse(mark.withdraw());
    }

    @Test
    public void aBodyThatWasAskedForMayHaveArrived() {
        SentMark mark = new SentMark(new byte[] {1});
        Listener listener = new Listener();
        mark.subscribe(listener);
        assertEquals(List.of("subscribed", "next", "complete"), listener.heard);
        assertTrue(mark.withdraw());
    }

    @Test
    public void withoutABodyItCannotBeTold() {
        assertTrue(new SentMark(null).withdraw());
    }

    private static final class Listener implements Subscriber<ByteBuffer> {
        private final List<String> heard = new ArrayList<>();

        @Override
        public void onSubscribe(Subscription subscription) {
            heard.add("subscribed");
            subscription.request(10);
        }

        @Override
        public void onNext(ByteBuffer bytes) {
            heard.add("next");
        }

        @Override
        public void onError(Throwable cause) {
            heard.add("error");
        }

        @Override
        public void onComplete() {
            heard.add("complete");
        }
    }
}
