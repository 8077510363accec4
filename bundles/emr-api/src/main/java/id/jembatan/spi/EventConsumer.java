package id.jembatan.spi;

import id.jembatan.event.Event;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Sends events of the record to a gateway. Called one at a time per patient and facility, on a thread of the core, and
 * only while the bridge's gate is open.
 */
@ConsumerType
public interface EventConsumer {

    String pluginId();

    /** Topics of {@link id.jembatan.event.Topics}. */
    Set<String> topics();

    /**
     * Sends one event. Idempotent: it may be called again for an event that was already sent in part or in whole, and
     * goes on from what {@link PluginContext#remoteIds()} tells, or looks at the gateway when the context is uncertain.
     *
     * @throws Exception is taken as {@link DeliveryResult.Unknown}
     */
    DeliveryResult deliver(Event event, DeliveryContext context) throws Exception;
}
