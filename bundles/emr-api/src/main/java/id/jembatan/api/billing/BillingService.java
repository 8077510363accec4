package id.jembatan.api.billing;

import id.jembatan.api.Actor;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/** Lines and sums of visits. */
@ProviderType
public interface BillingService {

    /**
     * What stands in a visit so far: prescribed drugs with the price of the stock item of the same product or name,
     * and procedures. Needs {@code billing:view}; the look is audited.
     *
     * @throws id.jembatan.api.EmrException NOT_FOUND
     */
    Invoice invoice(Actor actor, UUID encounterId);
}
