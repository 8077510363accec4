package id.jembatan.rxpert.internal.model;

/**
 * One active substance of a product with its strength, e.g. 125 mg per 5 mL.
 *
 * @param strength number as written, or empty
 * @param per number of the denominator as written, or empty
 */
public record Ingredient(String substance, String strength, String unit, String per, String perUnit, String role) {
    public static final String ACTIVE = "active";

    /** Strength as printed: {@code 125 mg/5 mL}; empty when not given. */
    public String strengthText() {
        String amount = (strength + " " + unit).trim();
        String base = (per + " " + perUnit).trim();
        return base.isEmpty() ? amount : amount + "/" + base;
    }
}
