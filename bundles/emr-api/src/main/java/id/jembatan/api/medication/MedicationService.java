package id.jembatan.api.medication;

import id.jembatan.api.Actor;
import id.jembatan.api.Text;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Finds drugs in the dictionaries of the active bridges. */
@ProviderType
public interface MedicationService {

    /** What is searched for; decides what kinds of entries come. */
    enum Purpose {
        /** Products, for the stock and for prescriptions. */
        PRODUCT,
        /** Products, substances, herbs and food, for obat yang sedang dikonsumsi. */
        TAKEN,
        /** Substances and groups, for allergies. */
        ALLERGEN
    }

    /**
     * By the beginning of any word of brand, generic name or maker, by KFA code, and with one or two typos.
     *
     * @param text at least two characters
     * @param limit 1 to 50
     */
    Hits search(Actor actor, Purpose purpose, String text, int limit);

    /** @throws id.jembatan.api.EmrException NOT_FOUND, or UNAVAILABLE when no bridge knows the dictionary now */
    MedicationDetail detail(Actor actor, MedicationCode code);

    /** @param notSearched why no dictionary was searched, or null */
    record Hits(List<MedicationHit> hits, Text notSearched) {
        public Hits {
            hits = List.copyOf(hits);
        }
    }
}
