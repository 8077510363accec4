package id.jembatan.web.internal.resource;

import id.jembatan.api.Text;
import id.jembatan.api.access.SignedIn;
import id.jembatan.api.medication.OverrideReason;
import id.jembatan.spi.RestResource;
import java.util.Arrays;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Component;

/** The coded reasons to prescribe in spite of an alert. */
@Component(service = RestResource.class, property = RestResource.PATH + "=/override-reasons")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class OverrideReasonResource implements RestResource {

    @GET
    @SignedIn
    public List<Reason> reasons() {
        return Arrays.stream(OverrideReason.values())
                .map(one -> new Reason(one, one.label()))
                .toList();
    }

    public record Reason(OverrideReason code, Text label) {}
}
