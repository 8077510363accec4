package id.jembatan.bpjs.pcare.internal.gateway;

import id.jembatan.bpjs.common.BpjsConnections;
import id.jembatan.bpjs.pcare.internal.Pcare;
import id.jembatan.bpjs.pcare.internal.PcareSettings;
import id.jembatan.spi.PluginContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** Holds the connections of the bridge as long as it is installed. */
@Component(service = PcareGateway.class)
public final class PcareGateway {
    private final BpjsConnections connections;

    @Activate
    public PcareGateway() {
        connections = new BpjsConnections(Pcare.ID);
    }

    /** Ends every thread of the bridge. */
    @Deactivate
    public void close() {
        connections.close();
    }

    /** pCare as one facility calls it. @throws EmrException INVALID when a setting cannot be used */
    public PcareClient open(PluginContext context) {
        PcareSettings settings = PcareSettings.of(context);
        return new PcareClient(settings, connections.to(settings.endpoint(), context.clock()));
    }
}
