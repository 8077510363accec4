package id.jembatan.rxpert.internal.check;

import id.jembatan.rxpert.internal.model.Route;
import java.util.Set;

/**
 * One drug, herb or food of a check, as the clinic wrote or chose it.
 *
 * @param id of the line, comes back in the result
 * @param name as written; used when no code below is known
 * @param dictionary the entry was chosen from, or empty
 * @param product key of a product in that dictionary, or empty
 * @param substance key of a substance in that dictionary, or empty
 * @param kfa code of level 92 or 93, or empty
 * @param routes empty when not known
 */
public record DrugItem(
        String id, String name, String dictionary, String product, String substance, String kfa, Set<Route> routes) {
    public DrugItem(String id, String name, String dictionary, String product, String kfa, Set<Route> routes) {
        this(id, name, dictionary, product, "", kfa, routes);
    }

    public static DrugItem named(String id, String name) {
        return new DrugItem(id, name, "", "", "", Route.ANY);
    }
}
