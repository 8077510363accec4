package id.jembatan.rxpert.internal.check;

import id.jembatan.rxpert.internal.model.Action;
import id.jembatan.rxpert.internal.model.Advice;
import id.jembatan.rxpert.internal.model.Category;
import id.jembatan.rxpert.internal.model.Severity;
import id.jembatan.rxpert.internal.model.StatementKind;
import id.jembatan.rxpert.internal.model.Words;
import id.jembatan.rxpert.internal.snapshot.ResolvedDrug;
import id.jembatan.rxpert.internal.snapshot.Snapshot;
import id.jembatan.rxpert.internal.snapshot.StatementInfo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Drugs against recorded allergies (S15, S24): one alert per drug and allergen at the best level. The substance itself is ALERGI,
 * everything wider HIPERSENSITIVITAS (S28, S29). An intolerance goes no further than the substance and its forms; a tolerance
 * recorded after the reaction silences class and cross matches.
 */
final class AllergyCheck {
    private final Context context;
    private final Snapshot snapshot;
    private final AllergyGraph graph;
    private final List<Known> allergens = new ArrayList<>();
    private final List<Allergen> unknown = new ArrayList<>();

    /** An allergen of the dictionary and where its ways begin. */
    private record Known(Allergen allergen, List<AllergyGraph.Start> starts) {}

    AllergyCheck(Context context) {
        this.context = context;
        this.snapshot = context.snapshot();
        this.graph = new AllergyGraph(snapshot);
        List<PatientFacts.Allergy> facts = context.patient().facts().allergies();
        if (facts != null) {
            facts.stream()
                    .filter(fact -> !fact.refuted())
                    .map(fact -> Allergen.of(fact, snapshot))
                    .forEach(this::take);
        }
    }

    private void take(Allergen allergen) {
        if (!allergen.isKnown()) {
            unknown.add(allergen);
            return;
        }
        for (int i = 0; i < allergens.size(); i++) {
            Known one = allergens.get(i);
            if (one.allergen().isSame(allergen)) {
                allergens.set(i, new Known(one.allergen().and(allergen), one.starts()));
                return;
            }
        }
        allergens.add(new Known(
                allergen,
                Arrays.stream(allergen.substances()).mapToObj(graph::from).toList()));
    }

    /** @param statements about the drug, as {@link DrugStatements} finds them */
    void check(CheckedDrug drug, int[] statements) {
        String item = drug.item().id();
        if (context.patient().facts().allergies() == null) {
            context.findings().gap(item, CheckKind.ALLERGY, Gap.missing("riwayat alergi", "allergy history"));
        }
        for (Allergen allergen : unknown) {
            String name = allergen.fact().allergen();
            Words words = new Words(
                    "alergen " + name + " tidak ada di kamus", "allergen " + name + " is not in the dictionary");
            context.findings().gap(item, CheckKind.ALLERGY, new Gap(Gap.Reason.ALLERGEN_UNKNOWN, words));
        }
        for (Known known : allergens) {
            check(drug, statements, known);
        }
    }

    private void check(CheckedDrug drug, int[] statements, Known known) {
        Allergen allergen = known.allergen();
        List<AllergyMatch> found = matches(drug.drug(), statements, known);
        if (found.isEmpty()) {
            return;
        }
        if (allergen.fact().type() == PatientFacts.ReactionType.INTOLERANCE) {
            found.removeIf(one -> one.level().compareTo(MatchLevel.SALT_FORM) > 0);
        }
        Set<Integer> refuted = found.stream()
                .filter(AllergyMatch::refuted)
                .map(one -> snapshot.moiety(one.substance()))
                .collect(Collectors.toSet());
        List<AllergyMatch> open = new ArrayList<>(found);
        open.removeIf(one -> one.refuted()
                || (one.level() == MatchLevel.CROSS && refuted.contains(snapshot.moiety(one.substance()))));
        if (open.isEmpty() && !refuted.isEmpty()) {
            AllergyMatch way =
                    found.stream().filter(AllergyMatch::refuted).findFirst().orElseThrow();
            reassure(drug, allergen, way);
        }
        if (!open.isEmpty() && toleratedSince(drug.drug(), allergen) && open.removeIf(AllergyCheck::isWide)) {
            context.findings()
                    .note(
                            drug.item().id(),
                            Note.Kind.TOLERATED,
                            allergen.fact().allergen(),
                            new Words(
                                    "Pernah ditoleransi setelah reaksi terhadap "
                                            + allergen.fact().allergen(),
                                    "Tolerated after the reaction to "
                                            + allergen.fact().allergen()));
        }
        if (!open.isEmpty()) {
            context.findings().alert(alert(drug, allergen, open));
        }
    }

    private static boolean isWide(AllergyMatch one) {
        return one.level().compareTo(MatchLevel.GROUP) >= 0;
    }

    private List<AllergyMatch> matches(ResolvedDrug drug, int[] statements, Known known) {
        List<AllergyMatch> found = new ArrayList<>();
        for (int substance : drug.contents()) {
            for (AllergyGraph.Start one : known.starts()) {
                graph.substanceMatches(one, substance, found);
            }
            for (int group : known.allergen().groups()) {
                graph.groupMatches(group, substance, found);
            }
        }
        if (found.stream().noneMatch(one -> one.level() == MatchLevel.EXACT)) {
            hypersensitivity(drug, statements, known.allergen(), found);
        }
        return found;
    }

    /** A Hipersensitivitas statement replaces the severity of class and edge, in either direction. */
    private void hypersensitivity(ResolvedDrug drug, int[] statements, Allergen allergen, List<AllergyMatch> found) {
        AllergyMatch decided = null;
        for (int id : statements) {
            if (snapshot.terms(id).category() != Category.HIPERSENSITIVITAS) {
                continue;
            }
            StatementInfo one = snapshot.statement(id);
            boolean fits = (one.kind() == StatementKind.CONTRAINDICATION || one.kind() == StatementKind.PRECAUTION)
                    && context.policy().allows(one.backing())
                    && names(one, allergen)
                    && context.patient().test(one.terms()).matches();
            if (fits) {
                AllergyMatch match = ofStatement(one, drug, found);
                decided = decided == null || match.isBetterThan(decided) ? match : decided;
            }
        }
        if (decided != null) {
            found.removeIf(one -> !one.refuted() || one.level() == MatchLevel.CROSS);
            found.add(decided);
        }
    }

    private boolean names(StatementInfo one, Allergen allergen) {
        for (int substance : allergen.substances()) {
            if (snapshot.covers(one.allergens(), substance, Set.of())
                    || snapshot.covers(one.allergens(), snapshot.moiety(substance), Set.of())) {
                return true;
            }
        }
        return Arrays.stream(allergen.groups())
                .anyMatch(group -> Arrays.binarySearch(one.allergens().groups(), group) >= 0);
    }

    private AllergyMatch ofStatement(StatementInfo one, ResolvedDrug drug, List<AllergyMatch> found) {
        MatchLevel level = found.stream()
                .filter(match -> !match.refuted())
                .map(AllergyMatch::level)
                .min(MatchLevel::compareTo)
                .orElse(one.allergens().groups().length > 0 ? MatchLevel.GROUP : MatchLevel.CROSS);
        String key = snapshot.statementKey(one);
        return new AllergyMatch(
                level,
                drug.active()[0],
                one.severity(),
                one.backing().evidence(),
                key,
                key,
                snapshot.advice(one),
                context.cite(one.backing().source(), one.backing().section()),
                false);
    }

    private boolean toleratedSince(ResolvedDrug drug, Allergen allergen) {
        LocalDate reaction = allergen.fact().date();
        for (PatientFacts.Tolerance one : context.patient().facts().tolerated()) {
            boolean before =
                    reaction != null && one.date() != null && one.date().isBefore(reaction);
            ResolvedDrug tolerated = DrugResolver.resolve(DrugItem.named("", one.drug()), snapshot);
            if (!before && tolerated != null && containsAll(tolerated.all(), drug.active())) {
                return true;
            }
        }
        return false;
    }

    private boolean containsAll(int[] sorted, int[] wanted) {
        return Arrays.stream(wanted)
                .allMatch(one -> Arrays.binarySearch(sorted, one) >= 0
                        || Arrays.binarySearch(sorted, snapshot.moiety(one)) >= 0);
    }

    private void reassure(CheckedDrug drug, Allergen allergen, AllergyMatch way) {
        Words said = way.advice().summary();
        Words words = said.isEmpty()
                ? new Words(
                        "Tidak terbukti bereaksi silang dengan "
                                + allergen.fact().allergen(),
                        "No proven cross-reaction with " + allergen.fact().allergen())
                : said;
        context.findings().note(drug.item().id(), Note.Kind.REASSURANCE, way.key(), words);
    }

    private Alert alert(CheckedDrug drug, Allergen allergen, List<AllergyMatch> open) {
        AllergyMatch best = open.get(0);
        Severity ofDictionary = Severity.INFO;
        Severity shown = Severity.INFO;
        for (AllergyMatch one : open) {
            best = one.isBetterThan(best) ? one : best;
            ofDictionary = Severity.worse(ofDictionary, one.severity());
            shown = Severity.worse(shown, context.policy().severity(one.key(), one.evidence(), one.severity()));
        }
        boolean intolerance = allergen.fact().type() == PatientFacts.ReactionType.INTOLERANCE;
        Severity most = intolerance ? Severity.MODERATE : Severity.CONTRAINDICATED;
        return new Alert(
                best.level() == MatchLevel.EXACT ? Category.ALERGI : Category.HIPERSENSITIVITAS,
                Severity.milder(shown, most),
                Severity.milder(ofDictionary, most),
                best.evidence(),
                shown == Severity.INFO ? Action.NONE : Action.AVOID,
                context.party(drug, best.substance()),
                new Alert.Party(List.of(), allergen.fact().allergen(), "", ""),
                best.level(),
                advice(allergen, best, intolerance),
                context.explain(best.key(), best.rule(), facts(allergen), List.of(), best.citation()),
                others(open, best));
    }

    private List<Alert.OtherRule> others(List<AllergyMatch> open, AllergyMatch best) {
        return open.stream()
                .filter(one -> !one.key().equals(best.key()))
                .map(one -> new Alert.OtherRule(
                        snapshot.info().dictionary(),
                        one.key(),
                        one.severity(),
                        one.advice().summary()))
                .distinct()
                .toList();
    }

    private static List<Words> facts(Allergen allergen) {
        PatientFacts.Allergy fact = allergen.fact();
        boolean intolerance = fact.type() == PatientFacts.ReactionType.INTOLERANCE;
        String detail = fact.reaction() == null || fact.reaction().isEmpty() ? "" : " (" + fact.reaction() + ")";
        return List.of(new Words(
                (intolerance ? "intoleransi " : "alergi ") + fact.allergen() + detail,
                (intolerance ? "intolerance to " : "allergy to ") + fact.allergen() + detail));
    }

    private Advice advice(Allergen allergen, AllergyMatch best, boolean intolerance) {
        if (!best.advice().summary().isEmpty()) {
            return best.advice();
        }
        String inn = snapshot.substance(best.substance()).nameId();
        String innEn = snapshot.substance(best.substance()).inn();
        String name = allergen.fact().allergen();
        Words level = best.level().words();
        return AllergyMatch.advice(new Words(
                (intolerance ? "Intoleransi" : "Alergi") + " tercatat terhadap " + name + "; " + inn + " adalah "
                        + level.id() + ".",
                "Recorded " + (intolerance ? "intolerance" : "allergy") + " to " + name + "; " + innEn + " is "
                        + level.en() + "."));
    }
}
