package id.jembatan.api.inventory;

import id.jembatan.api.medication.MedicationCode;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * A drug or consumable of a facility's stock.
 *
 * @param id made by the core when null
 * @param name 1 to 200 characters, unique in the facility
 * @param medication the dictionary's product, or null for what no dictionary covers (S19)
 * @param unit such as {@code tablet}
 * @param price selling price of one unit in rupiah, 0 or more
 * @param stock units at hand; changed by counts only
 * @param minimum units below which it is to be ordered
 */
public record InventoryItem(
        UUID id,
        String name,
        Kind kind,
        MedicationCode medication,
        String strength,
        String form,
        String unit,
        BigDecimal price,
        BigDecimal stock,
        BigDecimal minimum,
        boolean active,
        long version) {

    /** Drug, or consumable (BHP). */
    public enum Kind {
        DRUG,
        CONSUMABLE
    }
}
