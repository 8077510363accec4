package id.jembatan.spi;

import id.jembatan.api.Text;
import java.time.Duration;

/** What came of one try to deliver an event. */
public sealed interface DeliveryResult {

    /**
     * It is there.
     *
     * @param remoteRef what the gateway calls it
     * @param note what of the event was left out or filled in, so that it is seen; null when it went as a whole
     */
    record Done(String remoteRef, Text note) implements DeliveryResult {

        /** It is there as a whole. */
        public Done(String remoteRef) {
            this(remoteRef, null);
        }
    }

    /** There is nothing to send for this event. */
    record Skip(Text why) implements DeliveryResult {}

    /**
     * It surely did not take effect, and may later.
     *
     * @param after at least this long, or null for the core's own backoff
     * @param gatewayDown true when the gateway as a whole does not work; counts for the circuit breaker
     */
    record Retry(Duration after, Text why, boolean gatewayDown) implements DeliveryResult {}

    /** It was refused for what it says; trying again without a change is no use. @param field what to mend, or null */
    record Reject(Text why, String field) implements DeliveryResult {}

    /** It may or may not have taken effect. The next try comes with {@link DeliveryContext#uncertain()}. */
    record Unknown(Text why) implements DeliveryResult {}

    /**
     * The gateway refused our credentials. Nothing more is sent until they are entered again, so that no account gets
     * locked.
     */
    record CredentialsRefused(Text why) implements DeliveryResult {}
}
