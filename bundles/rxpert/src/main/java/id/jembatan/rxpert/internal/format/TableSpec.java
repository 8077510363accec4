package id.jembatan.rxpert.internal.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The tables of the format and their columns; docs/rxdict.md describes the meaning. */
public enum TableSpec {
    SUBSTANCES("key inn name_id kind", "components parent atc groups synonyms coverage kfa91 unii rxcui", "key"),
    GROUPS("key kind name_id name_en", "parent severity match evidence summary_id summary_en source", "key"),
    MEMBERS("group substances", "routes", "group substances"),
    RELATIONS("from to kind source", "likelihood severity evidence summary_id summary_en section", "from to kind"),
    CONCEPTS("key name_id name_en", "codes", "key"),
    SOURCES("key title publisher date", "url set_id licence", "key"),
    PRODUCTS(
            "key name dosage_form routes golongan manufacturer registrant packaging",
            "ingredients release flavour nie flags kfa92 kfa93 coverage replaced_by active_from active_to",
            "key"),
    INGREDIENTS("product substance", "strength unit per per_unit role", "product substance"),
    PACKS("product kfa94", "quantity unit description barcode", "product kfa94"),
    KFA_REPLACEMENTS("old new", "reason", "old"),
    STATEMENTS(
            "key subject category kind severity summary_id summary_en evidence source",
            "management_id management_en detail_id detail_en section conditions except_conditions age_from age_to sex"
                    + " population egfr_lt egfr_ge child_pugh alt_gt routes allergen except_drugs layer valid_from"
                    + " valid_to",
            "key"),
    INTERACTIONS(
            "key a b severity action summary_id summary_en evidence source",
            "except_a except_b management_id management_en detail_id detail_en mechanism onset section routes_a"
                    + " routes_b site min_gap_hours if_conditions if_egfr_lt if_severity exception layer valid_from"
                    + " valid_to",
            "key"),
    SYNONYMS("target text", "locale", "target text");

    /** Column of a delta row: U puts the row in or replaces it, D takes it away. */
    static final String OP = "op";

    private final List<String> required;
    private final Set<String> allowed;
    private final List<String> key;

    TableSpec(String required, String optional, String key) {
        this.required = List.of(required.split(" "));
        this.key = List.of(key.split(" "));
        this.allowed = new TreeSet<>(this.required);
        this.allowed.addAll(Arrays.asList(optional.split(" ")));
    }

    List<String> required() {
        return required;
    }

    Set<String> allowed() {
        return allowed;
    }

    List<String> key() {
        return key;
    }

    /** All columns, required ones first, as the builder writes them. */
    List<String> columns() {
        List<String> all = new ArrayList<>(required);
        for (String column : allowed) {
            if (!all.contains(column)) {
                all.add(column);
            }
        }
        return all;
    }

    String fileName() {
        return name().toLowerCase(java.util.Locale.ROOT) + ".csv";
    }

    /** The table a file such as {@code statements-a.csv} is a part of. */
    static Optional<TableSpec> ofFile(String fileName) {
        if (!fileName.endsWith(".csv")) {
            return Optional.empty();
        }
        String stem = fileName.substring(0, fileName.length() - 4);
        int dash = stem.indexOf('-');
        String table = dash < 0 ? stem : stem.substring(0, dash);
        for (TableSpec one : values()) {
            if (one.name().toLowerCase(java.util.Locale.ROOT).equals(table)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}
