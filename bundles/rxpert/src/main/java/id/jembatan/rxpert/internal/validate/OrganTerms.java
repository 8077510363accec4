package id.jembatan.rxpert.internal.validate;

import id.jembatan.rxpert.internal.model.Concept;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells unnamed impairment of an organ from its named diseases: S32, S33 (liver) and S35, S36 (kidney) file the first under
 * Gangguan Hati or Ginjal and the second under Kondisi Penyakit.
 */
final class OrganTerms {
    /** What a condition of a statement is, seen from one organ. */
    enum Term {
        UNNAMED,
        NAMED,
        FOREIGN
    }

    static final OrganTerms LIVER = new OrganTerms(
            List.of("K72", "K76.9", "R94.5", "K71.9", "K76.8"),
            List.of("K70-K77", "B15-B19", "C22", "I85", "I81", "E83.0", "K80-K83", "O26.6"),
            Set.of("hepatic_impairment", "hepatic_failure"));

    static final OrganTerms KIDNEY = new OrganTerms(
            List.of("N17", "N18", "N19", "N28.9", "R94.4"),
            List.of("N00-N29", "I12", "I13", "C64", "E10.2", "E11.2", "E14.2", "Q60-Q63", "O08.4"),
            Set.of("renal_impairment", "renal_failure"));

    private final List<CodeRange> unnamed;
    private final List<CodeRange> named;
    private final Set<String> concepts;

    private OrganTerms(List<String> unnamed, List<String> named, Set<String> concepts) {
        this.unnamed = ranges(unnamed);
        this.named = ranges(named);
        this.concepts = concepts;
    }

    private static List<CodeRange> ranges(List<String> codes) {
        return codes.stream().map(code -> CodeRange.parse(code).orElseThrow()).toList();
    }

    /** The kinds of condition a list cell holds; empty for an empty cell. */
    Set<Term> classify(List<String> conditions, ConceptBook book) {
        Set<Term> found = EnumSet.noneOf(Term.class);
        conditions.forEach(item -> classify(item, book, found, new HashSet<>()));
        return found;
    }

    private void classify(String item, ConceptBook book, Set<Term> found, Set<String> visited) {
        if (!item.startsWith("@")) {
            CodeRange.parse(item).ifPresent(range -> found.add(termOf(range)));
            return;
        }
        String key = item.substring(1);
        if (concepts.contains(key)) {
            found.add(Term.UNNAMED);
            return;
        }
        List<String> codes = book.find(key).map(Concept::codes).orElse(List.of());
        if (codes.isEmpty() || !visited.add(key)) {
            found.add(Term.FOREIGN);
            return;
        }
        codes.forEach(code -> classify(code, book, found, visited));
    }

    private Term termOf(CodeRange range) {
        if (unnamed.stream().anyMatch(range::within)) {
            return Term.UNNAMED;
        }
        return named.stream().anyMatch(range::overlaps) ? Term.NAMED : Term.FOREIGN;
    }
}
