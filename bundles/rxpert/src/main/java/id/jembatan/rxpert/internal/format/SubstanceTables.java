package id.jembatan.rxpert.internal.format;

import id.jembatan.rxpert.internal.model.Concept;
import id.jembatan.rxpert.internal.model.CoverageLevel;
import id.jembatan.rxpert.internal.model.Evidence;
import id.jembatan.rxpert.internal.model.Group;
import id.jembatan.rxpert.internal.model.GroupKind;
import id.jembatan.rxpert.internal.model.Likelihood;
import id.jembatan.rxpert.internal.model.Member;
import id.jembatan.rxpert.internal.model.Ref;
import id.jembatan.rxpert.internal.model.Relation;
import id.jembatan.rxpert.internal.model.RelationKind;
import id.jembatan.rxpert.internal.model.Severity;
import id.jembatan.rxpert.internal.model.Source;
import id.jembatan.rxpert.internal.model.Substance;
import id.jembatan.rxpert.internal.model.SubstanceKind;
import id.jembatan.rxpert.internal.model.Synonym;

/** Turns rows about substances and what they are related to into records. */
final class SubstanceTables {
    private SubstanceTables() {}

    static Substance substance(Row row) {
        SubstanceKind kind = row.oneOf("kind", SubstanceKind.class, null);
        if (kind == SubstanceKind.COMBINATION && row.list("components").size() < 2) {
            row.fault("components", "kombinasi perlu dua komponen", "a combination needs two components");
        }
        if (kind == SubstanceKind.SALT && row.text("parent").isEmpty()) {
            row.fault("parent", "garam perlu induk", "a salt needs a parent");
        }
        return new Substance(
                row.key("key"),
                row.must("inn"),
                row.must("name_id"),
                kind,
                row.list("components"),
                row.text("parent"),
                row.list("atc"),
                row.list("groups"),
                row.list("synonyms"),
                row.oneOf("coverage", CoverageLevel.class, CoverageLevel.ADVANCED),
                row.list("kfa91"),
                row.text("unii"),
                row.text("rxcui"),
                row.at());
    }

    static Group group(Row row) {
        GroupKind kind = row.oneOf("kind", GroupKind.class, null);
        if (kind == GroupKind.ALLERGY) {
            row.must("source");
        }
        String match = row.text("match");
        if (!match.isEmpty() && !match.equals("group") && !match.equals("cross")) {
            row.fault("match", "hanya group atau cross", "only group or cross");
        }
        Severity usual = kind == GroupKind.ALLERGY ? Severity.MAJOR : Severity.MODERATE;
        return new Group(
                row.key("key"),
                kind,
                row.words("name"),
                row.text("parent"),
                row.oneOf("severity", Severity.class, usual),
                match.equals("cross"),
                row.oneOf("evidence", Evidence.class, Evidence.ESTABLISHED),
                row.words("summary"),
                row.text("source"),
                row.at());
    }

    static Member member(Row row) {
        row.must("substances");
        return new Member(row.must("group"), row.list("substances"), row.routes("routes"), row.at());
    }

    static Relation relation(Row row) {
        RelationKind kind = row.oneOf("kind", RelationKind.class, null);
        Ref from = Ref.parse(row.must("from"));
        Ref to = Ref.parse(row.must("to"));
        if (kind == RelationKind.CROSS_REACTIVE) {
            row.must("likelihood");
        }
        boolean groups = from.kind() == Ref.Kind.GROUP || to.kind() == Ref.Kind.GROUP;
        if (from.kind() != to.kind() || (groups && kind != RelationKind.CROSS_REACTIVE)) {
            row.fault(
                    "to",
                    "dua zat, atau dua golongan untuk cross_reactive",
                    "two substances, or two groups for cross_reactive");
        }
        Likelihood likelihood = row.oneOf("likelihood", Likelihood.class, Likelihood.HIGH);
        return new Relation(
                from,
                to,
                kind,
                likelihood,
                row.oneOf("severity", Severity.class, usualSeverity(kind, likelihood)),
                row.oneOf("evidence", Evidence.class, Evidence.ESTABLISHED),
                row.words("summary"),
                row.must("source"),
                row.text("section"),
                row.at());
    }

    private static Severity usualSeverity(RelationKind kind, Likelihood likelihood) {
        return switch (kind) {
            case SALT_OF, ENANTIOMER_OF -> Severity.CONTRAINDICATED;
            case PRODRUG_OF, METABOLITE_OF, SAME_GROUP -> Severity.MAJOR;
            case CROSS_REACTIVE ->
                switch (likelihood) {
                    case HIGH -> Severity.MAJOR;
                    case MODERATE -> Severity.MODERATE;
                    case LOW, REFUTED -> Severity.INFO;
                };
        };
    }

    static Concept concept(Row row) {
        return new Concept(row.key("key"), row.words("name"), row.list("codes"), row.at());
    }

    static Source source(Row row) {
        row.must("date");
        return new Source(
                row.key("key"),
                row.must("title"),
                row.must("publisher"),
                row.date("date"),
                row.text("url"),
                row.text("set_id"),
                row.text("licence"),
                row.at());
    }

    static Synonym synonym(Row row) {
        return new Synonym(Ref.parse(row.must("target")), row.must("text"), row.text("locale"), row.at());
    }
}
