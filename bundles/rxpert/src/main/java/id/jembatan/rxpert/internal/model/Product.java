package id.jembatan.rxpert.internal.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** One row of the products table: the eleven basic fields (S2 to S12), the codes (S18) and what goes with them. */
public record Product(
        String key,
        String name,
        List<Ingredient> ingredients,
        String dosageForm,
        Set<Route> routes,
        LegalClass legalClass,
        String manufacturer,
        String registrant,
        String packaging,
        String release,
        String flavour,
        String nie,
        Set<String> flags,
        String kfa92,
        String kfa93,
        CoverageLevel coverage,
        String replacedBy,
        LocalDate activeFrom,
        LocalDate activeTo,
        Origin at) {
    public static final Set<String> FLAGS = Set.of("generik", "prekursor", "oot", "fornas", "prb", "contoh");
}
