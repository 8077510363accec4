package id.jembatan.spi;

import org.osgi.annotation.versioning.ProviderType;

/** The context of one try to deliver an event. */
@ProviderType
public interface DeliveryContext extends PluginContext {

    /** 1 at the first try. */
    int attempt();

    /**
     * True when an earlier try may have taken effect without our knowing it: look at the gateway before sending again.
     */
    boolean uncertain();
}
