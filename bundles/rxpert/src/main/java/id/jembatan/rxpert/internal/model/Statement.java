package id.jembatan.rxpert.internal.model;

import java.util.List;
import java.util.Set;

/**
 * One statement of the dictionary about one or more subjects and the patients it concerns.
 *
 * @param allergens of a hypersensitivity: what the patient reacted to
 * @param exceptDrugs it does not hold for a patient who gets one of these too, such as an inhaled corticosteroid
 */
public record Statement(
        String key,
        List<Ref> subjects,
        Category category,
        StatementKind kind,
        Severity severity,
        Advice advice,
        Backing backing,
        Population population,
        Set<Route> routes,
        List<Ref> allergens,
        List<Ref> exceptDrugs,
        Origin at) {
    public Statement filedAs(Category other) {
        return new Statement(
                key, subjects, other, kind, severity, advice, backing, population, routes, allergens, exceptDrugs, at);
    }
}
