package id.jembatan.rxpert.internal.validate;

import id.jembatan.rxpert.internal.format.PackageException;
import id.jembatan.rxpert.internal.format.Problems;
import id.jembatan.rxpert.internal.format.Refusal;
import id.jembatan.rxpert.internal.model.DictionaryData;
import id.jembatan.rxpert.internal.model.Interaction;
import id.jembatan.rxpert.internal.model.Ref;
import id.jembatan.rxpert.internal.model.Statement;
import id.jembatan.rxpert.internal.model.Substance;
import id.jembatan.rxpert.internal.model.SubstanceKind;
import java.util.ArrayList;
import java.util.List;

/** Everything that must hold in a dictionary before it may be compiled. */
public final class Validator {
    /** Keys with a fixed meaning for the checks. */
    public static final String ALCOHOL = "alcohol";

    public static final String RADIOTHERAPY = "radiotherapy";

    private Validator() {}

    /** A dictionary that may be compiled, with the statements that were moved on the way. */
    public record Valid(DictionaryData data, List<Refiling> refiled) {}

    /** @throws PackageException naming every fault found, references first */
    public static Valid check(DictionaryData data) throws PackageException {
        Problems problems = new Problems();
        Keys keys = new Keys(data);
        ConceptBook concepts = new ConceptBook(data.concepts());
        new References(data, keys, concepts, problems).check();
        new Cycles(problems).check(data);
        problems.refuseIfAny();

        List<Refiling> refiled = new ArrayList<>();
        SeedRules rules = new SeedRules(keys, concepts, problems, refiled);
        List<Statement> filed = data.statements().stream().map(rules::apply).toList();
        InteractionRules interactionRules = new InteractionRules(keys, problems);
        for (Interaction one : data.interactions()) {
            noProducts(one, problems);
            interactionRules.check(one);
        }
        data.substances().forEach(one -> fixedKeys(one, problems));
        problems.refuseIfAny();
        return new Valid(data.withStatements(filed), List.copyOf(refiled));
    }

    private static void noProducts(Interaction one, Problems problems) {
        List<Ref> all = new ArrayList<>(one.a().refs());
        all.addAll(one.b().refs());
        if (all.stream().anyMatch(ref -> ref.kind() == Ref.Kind.PRODUCT)) {
            problems.add(Refusal.BAD_ROW, one.at(), "a", "interaksi tidak menunjuk produk", "no products here");
        }
    }

    private static void fixedKeys(Substance one, Problems problems) {
        boolean alcohol = one.kind() == SubstanceKind.ALCOHOL;
        boolean radiation = one.kind() == SubstanceKind.RADIATION;
        if (alcohol != one.key().equals(ALCOHOL) || radiation != one.key().equals(RADIOTHERAPY)) {
            problems.add(
                    Refusal.BAD_ROW,
                    one.at(),
                    "key",
                    "kunci alkohol dan radioterapi tetap: alcohol, radiotherapy",
                    "alcohol and radiotherapy have fixed keys");
        }
    }
}
