package id.jembatan.web.internal.resource;

import id.jembatan.api.Actor;
import id.jembatan.api.access.Permission.Act;
import id.jembatan.api.access.Permission.Kind;
import id.jembatan.api.access.RequiresPermission;
import id.jembatan.api.inventory.InventoryItem;
import id.jembatan.api.inventory.InventoryService;
import id.jembatan.api.inventory.StockCount;
import id.jembatan.spi.RestResource;
import id.jembatan.web.internal.openapi.Gives;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Drugs and consumables of the facility's stock, and their counts. */
@Component(service = RestResource.class, property = RestResource.PATH + "=/inventory")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class InventoryResource implements RestResource {

    private static final int MOST_ITEMS = 200;
    private static final int MOST_OFFSET = 1_000_000;

    private final InventoryService inventory;

    @Activate
    public InventoryResource(@Reference InventoryService inventory) {
        this.inventory = inventory;
    }

    @GET
    @Path("items")
    @RequiresPermission(kind = Kind.INVENTORY, act = Act.VIEW)
    public List<InventoryItem> items(
            @QueryParam("text") String text,
            @QueryParam("offset") @DefaultValue("0") Integer offset,
            @QueryParam("limit") @DefaultValue("50") Integer limit,
            @Context Actor actor) {
        return inventory.items(
                actor,
                Fields.optionalText("text", text),
                Fields.within("offset", offset, 0, MOST_OFFSET),
                Fields.limit(limit, MOST_ITEMS));
    }

    @POST
    @Path("items")
    @RequiresPermission(kind = Kind.INVENTORY, act = Act.ENTER)
    @Gives(status = 201, value = InventoryItem.class)
    public Response create(InventoryItem item, @Context Actor actor) {
        return Answers.created(inventory.save(actor, withId(null, Fields.required(item))));
    }

    @GET
    @Path("items/{id}")
    @RequiresPermission(kind = Kind.INVENTORY, act = Act.VIEW)
    public InventoryItem item(@PathParam("id") UUID id, @Context Actor actor) {
        return inventory.item(actor, id);
    }

    @PUT
    @Path("items/{id}")
    @RequiresPermission(kind = Kind.INVENTORY, act = Act.ENTER)
    public InventoryItem update(@PathParam("id") UUID id, InventoryItem item, @Context Actor actor) {
        return inventory.save(actor, withId(id, Fields.required(item)));
    }

    @POST
    @Path("items/{id}/counts")
    @RequiresPermission(kind = Kind.INVENTORY, act = Act.ENTER)
    public InventoryItem count(@PathParam("id") UUID id, Counted counted, @Context Actor actor) {
        Fields.required(counted);
        return inventory.count(
                actor, id, counted.version(), Fields.required("counted", counted.counted()), counted.reason());
    }

    /** Newest first. */
    @GET
    @Path("items/{id}/counts")
    @RequiresPermission(kind = Kind.INVENTORY, act = Act.VIEW)
    public List<StockCount> counts(@PathParam("id") UUID id, @Context Actor actor) {
        return inventory.counts(actor, id);
    }

    private static InventoryItem withId(UUID id, InventoryItem item) {
        return new InventoryItem(
                id,
                item.name(),
                item.kind(),
                item.medication(),
                item.strength(),
                item.form(),
                item.unit(),
                item.price(),
                item.stock(),
                item.minimum(),
                item.active(),
                item.version());
    }

    /**
     * @param version of the item as it was seen
     * @param reason needed when counted and booked differ
     */
    public record Counted(long version, BigDecimal counted, String reason) {}
}
