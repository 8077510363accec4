package id.jembatan.core.inventory;

import id.jembatan.api.Text;
import id.jembatan.api.inventory.InventoryItem;
import id.jembatan.core.FieldErrors;
import id.jembatan.core.MedicationCodes;
import java.math.BigDecimal;
import java.util.Locale;

/** Looks at an item of the stock and makes it ready to be stored. */
final class ItemCheck {
    /** Rupiah, and units. */
    static final long MOST = 1_000_000_000L;

    /** A few letters of other scripts become many when they are folded. */
    private static final int LONGEST_KEY = 400;

    static final int MONEY_DECIMALS = 2;
    static final int UNIT_DECIMALS = 3;

    private ItemCheck() {}

    /** @throws id.jembatan.api.EmrException INVALID with every wrong field */
    static InventoryItem checked(InventoryItem given) {
        FieldErrors errors = new FieldErrors();
        if (given == null) {
            errors.required("name", new Text("Nama barang", "The name"));
            errors.throwIfAny("inventory.invalid");
            return null;
        }
        errors.required("kind", new Text("Jenis (obat atau BHP)", "The kind"), given.kind());
        InventoryItem item = new InventoryItem(
                given.id(),
                errors.requiredLine("name", new Text("Nama barang", "The name"), given.name(), 200),
                given.kind(),
                MedicationCodes.optional(
                        errors, "medication", new Text("Obat dari kamus", "The drug"), given.medication()),
                errors.line("strength", new Text("Kekuatan", "The strength"), given.strength(), 100),
                errors.line("form", new Text("Bentuk sediaan", "The form"), given.form(), 100),
                errors.requiredLine("unit", new Text("Satuan", "The unit"), given.unit(), 40),
                amount(errors, "price", "Harga", "The price", given.price(), MONEY_DECIMALS),
                given.stock(),
                given.minimum() == null
                        ? BigDecimal.ZERO
                        : amount(errors, "minimum", "Stok minimum", "The minimum", given.minimum(), UNIT_DECIMALS),
                given.active(),
                given.version());
        String key = item.name() == null ? "-" : MedicationCodes.folded(item.name());
        if (key.isEmpty() || key.length() > LONGEST_KEY) {
            errors.add("name", "Nama barang harus berisi huruf atau angka.", "The name needs letters or digits.");
        }
        errors.throwIfAny("inventory.invalid");
        return item;
    }

    /** A number of 0 or more that a column holds without rounding. */
    static BigDecimal amount(FieldErrors errors, String field, String id, String en, BigDecimal value, int decimals) {
        boolean typed = value != null && value.precision() <= 18 && Math.abs((long) value.scale()) <= 18;
        boolean fits = typed
                && value.signum() >= 0
                && value.compareTo(BigDecimal.valueOf(MOST)) <= 0
                && value.stripTrailingZeros().scale() <= decimals;
        if (!fits) {
            errors.add(
                    field,
                    String.format(
                            Locale.forLanguageTag("id-ID"),
                            "%s harus 0 sampai %,d, paling banyak %d angka di belakang koma.",
                            id,
                            MOST,
                            decimals),
                    String.format(Locale.ENGLISH, "%s is 0 to %,d with at most %d decimals.", en, MOST, decimals));
            return value;
        }
        BigDecimal bare = value.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
