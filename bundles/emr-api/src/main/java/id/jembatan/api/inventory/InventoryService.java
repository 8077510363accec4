package id.jembatan.api.inventory;

import id.jembatan.api.Actor;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/** Stock of a facility: items and counts. */
@ProviderType
public interface InventoryService {

    /** @param text beginning of any word of the name, or null for all; @param limit 1 to 200 */
    List<InventoryItem> items(Actor actor, String text, int offset, int limit);

    /** @throws id.jembatan.api.EmrException NOT_FOUND */
    InventoryItem item(Actor actor, UUID itemId);

    /**
     * Adds (id null) or changes an item; its stock is kept as it is, 0 for a new one.
     *
     * @throws id.jembatan.api.EmrException INVALID with the fields, CONFLICT for a taken name or a stale version
     */
    InventoryItem save(Actor actor, InventoryItem item);

    /**
     * Sets the stock to what was counted.
     *
     * @param reason needed when counted and booked differ
     */
    InventoryItem count(Actor actor, UUID itemId, long version, BigDecimal counted, String reason);

    /** Counts of an item, newest first, at most 100. */
    List<StockCount> counts(Actor actor, UUID itemId);
}
