package id.jembatan.rxpert.internal.check;

import id.jembatan.rxpert.internal.model.Category;
import id.jembatan.rxpert.internal.model.Route;
import id.jembatan.rxpert.internal.model.Severity;
import id.jembatan.rxpert.internal.model.Words;
import id.jembatan.rxpert.internal.snapshot.ResolvedDrug;
import id.jembatan.rxpert.internal.snapshot.Rule;
import id.jembatan.rxpert.internal.snapshot.Snapshot;
import id.jembatan.rxpert.internal.snapshot.SubstanceSet;
import id.jembatan.rxpert.internal.validate.Validator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Interactions of new drugs with each other, with what the patient takes, with alcohol, radiotherapy and food (S17, S44, S45): one
 * alert per pair of drugs, and one per pair of substances when several lines hold the same substance.
 */
final class InteractionCheck {
    private static final int[] NONE = {};

    private final Context context;
    private final Snapshot snapshot;
    private final PairRules rules;
    private final List<CheckedDrug> surroundings = new ArrayList<>();
    /** Null when the dictionary has no such entry or the patient's state is known. */
    private final ResolvedDrug unaskedAlcohol;

    private final ResolvedDrug unaskedRadiotherapy;
    /** Index in {@link #alerts}. */
    private final Map<Same, Integer> shown = new HashMap<>();

    /** Substances asked about that have a rule with the drug being looked at. */
    private int[] partners = NONE;

    private final List<Alert> alerts = new ArrayList<>();

    /** A pair of substances and the rule between them. */
    private record Same(int low, int high, Rule rule) {}

    InteractionCheck(Context context) {
        this.context = context;
        this.snapshot = context.snapshot();
        this.rules = new PairRules(context);
        PatientFacts facts = context.patient().facts();
        this.unaskedAlcohol =
                Boolean.TRUE.equals(facts.alcohol()) ? null : thing(snapshot.substance(Validator.ALCOHOL));
        this.unaskedRadiotherapy =
                facts.radiotherapy() != null ? null : thing(snapshot.substance(Validator.RADIOTHERAPY));
        if (Boolean.TRUE.equals(facts.alcohol())) {
            surround(Validator.ALCOHOL, "alcohol", snapshot.substance(Validator.ALCOHOL));
        }
        if (facts.radiotherapy() != null && !facts.radiotherapy().isEmpty()) {
            surround(Validator.RADIOTHERAPY, "radiotherapy", snapshot.substance(Validator.RADIOTHERAPY));
        }
        for (String food : facts.foods()) {
            int[] found = DrugResolver.substances(food, snapshot);
            surround("food:" + food, food, found.length == 0 ? OptionalInt.empty() : OptionalInt.of(found[0]));
        }
    }

    private void surround(String id, String name, OptionalInt substance) {
        surroundings.add(new CheckedDrug(DrugItem.named(id, name), false, thing(substance)));
    }

    private ResolvedDrug thing(OptionalInt substance) {
        return substance.isEmpty() ? null : snapshot.drugOfSubstances(new int[] {substance.getAsInt()}, Route.ANY);
    }

    /** @param lines drafts first, in their order, then current drugs */
    void check(List<CheckedDrug> lines) {
        SubstanceSet asked = asked(lines);
        for (int i = 0; i < lines.size() && lines.get(i).draft(); i++) {
            CheckedDrug drug = lines.get(i);
            partners = drug.isKnown() ? rules.partners(drug.drug(), asked) : NONE;
            for (int j = 0; j < lines.size(); j++) {
                CheckedDrug other = lines.get(j);
                boolean later = other.draft() && j >= i;
                if (!other.isKnown() && i != j) {
                    partnerUnknown(drug, other);
                } else if (!later && isPartner(other.drug())) {
                    pair(drug, other);
                }
            }
            for (CheckedDrug thing : surroundings) {
                if (!thing.isKnown()) {
                    partnerUnknown(drug, thing);
                } else if (isPartner(thing.drug())) {
                    pair(drug, thing);
                }
            }
            counsel(drug);
            radiotherapyUnknown(drug);
        }
        alerts.forEach(context.findings()::alert);
    }

    private SubstanceSet asked(List<CheckedDrug> lines) {
        SubstanceSet asked = new SubstanceSet(snapshot.substanceCount());
        lines.forEach(one -> add(one.drug(), asked));
        surroundings.forEach(one -> add(one.drug(), asked));
        add(unaskedAlcohol, asked);
        add(unaskedRadiotherapy, asked);
        return asked;
    }

    private static void add(ResolvedDrug drug, SubstanceSet asked) {
        if (drug != null) {
            for (int substance : drug.all()) {
                asked.add(substance);
            }
        }
    }

    private boolean isPartner(ResolvedDrug other) {
        if (other != null && partners.length > 0) {
            for (int substance : other.all()) {
                for (int partner : partners) {
                    if (partner == substance) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private void partnerUnknown(CheckedDrug drug, CheckedDrug other) {
        String name = other.item().name();
        Words words =
                new Words("terhadap " + name + " (tidak ada di kamus)", "against " + name + " (not in the dictionary)");
        context.findings().gap(drug.item().id(), CheckKind.INTERACTION, new Gap(Gap.Reason.PARTNER_UNKNOWN, words));
    }

    private void pair(CheckedDrug drug, CheckedDrug other) {
        List<PairRules.Hit> hits = rules.between(drug.drug(), other.drug());
        if (hits.isEmpty()) {
            return;
        }
        PairRules.Hit top = hits.get(0);
        Same same = new Same(Math.min(top.x(), top.y()), Math.max(top.x(), top.y()), top.rule());
        Integer index = shown.putIfAbsent(same, alerts.size());
        if (index == null) {
            alerts.add(alert(drug, other, hits));
        } else {
            alerts.set(index, joined(alerts.get(index), drug, other));
        }
    }

    /** The same pair of substances in further lines: the one alert names them too. */
    private static Alert joined(Alert alert, CheckedDrug drug, CheckedDrug other) {
        boolean turned = alert.drug().items().contains(other.item().id())
                || alert.against().items().contains(drug.item().id());
        return alert.withParties(
                with(alert.drug(), (turned ? other : drug).item().id()),
                with(alert.against(), (turned ? drug : other).item().id()));
    }

    private static Alert.Party with(Alert.Party party, String item) {
        if (party.items().contains(item)) {
            return party;
        }
        List<String> items = new ArrayList<>(party.items());
        items.add(item);
        return new Alert.Party(List.copyOf(items), party.name(), party.substance(), party.inn());
    }

    private Alert alert(CheckedDrug drug, CheckedDrug other, List<PairRules.Hit> hits) {
        PairRules.Hit top = hits.get(0);
        Rule rule = top.rule();
        List<Alert.OtherRule> others = new ArrayList<>();
        for (PairRules.Hit hit : hits.subList(1, hits.size())) {
            if (hit.rule() != rule) {
                others.add(new Alert.OtherRule(
                        snapshot.info().dictionary(),
                        snapshot.ruleKey(hit.rule()),
                        hit.severity(),
                        snapshot.advice(hit.rule()).summary()));
            }
        }
        return new Alert(
                Category.INTERAKSI,
                top.severity(),
                top.ofDictionary(),
                rule.backing().evidence(),
                rule.action(),
                context.party(drug, top.x()),
                context.party(other, top.y()),
                null,
                snapshot.advice(rule),
                context.explain(
                        snapshot.ruleKey(rule),
                        rules.describe(top),
                        rules.facts(top),
                        List.of(),
                        context.cite(rule.backing().source(), rule.backing().section())),
                others.stream().distinct().toList());
    }

    /** Only where radiotherapy would matter does it leave the question open. */
    private void radiotherapyUnknown(CheckedDrug drug) {
        boolean matters = isPartner(unaskedRadiotherapy)
                && rules.between(drug.drug(), unaskedRadiotherapy).stream()
                        .anyMatch(hit -> hit.severity().atLeast(Severity.MODERATE));
        if (matters) {
            Gap gap = Gap.missing("radioterapi", "radiotherapy");
            context.findings().gap(drug.item().id(), CheckKind.INTERACTION, gap);
        }
    }

    /** Alcohol is not recorded: what would matter is told as advice, not as an alert. */
    private void counsel(CheckedDrug drug) {
        if (!isPartner(unaskedAlcohol)) {
            return;
        }
        for (PairRules.Hit hit : rules.between(drug.drug(), unaskedAlcohol)) {
            if (hit.severity().atLeast(Severity.MODERATE)) {
                context.findings()
                        .note(
                                drug.item().id(),
                                Note.Kind.COUNSEL,
                                snapshot.ruleKey(hit.rule()),
                                snapshot.advice(hit.rule()).summary());
            }
        }
    }
}
