package id.jembatan.web.internal.ui;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.jembatan.spi.UiContribution;
import id.jembatan.web.internal.problem.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bridges' parts of the page that are there now; each coming and going is told to the open pages. */
@Component(service = Contributions.class)
public final class Contributions {

    private static final Logger LOG = LoggerFactory.getLogger(Contributions.class);

    private final LiveEvents events;
    private final List<Contribution> present = new ArrayList<>();

    @Activate
    public Contributions(@Reference LiveEvents events) {
        this.events = events;
    }

    @Reference(policy = ReferencePolicy.DYNAMIC, cardinality = ReferenceCardinality.MULTIPLE)
    void addContribution(UiContribution service, ServiceReference<UiContribution> reference) {
        Bundle bundle = reference.getBundle();
        try {
            Contribution contribution = Contribution.of(service, bundle);
            synchronized (present) {
                if (present.stream().anyMatch(c -> c.id().equals(contribution.id()))) {
                    LOG.warn("{} waits to add to the page as '{}', which is taken", bundle, contribution.id());
                }
                present.add(contribution);
            }
            events.uiChanged();
        } catch (RefusedContributionException refused) {
            LOG.warn("what {} adds to the page is refused: {}", bundle.getSymbolicName(), refused.getMessage());
        } catch (RuntimeException broken) {
            LOG.warn("what {} adds to the page cannot be read: {}", bundle.getSymbolicName(), Trace.of(broken));
        }
    }

    void removeContribution(UiContribution service) {
        boolean gone;
        synchronized (present) {
            gone = present.removeIf(c -> c.service() == service);
        }
        if (gone) {
            events.uiChanged();
        }
    }

    /** One per id: the one that came first. */
    List<Contribution> all() {
        synchronized (present) {
            List<Contribution> first = new ArrayList<>();
            for (Contribution contribution : present) {
                if (first.stream().noneMatch(c -> c.id().equals(contribution.id()))) {
                    first.add(contribution);
                }
            }
            return first;
        }
    }

    Optional<Contribution> find(String id) {
        return all().stream().filter(c -> c.id().equals(id)).findFirst();
    }

    /** What the page gets of a contribution. */
    record Offer(String id, int contract, String base, ObjectNode descriptor) {}
}
