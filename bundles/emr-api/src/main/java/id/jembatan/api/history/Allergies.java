package id.jembatan.api.history;

import java.util.List;

/**
 * What a patient does not tolerate, and what was tolerated all the same. As a whole it is null in the record while nobody
 * has asked; asked and without an entry it means "no known allergy".
 *
 * @param tolerances drugs taken without trouble after the reaction; they quiet alerts of class and cross-reaction (S15)
 */
public record Allergies(List<AllergyIntolerance> entries, List<Tolerance> tolerances) {

    public Allergies {
        entries = entries == null ? List.of() : List.copyOf(entries);
        tolerances = tolerances == null ? List.of() : List.copyOf(tolerances);
    }
}
