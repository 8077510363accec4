package id.jembatan.rxpert.internal.snapshot;

import id.jembatan.rxpert.internal.model.CoverageLevel;
import id.jembatan.rxpert.internal.model.LegalClass;
import id.jembatan.rxpert.internal.model.Route;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The eleven basic fields of a product (S2 to S12), its codes (S18) and its state, ready to be shown. */
public record ProductView(
        int id,
        String key,
        String name,
        List<IngredientView> ingredients,
        String dosageForm,
        Set<Route> routes,
        String release,
        String flavour,
        String manufacturer,
        String registrant,
        String packaging,
        LegalClass legalClass,
        String nie,
        Set<String> flags,
        String kfa92,
        String kfa93,
        List<PackView> packs,
        CoverageLevel coverage,
        String replacedBy,
        LocalDate activeFrom,
        LocalDate activeTo) {

    /** One active substance and its strength as printed. */
    public record IngredientView(String substance, String inn, String nameId, String strength, String role) {}

    /** One pack with its KFA 94 code. */
    public record PackView(String kfa94, String description, String barcode) {}
}
