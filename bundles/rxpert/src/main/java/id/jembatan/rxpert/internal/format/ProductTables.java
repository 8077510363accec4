package id.jembatan.rxpert.internal.format;

import id.jembatan.rxpert.internal.model.CoverageLevel;
import id.jembatan.rxpert.internal.model.Ingredient;
import id.jembatan.rxpert.internal.model.KfaReplacement;
import id.jembatan.rxpert.internal.model.LegalClass;
import id.jembatan.rxpert.internal.model.Pack;
import id.jembatan.rxpert.internal.model.Product;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns rows about products, their ingredients and packs into records. */
final class ProductTables {
    private static final Pattern INLINE = Pattern.compile(
            "(?<key>[a-z0-9][a-z0-9_.-]*)(?::\\s*(?<n>[0-9][0-9.]*)\\s*(?<unit>[^/]+?)(?:/\\s*(?<per>[0-9.]*)\\s*(?<pu>.+))?)?");

    private ProductTables() {}

    /** @param extra ingredients of their own table, by product key */
    static Product product(Row row, Map<String, List<Ingredient>> extra) {
        String key = row.key("key");
        List<Ingredient> ingredients = new ArrayList<>(inline(row));
        ingredients.addAll(extra.getOrDefault(key, List.of()));
        if (ingredients.isEmpty()) {
            row.fault("ingredients", "produk tanpa zat aktif", "product without an active substance");
        }
        row.must("routes");
        LegalClass legal = legalClass(row);
        return new Product(
                key,
                row.must("name"),
                List.copyOf(ingredients),
                row.must("dosage_form").intern(),
                row.routes("routes"),
                legal,
                row.must("manufacturer").intern(),
                row.must("registrant").intern(),
                row.must("packaging").intern(),
                row.text("release").intern(),
                row.text("flavour").intern(),
                row.text("nie"),
                flags(row),
                code(row, "kfa92"),
                code(row, "kfa93"),
                row.text("coverage").isEmpty()
                        ? null
                        : row.oneOf("coverage", CoverageLevel.class, CoverageLevel.ADVANCED),
                row.text("replaced_by"),
                row.date("active_from"),
                row.date("active_to"),
                row.at());
    }

    private static LegalClass legalClass(Row row) {
        String label = row.must("golongan");
        LegalClass legal = LegalClass.ofLabel(label).orElse(null);
        if (legal == null) {
            row.fault("golongan", "bukan salah satu dari lima golongan: " + label, "not one of the five: " + label);
            return LegalClass.OBAT_KERAS;
        }
        String nie = row.text("nie");
        if (nie.length() > 1 && nie.charAt(1) != legal.nieLetter()) {
            row.fault(
                    "nie",
                    "huruf kedua NIE tidak sesuai golongan " + label,
                    "second letter of the NIE does not agree with " + label);
        }
        return legal;
    }

    private static Set<String> flags(Row row) {
        Set<String> flags = new HashSet<>(row.list("flags"));
        for (String flag : flags) {
            if (!Product.FLAGS.contains(flag)) {
                row.fault("flags", "penanda tidak dikenal: " + flag, "unknown flag: " + flag);
            }
        }
        return Set.copyOf(flags);
    }

    /** KFA codes are digits only; they are kept as numbers in the compiled dictionary. */
    private static String code(Row row, String column) {
        String value = row.text(column);
        if (!value.isEmpty() && !value.matches("[1-9]\\d{0,17}")) {
            row.fault(column, "kode KFA harus angka", "a KFA code is digits only");
            return "";
        }
        return value;
    }

    private static List<Ingredient> inline(Row row) {
        List<Ingredient> all = new ArrayList<>();
        for (String part : row.list("ingredients")) {
            Matcher found = INLINE.matcher(part);
            if (found.matches()) {
                all.add(new Ingredient(
                        found.group("key").intern(),
                        orEmpty(found.group("n")),
                        orEmpty(found.group("unit")),
                        orEmpty(found.group("per")),
                        orEmpty(found.group("pu")),
                        Ingredient.ACTIVE));
            } else {
                row.fault("ingredients", "tulis kunci:500 mg, bukan " + part, "write key:500 mg, not " + part);
            }
        }
        return all;
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text.strip().intern();
    }

    static Map<String, List<Ingredient>> ingredients(List<Row> rows) {
        Map<String, List<Ingredient>> byProduct = new HashMap<>();
        for (Row row : rows) {
            String role = row.text("role");
            byProduct
                    .computeIfAbsent(row.must("product"), k -> new ArrayList<>())
                    .add(new Ingredient(
                            row.must("substance").intern(),
                            row.text("strength").intern(),
                            row.text("unit").intern(),
                            row.text("per").intern(),
                            row.text("per_unit").intern(),
                            role.isEmpty() ? Ingredient.ACTIVE : role.intern()));
        }
        return byProduct;
    }

    static Pack pack(Row row) {
        row.must("kfa94");
        return new Pack(
                row.must("product"),
                code(row, "kfa94"),
                row.text("quantity"),
                row.text("unit"),
                row.text("description"),
                row.text("barcode"),
                row.at());
    }

    static KfaReplacement replacement(Row row) {
        row.must("old");
        row.must("new");
        return new KfaReplacement(code(row, "old"), code(row, "new"), row.text("reason"), row.at());
    }
}
