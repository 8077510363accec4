package id.jembatan.rxpert.internal.format;

import id.jembatan.rxpert.internal.model.Action;
import id.jembatan.rxpert.internal.model.Advice;
import id.jembatan.rxpert.internal.model.Backing;
import id.jembatan.rxpert.internal.model.Category;
import id.jembatan.rxpert.internal.model.Evidence;
import id.jembatan.rxpert.internal.model.Interaction;
import id.jembatan.rxpert.internal.model.Population;
import id.jembatan.rxpert.internal.model.PopulationFlag;
import id.jembatan.rxpert.internal.model.Severity;
import id.jembatan.rxpert.internal.model.Statement;
import id.jembatan.rxpert.internal.model.StatementKind;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Turns rows of statements and interactions into records. */
final class KnowledgeTables {
    private static final int SUMMARY_LIMIT = 240;

    private KnowledgeTables() {}

    static Statement statement(Row row) {
        Category category = row.oneOf("category", Category.class, null);
        if (!Category.OF_STATEMENTS.contains(category)) {
            row.fault("category", "kategori ini bukan untuk pernyataan", "this category is not for statements");
        }
        return new Statement(
                row.key("key"),
                row.mustRefs("subject"),
                category,
                row.oneOf("kind", StatementKind.class, null),
                row.oneOf("severity", Severity.class, null),
                advice(row),
                backing(row),
                population(row),
                row.routes("routes"),
                row.refs("allergen"),
                row.refs("except_drugs"),
                row.at());
    }

    private static Population population(Row row) {
        String sex = row.text("sex");
        if (!sex.isEmpty() && !sex.equals("M") && !sex.equals("F")) {
            row.fault("sex", "hanya M atau F", "only M or F");
        }
        Set<String> childPugh = new HashSet<>(row.list("child_pugh"));
        if (!Set.of("A", "B", "C").containsAll(childPugh)) {
            row.fault("child_pugh", "hanya A, B, C", "only A, B, C");
        }
        return new Population(
                row.list("conditions"),
                row.list("except_conditions"),
                row.age("age_from"),
                row.age("age_to"),
                sex.isEmpty() ? 0 : sex.charAt(0),
                row.someOf("population", PopulationFlag.class),
                row.number("egfr_lt"),
                row.number("egfr_ge"),
                Set.copyOf(childPugh),
                row.number("alt_gt"));
    }

    static Interaction interaction(Row row) {
        Double gap = row.number("min_gap_hours");
        Interaction.Raise raise = null;
        if (!row.text("if_severity").isEmpty()) {
            raise = new Interaction.Raise(
                    row.list("if_conditions"),
                    row.number("if_egfr_lt"),
                    row.oneOf("if_severity", Severity.class, null));
        }
        if ((raise == null)
                != (row.text("if_conditions").isEmpty()
                        && row.text("if_egfr_lt").isEmpty())) {
            row.fault("if_severity", "perlu if_conditions atau if_egfr_lt", "needs if_conditions or if_egfr_lt");
        }
        Set<String> sites = new HashSet<>();
        row.list("site").forEach(site -> sites.add(site.toLowerCase(Locale.ROOT)));
        return new Interaction(
                row.key("key"),
                new Interaction.Side(row.mustRefs("a"), row.refs("except_a"), row.routes("routes_a")),
                new Interaction.Side(row.mustRefs("b"), row.refs("except_b"), row.routes("routes_b")),
                row.oneOf("severity", Severity.class, null),
                row.oneOf("action", Action.class, null),
                advice(row),
                row.text("mechanism"),
                row.text("onset"),
                backing(row),
                Set.copyOf(sites),
                gap == null ? null : gap.intValue(),
                raise,
                row.flag("exception"),
                row.at());
    }

    private static Advice advice(Row row) {
        for (String column : List.of("summary_id", "summary_en")) {
            if (row.must(column).length() > SUMMARY_LIMIT) {
                row.fault(column, "lebih dari 240 huruf", "more than 240 characters");
            }
        }
        return new Advice(row.words("summary"), row.words("management"), row.words("detail"));
    }

    private static Backing backing(Row row) {
        String layer = row.text("layer");
        return new Backing(
                row.oneOf("evidence", Evidence.class, null),
                row.must("source").intern(),
                row.text("section").intern(),
                layer.isEmpty() ? Backing.CORE : layer.intern(),
                row.date("valid_from"),
                row.date("valid_to"));
    }
}
