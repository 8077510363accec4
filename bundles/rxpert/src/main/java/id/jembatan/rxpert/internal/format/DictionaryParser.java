package id.jembatan.rxpert.internal.format;

import id.jembatan.rxpert.internal.model.DictionaryData;
import id.jembatan.rxpert.internal.model.DictionaryInfo;
import id.jembatan.rxpert.internal.model.Ingredient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Turns the rows of all tables into the records of one dictionary and finds keys used twice. */
final class DictionaryParser {
    private DictionaryParser() {}

    static DictionaryData parse(DictionaryInfo info, Map<TableSpec, List<Row>> tables, Problems problems)
            throws PackageException {
        tables.forEach(DictionaryParser::refuseRepeatedKeys);
        Map<String, List<Ingredient>> ingredients = ProductTables.ingredients(tables.get(TableSpec.INGREDIENTS));
        DictionaryData data = new DictionaryData(
                info,
                each(tables, TableSpec.SUBSTANCES, SubstanceTables::substance),
                each(tables, TableSpec.GROUPS, SubstanceTables::group),
                each(tables, TableSpec.MEMBERS, SubstanceTables::member),
                each(tables, TableSpec.RELATIONS, SubstanceTables::relation),
                each(tables, TableSpec.CONCEPTS, SubstanceTables::concept),
                each(tables, TableSpec.SOURCES, SubstanceTables::source),
                each(tables, TableSpec.PRODUCTS, row -> ProductTables.product(row, ingredients)),
                each(tables, TableSpec.PACKS, ProductTables::pack),
                each(tables, TableSpec.KFA_REPLACEMENTS, ProductTables::replacement),
                each(tables, TableSpec.STATEMENTS, KnowledgeTables::statement),
                each(tables, TableSpec.INTERACTIONS, KnowledgeTables::interaction),
                each(tables, TableSpec.SYNONYMS, SubstanceTables::synonym));
        problems.refuseIfAny();
        return data;
    }

    private static <T> List<T> each(Map<TableSpec, List<Row>> tables, TableSpec spec, Function<Row, T> reader) {
        return tables.get(spec).stream().map(reader).toList();
    }

    private static void refuseRepeatedKeys(TableSpec spec, List<Row> rows) {
        if (!spec.key().equals(List.of("key"))) {
            return;
        }
        Map<String, Row> seen = new HashMap<>();
        for (Row row : rows) {
            Row earlier = seen.putIfAbsent(row.text("key"), row);
            if (earlier != null) {
                row.fault("key", "kunci sudah dipakai di " + earlier.at(), "key already used at " + earlier.at());
            }
        }
    }
}
