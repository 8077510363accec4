package id.jembatan.api.inventory;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * One change of a stock by counting it.
 *
 * @param reason why counted and booked differ, or null when they do not
 */
public record StockCount(
        UUID id,
        UUID itemId,
        BigDecimal booked,
        BigDecimal counted,
        String reason,
        UUID userId,
        String userName,
        Instant at) {}
