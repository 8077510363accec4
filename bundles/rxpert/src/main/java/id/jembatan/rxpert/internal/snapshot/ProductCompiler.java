package id.jembatan.rxpert.internal.snapshot;

import id.jembatan.rxpert.internal.model.CoverageLevel;
import id.jembatan.rxpert.internal.model.DictionaryData;
import id.jembatan.rxpert.internal.model.Ingredient;
import id.jembatan.rxpert.internal.model.Pack;
import id.jembatan.rxpert.internal.model.Product;
import id.jembatan.rxpert.internal.model.Route;
import id.jembatan.rxpert.internal.model.Substance;
import id.jembatan.rxpert.internal.search.Names;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts products into columns, in the order in which equally good search hits are shown: generics, then Fornas, then short names. */
final class ProductCompiler {
    private static final Comparator<Product> ORDER = Comparator.<Product>comparingInt(
                    one -> one.flags().contains("generik") ? 0 : one.flags().contains("fornas") ? 1 : 2)
            .thenComparingInt(one -> one.name().length())
            .thenComparing(Product::name)
            .thenComparing(Product::key);

    private final Map<String, Integer> substances;
    private final Map<String, Substance> substanceRows = new HashMap<>();
    private final Map<String, List<Pack>> packs = new HashMap<>();
    private final List<Product> products;
    private final TextPool.Builder pool = new TextPool.Builder();
    private final Map<String, Integer> ids = new HashMap<>();

    ProductCompiler(DictionaryData data, Map<String, Integer> substances) {
        this.substances = substances;
        data.substances().forEach(one -> substanceRows.put(one.key(), one));
        data.packs()
                .forEach(one -> packs.computeIfAbsent(one.product(), k -> new ArrayList<>())
                        .add(one));
        this.products = data.products().stream().sorted(ORDER).toList();
        for (int id = 0; id < products.size(); id++) {
            ids.put(products.get(id).key(), id);
        }
    }

    /** Product ids by key, as the statements need them. */
    Map<String, Integer> ids() {
        return ids;
    }

    ProductTable build() {
        int count = products.size();
        int[] rows = new int[count * ProductTable.WIDTH];
        Map<Set<Route>, Integer> routeSets = new LinkedHashMap<>();
        int[] days = new int[count * 2];
        TextTable.Builder keys = new TextTable.Builder();
        TextTable.Builder names = new TextTable.Builder();
        LongTable.Builder codes = new LongTable.Builder();
        for (int id = 0; id < count; id++) {
            Product one = products.get(id);
            int at = id * ProductTable.WIDTH;
            for (String cell : cells(one)) {
                rows[at++] = pool.add(cell);
            }
            rows[at++] = routeSets.computeIfAbsent(one.routes(), set -> routeSets.size());
            at += 2;
            rows[at] =
                    one.legalClass().ordinal() | flags(one) << 8 | (coverage(one) == CoverageLevel.BASIC ? 1 << 16 : 0);
            days[id * 2] = ProductTable.dayNumber(one.activeFrom());
            days[id * 2 + 1] = ProductTable.dayNumber(one.activeTo());
            keys.add(one.key());
            names.add(Names.plain(one.name()));
            addCodes(one, id, codes);
        }
        int[] ingredients = ingredients(rows);
        ProductTable.Packs packed = packs(count);
        int active = pool.add("active");
        List<Set<Route>> sets =
                routeSets.keySet().stream().map(Collections::unmodifiableSet).toList();
        return new ProductTable(
                pool.build(),
                new ProductTable.Parts(sets, rows, days, ingredients, active, packed),
                keys.build(),
                names.build(),
                codes.build());
    }

    private static String[] cells(Product one) {
        return new String[] {
            one.key(),
            one.name(),
            one.dosageForm(),
            one.manufacturer(),
            one.registrant(),
            one.packaging(),
            one.release(),
            one.flavour(),
            one.nie(),
            one.kfa92(),
            one.kfa93(),
            one.replacedBy()
        };
    }

    private static int flags(Product one) {
        int bits = 0;
        for (int i = 0; i < ProductTable.FLAGS.size(); i++) {
            bits |= one.flags().contains(ProductTable.FLAGS.get(i)) ? 1 << i : 0;
        }
        return bits;
    }

    /** What the author says, else the least of the ingredients. */
    private CoverageLevel coverage(Product one) {
        if (one.coverage() != null) {
            return one.coverage();
        }
        boolean basic = one.ingredients().stream()
                .anyMatch(i -> substanceRows.get(i.substance()).coverage() == CoverageLevel.BASIC);
        return basic ? CoverageLevel.BASIC : CoverageLevel.ADVANCED;
    }

    private void addCodes(Product one, int id, LongTable.Builder codes) {
        for (String code : new String[] {one.kfa92(), one.kfa93()}) {
            if (!code.isEmpty()) {
                codes.add(Long.parseLong(code), id);
            }
        }
        for (Pack pack : packs.getOrDefault(one.key(), List.of())) {
            if (!pack.kfa94().isEmpty()) {
                codes.add(Long.parseLong(pack.kfa94()), id);
            }
        }
    }

    private int[] ingredients(int[] rows) {
        int[] all = new int[products.size() * 3];
        int used = 0;
        for (int id = 0; id < products.size(); id++) {
            rows[id * ProductTable.WIDTH + ProductTable.INGREDIENTS] = used / 3;
            rows[id * ProductTable.WIDTH + ProductTable.INGREDIENT_COUNT] =
                    products.get(id).ingredients().size();
            for (Ingredient one : products.get(id).ingredients()) {
                if (used + 3 > all.length) {
                    all = Arrays.copyOf(all, all.length * 2);
                }
                all[used++] = substances.get(one.substance());
                all[used++] = pool.add(one.strengthText());
                all[used++] = pool.add(one.role());
            }
        }
        return Arrays.copyOf(all, used);
    }

    private ProductTable.Packs packs(int count) {
        int[] starts = new int[count + 1];
        int total = packs.values().stream().mapToInt(List::size).sum();
        int[] texts = new int[total * 3];
        int used = 0;
        for (int id = 0; id < count; id++) {
            for (Pack one : packs.getOrDefault(products.get(id).key(), List.of())) {
                texts[used++] = pool.add(one.kfa94());
                texts[used++] = pool.add(
                        one.description().isEmpty() ? (one.quantity() + " " + one.unit()).strip() : one.description());
                texts[used++] = pool.add(one.barcode());
            }
            starts[id + 1] = used / 3;
        }
        return new ProductTable.Packs(starts, texts);
    }
}
