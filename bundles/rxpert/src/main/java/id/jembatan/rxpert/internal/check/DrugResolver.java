package id.jembatan.rxpert.internal.check;

import id.jembatan.rxpert.internal.model.Route;
import id.jembatan.rxpert.internal.search.Names;
import id.jembatan.rxpert.internal.snapshot.ProductView;
import id.jembatan.rxpert.internal.snapshot.ResolvedDrug;
import id.jembatan.rxpert.internal.snapshot.Snapshot;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out what a line of a prescription is in one dictionary. */
final class DrugResolver {
    private static final Pattern CODE = Pattern.compile("\\d{1,18}");
    /** {@code timolol (ophthalmic)}: a name with its route behind. */
    private static final Pattern WITH_ROUTE = Pattern.compile("(.+)\\(([a-z]+)\\)\\s*");

    private static final Pattern PLUS = Pattern.compile("\\s*[+]\\s*");

    private DrugResolver() {}

    /** The same as {@link #resolve} for all lines of a request, null where the dictionary does not know the drug. */
    static ResolvedDrug[] resolveAll(List<DrugItem> items, Snapshot snapshot) {
        String[] keys = new String[items.size()];
        String[] names = new String[items.size()];
        for (int i = 0; i < keys.length; i++) {
            DrugItem item = items.get(i);
            keys[i] = isChosenFrom(snapshot, item.product(), item) ? item.product() : null;
            names[i] = item.product().isEmpty()
                            && item.substance().isEmpty()
                            && item.kfa().isEmpty()
                    ? Names.plain(item.name())
                    : null;
        }
        int[] products = snapshot.productsByKey(keys);
        int[][] named = snapshot.named(names);
        ResolvedDrug[] drugs = new ResolvedDrug[keys.length];
        for (int i = 0; i < drugs.length; i++) {
            DrugItem item = items.get(i);
            int substance = firstSubstance(named[i]);
            if (products[i] >= 0) {
                drugs[i] = given(snapshot.drugOfProduct(products[i]), item.routes());
            } else if (substance >= 0) {
                drugs[i] = snapshot.drugOfSubstances(new int[] {substance}, item.routes());
            } else {
                drugs[i] = resolve(item, snapshot);
            }
        }
        return drugs;
    }

    private static boolean isChosenFrom(Snapshot snapshot, String key, DrugItem item) {
        return !key.isEmpty() && item.dictionary().equals(snapshot.info().dictionary());
    }

    /** Null when the dictionary does not know the drug. */
    static ResolvedDrug resolve(DrugItem item, Snapshot snapshot) {
        OptionalInt product = product(item, snapshot);
        if (product.isPresent()) {
            return given(snapshot.drugOfProduct(product.getAsInt()), item.routes());
        }
        OptionalInt chosen = substance(item, snapshot);
        if (chosen.isPresent()) {
            return snapshot.drugOfSubstances(new int[] {chosen.getAsInt()}, item.routes());
        }
        ResolvedDrug asSpelled = written(item, snapshot, snapshot::named);
        return asSpelled != null ? asSpelled : written(item, snapshot, snapshot::sounding);
    }

    /** What names of substances and groups mean. */
    private interface Meaning extends Function<String, int[]> {}

    private static ResolvedDrug written(DrugItem item, Snapshot snapshot, Meaning meaning) {
        ResolvedDrug asWritten = written(item.name(), item.routes(), snapshot, meaning);
        if (asWritten != null) {
            return asWritten;
        }
        Set<Route> routes = item.routes().isEmpty() ? FormToRoutes.map(item.name()) : item.routes();
        ResolvedDrug bare = written(WrittenName.withoutDose(item.name()), routes, snapshot, meaning);
        return bare != null ? bare : written(WrittenName.withoutSalt(item.name()), routes, snapshot, meaning);
    }

    private static ResolvedDrug written(String name, Set<Route> given, Snapshot snapshot, Meaning meaning) {
        int[] substances = substances(name, meaning);
        if (substances.length > 0) {
            return snapshot.drugOfSubstances(substances, given);
        }
        OptionalInt byName = snapshot.productNamed(name);
        if (byName.isPresent()) {
            return given(snapshot.drugOfProduct(byName.getAsInt()), given);
        }
        Matcher routed = WITH_ROUTE.matcher(name);
        if (routed.matches() && Route.named(routed.group(2)).isPresent()) {
            int[] found = substances(routed.group(1), meaning);
            Set<Route> routes = Route.named(routed.group(2)).get();
            return found.length == 0 ? null : snapshot.drugOfSubstances(found, routes);
        }
        return null;
    }

    /** WHO names of what a drug holds, as the dictionary it was chosen from tells them. */
    record Contents(List<String> names, Set<Route> routes) {}

    /** Null when the line was not chosen from this dictionary. */
    static Contents contents(DrugItem item, Snapshot snapshot) {
        OptionalInt product = product(item, snapshot);
        if (product.isPresent()) {
            return contents(item, snapshot.product(product.getAsInt()));
        }
        OptionalInt chosen = substance(item, snapshot);
        return chosen.isEmpty()
                ? null
                : new Contents(List.of(snapshot.substance(chosen.getAsInt()).inn()), item.routes());
    }

    /** Null when the words are no product of this dictionary. */
    static Contents contentsByName(DrugItem item, Snapshot snapshot) {
        OptionalInt product = snapshot.productNamed(item.name());
        return product.isEmpty() ? null : contents(item, snapshot.product(product.getAsInt()));
    }

    private static Contents contents(DrugItem item, ProductView view) {
        List<String> names =
                view.ingredients().stream().map(ProductView.IngredientView::inn).toList();
        return new Contents(names, item.routes().isEmpty() ? view.routes() : item.routes());
    }

    /** What the drug is elsewhere tells by its contents what it is here. */
    static ResolvedDrug byContents(Contents elsewhere, Snapshot snapshot) {
        int[] all = new int[elsewhere.names().size()];
        for (int i = 0; i < all.length; i++) {
            int[] found = substances(elsewhere.names().get(i), snapshot);
            if (found.length == 0) {
                return null;
            }
            all[i] = found[0];
        }
        return snapshot.drugOfSubstances(all, elsewhere.routes());
    }

    private static OptionalInt substance(DrugItem item, Snapshot snapshot) {
        return isChosenFrom(snapshot, item.substance(), item)
                ? snapshot.substance(item.substance())
                : OptionalInt.empty();
    }

    private static OptionalInt product(DrugItem item, Snapshot snapshot) {
        if (isChosenFrom(snapshot, item.product(), item)) {
            OptionalInt found = snapshot.productByKey(item.product());
            if (found.isPresent()) {
                return found;
            }
        }
        return !item.kfa().isEmpty() && CODE.matcher(item.kfa()).matches()
                ? snapshot.productByCode(Long.parseLong(item.kfa()))
                : OptionalInt.empty();
    }

    /** Substances of this name; names of groups are left out, they are no drugs. */
    static int[] substances(String name, Snapshot snapshot) {
        return substances(name, snapshot::named);
    }

    private static int[] substances(String name, Meaning meaning) {
        int direct = firstSubstance(meaning.apply(name));
        if (direct >= 0) {
            return new int[] {direct};
        }
        String list = name.startsWith("fixed-dose ") ? name.substring(11) : name;
        String[] parts = list.indexOf('+') < 0 ? new String[] {list} : PLUS.split(list);
        if (parts.length < 2 && list.equals(name)) {
            return new int[0];
        }
        int[] all = new int[parts.length];
        for (int i = 0; i < parts.length; i++) {
            all[i] = firstSubstance(meaning.apply(parts[i]));
            if (all[i] < 0) {
                return new int[0];
            }
        }
        return all;
    }

    private static int firstSubstance(int[] named) {
        for (int id : named) {
            if (id >= 0) {
                return id;
            }
        }
        return -1;
    }

    private static ResolvedDrug given(ResolvedDrug drug, Set<Route> routes) {
        return routes.isEmpty()
                ? drug
                : new ResolvedDrug(drug.product(), drug.active(), drug.all(), drug.contents(), routes, drug.coverage());
    }
}
