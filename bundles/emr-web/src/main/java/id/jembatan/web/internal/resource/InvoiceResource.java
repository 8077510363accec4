package id.jembatan.web.internal.resource;

import id.jembatan.api.Actor;
import id.jembatan.api.access.Permission.Act;
import id.jembatan.api.access.Permission.Kind;
import id.jembatan.api.access.RequiresPermission;
import id.jembatan.api.billing.BillingService;
import id.jembatan.api.billing.Invoice;
import id.jembatan.spi.RestResource;
import java.util.UUID;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What a visit costs. */
@Component(service = RestResource.class, property = RestResource.PATH + "=/encounters")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class InvoiceResource implements RestResource {

    private final BillingService billing;

    @Activate
    public InvoiceResource(@Reference BillingService billing) {
        this.billing = billing;
    }

    @GET
    @Path("{id}/invoice")
    @RequiresPermission(kind = Kind.BILLING, act = Act.VIEW)
    public Invoice invoice(@PathParam("id") UUID id, @Context Actor actor) {
        return billing.invoice(actor, id);
    }
}
