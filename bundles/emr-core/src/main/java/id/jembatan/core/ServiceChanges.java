package id.jembatan.core;

import id.jembatan.api.ChangeListener;
import java.util.List;
import java.util.UUID;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the listeners as OSGi services. They are looked up when something has changed and not before: a listener may
 * itself need the store, and the store needs this component.
 */
@Component(service = Changes.class)
public final class ServiceChanges implements Changes {
    private static final Logger LOG = LoggerFactory.getLogger(ServiceChanges.class);

    private final BundleContext context;

    @Reference(
            service = ChangeListener.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    private volatile List<ServiceReference<ChangeListener>> listeners;

    @Activate
    public ServiceChanges(BundleContext context) {
        this.context = context;
    }

    @Override
    public void fire(UUID facilityId, ChangeListener.Topic topic, UUID subjectId) {
        for (ServiceReference<ChangeListener> reference : listeners) {
            ChangeListener listener = context.getService(reference);
            if (listener != null) {
                tell(listener, facilityId, topic, subjectId);
            }
        }
    }

    private static void tell(ChangeListener listener, UUID facilityId, ChangeListener.Topic topic, UUID subjectId) {
        try {
            listener.changed(facilityId, topic, subjectId);
        } catch (RuntimeException e) {
            LOG.warn("Listener {} failed on a change of {}", listener.getClass().getName(), topic, e);
        }
    }
}
