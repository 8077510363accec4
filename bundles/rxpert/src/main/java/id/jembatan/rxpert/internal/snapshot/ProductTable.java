package id.jembatan.rxpert.internal.snapshot;

import id.jembatan.rxpert.internal.model.CoverageLevel;
import id.jembatan.rxpert.internal.model.LegalClass;
import id.jembatan.rxpert.internal.model.Product;
import id.jembatan.rxpert.internal.model.Route;
import id.jembatan.rxpert.internal.search.Names;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** All products in columns; a hundred thousand of them must not fill the heap with objects. */
final class ProductTable {
    /** Columns of texts, kept as ids of the pool. */
    enum Column {
        KEY,
        NAME,
        FORM,
        MANUFACTURER,
        REGISTRANT,
        PACKAGING,
        RELEASE,
        FLAVOUR,
        NIE,
        KFA92,
        KFA93,
        REPLACED_BY
    }

    static final List<String> FLAGS = Product.FLAGS.stream().sorted().toList();
    private static final Column[] COLUMNS = Column.values();
    private static final int NO_DAY = Integer.MIN_VALUE;

    private final TextPool pool;
    private final int[] texts;
    private final int[] routes;
    private final byte[] legal;
    private final byte[] flags;
    private final boolean[] basic;
    private final int[] days;
    private final int[] ingredientStarts;
    private final int[] ingredients;
    private final Packs packs;
    private final LongTable keys;
    private final LongTable names;
    private final LongTable codes;

    /** Packs of all products, ordered by product. */
    record Packs(int[] starts, int[] texts) {}

    /** The finished arrays of the builder. */
    record Arrays(
            int[] texts,
            int[] routes,
            byte[] legal,
            byte[] flags,
            boolean[] basic,
            int[] days,
            int[] ingredientStarts,
            int[] ingredients,
            Packs packs) {}

    ProductTable(TextPool pool, Arrays arrays, LongTable keys, LongTable names, LongTable codes) {
        this.pool = pool;
        this.texts = arrays.texts();
        this.routes = arrays.routes();
        this.legal = arrays.legal();
        this.flags = arrays.flags();
        this.basic = arrays.basic();
        this.days = arrays.days();
        this.ingredientStarts = arrays.ingredientStarts();
        this.ingredients = arrays.ingredients();
        this.packs = arrays.packs();
        this.keys = keys;
        this.names = names;
        this.codes = codes;
    }

    int count() {
        return routes.length;
    }

    String text(int product, Column column) {
        return pool.get(texts[product * COLUMNS.length + column.ordinal()]);
    }

    /** Substances of a product in the order of its label, excipients included. */
    int[] substances(int product) {
        int from = ingredientStarts[product];
        int count = ingredientStarts[product + 1] - from;
        return IntStream.range(0, count).map(i -> ingredients[(from + i) * 3]).toArray();
    }

    /** Substances that act, without excipients. */
    int[] activeSubstances(int product) {
        return IntStream.range(ingredientStarts[product], ingredientStarts[product + 1])
                .filter(i -> pool.get(ingredients[i * 3 + 2]).equals("active"))
                .map(i -> ingredients[i * 3])
                .toArray();
    }

    Set<Route> routes(int product) {
        Set<Route> given = EnumSet.noneOf(Route.class);
        for (Route route : Route.values()) {
            if ((routes[product] & (1 << route.ordinal())) != 0) {
                given.add(route);
            }
        }
        return given;
    }

    CoverageLevel coverage(int product) {
        return basic[product] ? CoverageLevel.BASIC : CoverageLevel.ADVANCED;
    }

    LegalClass legalClass(int product) {
        return LegalClass.values()[legal[product]];
    }

    int byKey(String key) {
        return keys.find(Names.hash(key))
                .filter(id -> text(id, Column.KEY).equals(key))
                .findFirst()
                .orElse(-1);
    }

    /** @param plain the name in the form of {@code Names.plain} */
    int byName(String plain) {
        return names.find(Names.hash(plain))
                .filter(id -> Names.plain(text(id, Column.NAME)).equals(plain))
                .findFirst()
                .orElse(-1);
    }

    /** First product with this KFA code of level 92, 93 or 94, or -1. */
    int byCode(long code) {
        return codes.find(code).findFirst().orElse(-1);
    }

    ProductView view(int product, List<SubstanceInfo> substances) {
        return new ProductView(
                product,
                text(product, Column.KEY),
                text(product, Column.NAME),
                ingredientViews(product, substances),
                text(product, Column.FORM),
                routes(product),
                text(product, Column.RELEASE),
                text(product, Column.FLAVOUR),
                text(product, Column.MANUFACTURER),
                text(product, Column.REGISTRANT),
                text(product, Column.PACKAGING),
                legalClass(product),
                text(product, Column.NIE),
                flags(product),
                text(product, Column.KFA92),
                text(product, Column.KFA93),
                packViews(product),
                coverage(product),
                text(product, Column.REPLACED_BY),
                day(days[product * 2]),
                day(days[product * 2 + 1]));
    }

    private List<ProductView.IngredientView> ingredientViews(int product, List<SubstanceInfo> substances) {
        List<ProductView.IngredientView> views = new ArrayList<>();
        for (int i = ingredientStarts[product]; i < ingredientStarts[product + 1]; i++) {
            SubstanceInfo substance = substances.get(ingredients[i * 3]);
            views.add(new ProductView.IngredientView(
                    substance.key(),
                    substance.inn(),
                    substance.nameId(),
                    pool.get(ingredients[i * 3 + 1]),
                    pool.get(ingredients[i * 3 + 2])));
        }
        return views;
    }

    private List<ProductView.PackView> packViews(int product) {
        List<ProductView.PackView> views = new ArrayList<>();
        for (int i = packs.starts()[product]; i < packs.starts()[product + 1]; i++) {
            views.add(new ProductView.PackView(
                    pool.get(packs.texts()[i * 3]),
                    pool.get(packs.texts()[i * 3 + 1]),
                    pool.get(packs.texts()[i * 3 + 2])));
        }
        return views;
    }

    private Set<String> flags(int product) {
        Set<String> set = new HashSet<>();
        for (int i = 0; i < FLAGS.size(); i++) {
            if ((flags[product] & (1 << i)) != 0) {
                set.add(FLAGS.get(i));
            }
        }
        return set;
    }

    static int dayNumber(LocalDate day) {
        return day == null ? NO_DAY : (int) day.toEpochDay();
    }

    private static LocalDate day(int number) {
        return number == NO_DAY ? null : LocalDate.ofEpochDay(number);
    }
}
