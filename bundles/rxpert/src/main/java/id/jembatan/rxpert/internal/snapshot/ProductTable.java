package id.jembatan.rxpert.internal.snapshot;

import id.jembatan.rxpert.internal.model.CoverageLevel;
import id.jembatan.rxpert.internal.model.LegalClass;
import id.jembatan.rxpert.internal.model.Product;
import id.jembatan.rxpert.internal.model.Route;
import id.jembatan.rxpert.internal.search.Names;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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

    /** A product's row: its texts, then these; one row is about one line of the processor's cache. */
    static final int ROUTES = COLUMNS.length;

    /** Where its ingredients begin. */
    static final int INGREDIENTS = ROUTES + 1;

    static final int INGREDIENT_COUNT = INGREDIENTS + 1;
    /** Legal class in the low byte, flags in the second, in the third 1 when there is only basic data. */
    static final int BITS = INGREDIENT_COUNT + 1;

    static final int WIDTH = BITS + 1;

    private final TextPool pool;
    private final List<Set<Route>> routeSets;
    private final int[] rows;
    private final int[] days;
    private final int[] ingredients;
    private final Packs packs;
    private final TextTable keys;
    private final TextTable names;
    private final LongTable codes;
    private final int active;

    /** Packs of all products, ordered by product. */
    record Packs(int[] starts, int[] texts) {}

    /** What the builder made; routes of a row point into {@code routeSets}, {@code active} is the text of that role. */
    record Parts(List<Set<Route>> routeSets, int[] rows, int[] days, int[] ingredients, int active, Packs packs) {}

    ProductTable(TextPool pool, Parts parts, TextTable keys, TextTable names, LongTable codes) {
        this.pool = pool;
        this.routeSets = List.copyOf(parts.routeSets());
        this.rows = parts.rows();
        this.days = parts.days();
        this.ingredients = parts.ingredients();
        this.active = parts.active();
        this.packs = parts.packs();
        this.keys = keys;
        this.names = names;
        this.codes = codes;
    }

    int count() {
        return rows.length / WIDTH;
    }

    String text(int product, Column column) {
        return pool.get(rows[product * WIDTH + column.ordinal()]);
    }

    private int cell(int product, int column) {
        return rows[product * WIDTH + column];
    }

    /** Substances of a product in the order of its label, excipients included. */
    int[] substances(int product) {
        int from = cell(product, INGREDIENTS);
        int[] all = new int[cell(product, INGREDIENT_COUNT)];
        for (int i = 0; i < all.length; i++) {
            all[i] = ingredients[(from + i) * 3];
        }
        return all;
    }

    /** Substances that act, without excipients. */
    int[] activeSubstances(int product) {
        int from = cell(product, INGREDIENTS);
        int[] acting = new int[cell(product, INGREDIENT_COUNT)];
        int count = 0;
        for (int i = from; i < from + acting.length; i++) {
            if (ingredients[i * 3 + 2] == active) {
                acting[count++] = ingredients[i * 3];
            }
        }
        return count == acting.length ? acting : Arrays.copyOf(acting, count);
    }

    Set<Route> routes(int product) {
        return routeSets.get(cell(product, ROUTES));
    }

    CoverageLevel coverage(int product) {
        return cell(product, BITS) >>> 16 != 0 ? CoverageLevel.BASIC : CoverageLevel.ADVANCED;
    }

    LegalClass legalClass(int product) {
        return LegalClass.values()[cell(product, BITS) & 0xFF];
    }

    int byKey(String key) {
        byte[] utf8 = key.getBytes(StandardCharsets.UTF_8);
        return keys.find(key, id -> pool.is(cell(id, Column.KEY.ordinal()), utf8));
    }

    /** Many keys at once, null where none is asked for; see {@link NameTable#find(String[])} for why. */
    int[] byKeys(String[] wanted) {
        int[] product = new int[wanted.length];
        for (int i = 0; i < wanted.length; i++) {
            product[i] = wanted[i] == null ? -1 : keys.likely(wanted[i]);
        }
        int[] text = new int[wanted.length];
        for (int i = 0; i < wanted.length; i++) {
            text[i] = product[i] < 0 ? -1 : cell(product[i], Column.KEY.ordinal());
        }
        for (int i = 0; i < wanted.length; i++) {
            boolean right = text[i] >= 0 && pool.is(text[i], wanted[i].getBytes(StandardCharsets.UTF_8));
            product[i] = wanted[i] == null ? -1 : right ? product[i] : byKey(wanted[i]);
        }
        return product;
    }

    /** @param plain the name in the form of {@code Names.plain} */
    int byName(String plain) {
        return names.find(plain, id -> Names.plain(text(id, Column.NAME)).equals(plain));
    }

    /** First product with this KFA code of level 92, 93 or 94, or -1. */
    int byCode(long code) {
        return codes.find(code, id -> true);
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
        int from = cell(product, INGREDIENTS);
        for (int i = from; i < from + cell(product, INGREDIENT_COUNT); i++) {
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
            if ((cell(product, BITS) >>> 8 & (1 << i)) != 0) {
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
