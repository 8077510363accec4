package id.jembatan.web.internal.resource;

import id.jembatan.api.EmrException;
import id.jembatan.api.Text;
import id.jembatan.api.access.Anonymous;
import id.jembatan.spi.RestResource;
import id.jembatan.web.internal.rest.PublishedRoutes;
import id.jembatan.web.internal.ui.UiResource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether the clinic can work with the record. Says nothing else, since anybody may ask. */
@Component(service = RestResource.class, property = RestResource.PATH + "=/health")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class HealthResource implements RestResource {

    private static final Set<Class<?>> RECORD = Set.of(
            SessionResource.class,
            FacilityResource.class,
            LocationResource.class,
            PractitionerResource.class,
            PatientResource.class,
            CoverageCheckResource.class,
            EncounterResource.class,
            ChartResource.class,
            HistoryResource.class,
            MedicationResource.class,
            PrescriptionCheckResource.class,
            OverrideReasonResource.class,
            AlertStatisticsResource.class,
            InventoryResource.class,
            InvoiceResource.class,
            TerminologyResource.class,
            PluginResource.class,
            MappingResource.class,
            DeliveryResource.class,
            UserResource.class,
            RoleResource.class,
            AuditResource.class,
            UiResource.class);

    private final PublishedRoutes routes;

    @Activate
    public HealthResource(@Reference PublishedRoutes routes) {
        this.routes = routes;
    }

    /** @throws EmrException UNAVAILABLE until every part of the record is up */
    @GET
    @Anonymous
    public Health health() {
        Set<Class<?>> up =
                routes.byPath().values().stream().flatMap(List::stream).collect(Collectors.toSet());
        if (!up.containsAll(RECORD)) {
            throw EmrException.unavailable(
                    "system.starting",
                    new Text(
                            "Sistem sedang mulai. Tunggu sebentar lalu coba lagi.",
                            "The system is starting. Wait a moment and try again."));
        }
        return new Health("UP");
    }

    public record Health(String status) {}
}
