package id.jembatan.rxpert.internal.bridge;

import id.jembatan.api.Text;
import id.jembatan.api.medication.DrugAlert;
import id.jembatan.api.medication.MedicationDetail.DetailSection;
import id.jembatan.api.medication.MedicationDetail.Paragraph;
import id.jembatan.rxpert.internal.Texts;
import id.jembatan.rxpert.internal.check.DrugStatements;
import id.jembatan.rxpert.internal.model.Advice;
import id.jembatan.rxpert.internal.model.Backing;
import id.jembatan.rxpert.internal.model.Severity;
import id.jembatan.rxpert.internal.model.Source;
import id.jembatan.rxpert.internal.model.StatementKind;
import id.jembatan.rxpert.internal.model.Words;
import id.jembatan.rxpert.internal.snapshot.ResolvedDrug;
import id.jembatan.rxpert.internal.snapshot.Rule;
import id.jembatan.rxpert.internal.snapshot.Snapshot;
import id.jembatan.rxpert.internal.snapshot.StatementInfo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** All that a dictionary says about a drug, whoever the patient is; within a section the worst first. */
final class DrugToSections {
    private static final int MOST_PARAGRAPHS = 200;
    private static final int MOST_NAMES = 6;

    private final Snapshot snapshot;
    private final LocalDate today;

    DrugToSections(Snapshot snapshot, LocalDate today) {
        this.snapshot = snapshot;
        this.today = today;
    }

    List<DetailSection> map(ResolvedDrug drug) {
        Map<DetailSectionKind, List<Paragraph>> found = new EnumMap<>(DetailSectionKind.class);
        for (int id : DrugStatements.idsOf(drug, snapshot)) {
            StatementInfo one = snapshot.statement(id);
            if (one.backing().holdsOn(today)) {
                put(found, section(one), statement(one));
            }
        }
        for (Rule rule : snapshot.rules()) {
            if (rule.backing().holdsOn(today)) {
                interaction(rule, drug, found);
            }
        }
        return found.entrySet().stream()
                .map(one -> new DetailSection(
                        one.getKey().id(),
                        one.getKey().title(),
                        one.getValue().stream()
                                .sorted(Comparator.comparing(Paragraph::severity))
                                .limit(MOST_PARAGRAPHS)
                                .toList()))
                .toList();
    }

    private static DetailSectionKind section(StatementInfo one) {
        return one.kind() == StatementKind.MONITORING
                ? DetailSectionKind.MONITORING
                : DetailSectionKind.of(one.category());
    }

    private static void put(
            Map<DetailSectionKind, List<Paragraph>> found, DetailSectionKind section, Paragraph paragraph) {
        found.computeIfAbsent(section, k -> new ArrayList<>()).add(paragraph);
    }

    private Paragraph statement(StatementInfo one) {
        Advice advice = snapshot.advice(one);
        return new Paragraph(
                severity(one.kind() == StatementKind.REASSURANCE ? Severity.INFO : one.severity()),
                Texts.of(advice.summary()),
                Texts.orNull(advice.management()),
                Texts.orNull(advice.detail()),
                source(one.backing()));
    }

    private void interaction(Rule rule, ResolvedDrug drug, Map<DetailSectionKind, List<Paragraph>> found) {
        boolean onA = covers(rule, false, drug);
        if (!onA && !covers(rule, true, drug)) {
            return;
        }
        Advice advice = snapshot.advice(rule);
        Text other = names(snapshot.sideOf(rule, onA));
        Text summary = Texts.of(advice.summary());
        put(
                found,
                DetailSectionKind.INTERACTION,
                new Paragraph(
                        severity(rule.severity()),
                        new Text(other.id() + ": " + summary.id(), other.en() + ": " + summary.en()),
                        Texts.orNull(advice.management()),
                        Texts.orNull(advice.detail()),
                        source(rule.backing())));
    }

    private boolean covers(Rule rule, boolean sideB, ResolvedDrug drug) {
        for (int substance : drug.all()) {
            if (snapshot.covers(rule.scope(sideB), substance, drug.routes())) {
                return true;
            }
        }
        return false;
    }

    private static Text names(List<Words> side) {
        List<Text> shown = side.stream().limit(MOST_NAMES).map(Texts::of).toList();
        String more = side.size() > MOST_NAMES ? ", \u2026" : "";
        return new Text(
                String.join(", ", shown.stream().map(Text::id).toList()) + more,
                String.join(", ", shown.stream().map(Text::en).toList()) + more);
    }

    private DrugAlert.Source source(Backing backing) {
        Source found = snapshot.source(backing.source());
        return found == null
                ? null
                : new DrugAlert.Source(
                        found.title(),
                        found.publisher(),
                        backing.section().isEmpty() ? null : backing.section(),
                        found.url() == null || found.url().isEmpty() ? null : found.url(),
                        found.date());
    }

    private static DrugAlert.Severity severity(Severity one) {
        return DrugAlert.Severity.valueOf(one.name());
    }
}
