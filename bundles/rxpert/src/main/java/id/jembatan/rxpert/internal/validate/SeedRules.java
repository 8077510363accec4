package id.jembatan.rxpert.internal.validate;

import static id.jembatan.rxpert.internal.model.PopulationFlag.ADVERSE_EFFECT;
import static id.jembatan.rxpert.internal.model.PopulationFlag.DIALYSIS_ONLY;
import static id.jembatan.rxpert.internal.model.PopulationFlag.FAMILY_HISTORY_ONLY;
import static id.jembatan.rxpert.internal.model.PopulationFlag.LABOUR_ONLY;
import static id.jembatan.rxpert.internal.model.PopulationFlag.LAB_ONLY;
import static id.jembatan.rxpert.internal.model.PopulationFlag.LOW_BIRTH_WEIGHT_ONLY;
import static id.jembatan.rxpert.internal.model.PopulationFlag.PREGNANT;
import static id.jembatan.rxpert.internal.model.PopulationFlag.PREMATURE_ONLY;

import id.jembatan.rxpert.internal.format.Problems;
import id.jembatan.rxpert.internal.format.Refusal;
import id.jembatan.rxpert.internal.model.AgeBound;
import id.jembatan.rxpert.internal.model.Category;
import id.jembatan.rxpert.internal.model.Population;
import id.jembatan.rxpert.internal.model.PopulationFlag;
import id.jembatan.rxpert.internal.model.Ref;
import id.jembatan.rxpert.internal.model.Statement;
import id.jembatan.rxpert.internal.model.StatementKind;
import id.jembatan.rxpert.internal.validate.OrganTerms.Term;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The inclusion and exclusion rules of the contraindication categories, S28 to S43; docs/rxdict.md lists them. */
final class SeedRules {
    private static final double CHILD_END = new AgeBound(17, java.time.temporal.ChronoUnit.YEARS).days();
    private static final double ELDERLY_START = new AgeBound(65, java.time.temporal.ChronoUnit.YEARS).days();
    /** ICD-10 blocks that name a week or trimester or a supervised pregnancy. */
    private static final List<CodeRange> WEEKS =
            List.of(new CodeRange("Z3A", "Z3A"), new CodeRange("O09", "O09"), new CodeRange("Z34", "Z36"));

    private final Keys keys;
    private final ConceptBook concepts;
    private final Problems problems;
    private final List<Refiling> refiled;

    SeedRules(Keys keys, ConceptBook concepts, Problems problems, List<Refiling> refiled) {
        this.keys = keys;
        this.concepts = concepts;
        this.problems = problems;
        this.refiled = refiled;
    }

    /** The statement as it is to be filed; problems are reported aside. */
    Statement apply(Statement one) {
        return switch (one.category()) {
            case HIPERSENSITIVITAS -> hypersensitivity(one);
            case KONDISI_PENYAKIT -> disease(one);
            case GANGGUAN_HATI -> liver(one);
            case GANGGUAN_GINJAL -> kidney(one);
            case ANAK -> child(one);
            case LANSIA -> elderly(one);
            case KEHAMILAN -> pregnancy(one);
            case MENYUSUI -> lactation(one);
            default -> noAllergen(one);
        };
    }

    private Statement hypersensitivity(Statement one) {
        if (one.allergens().isEmpty()) {
            broken("S28", one, "allergen", "alergen wajib diisi", "the allergen must be given");
        }
        for (Ref allergen : one.allergens()) {
            if (allergen.kind() == Ref.Kind.SUBSTANCE && isSubject(one, allergen.key())) {
                broken(
                        "S29",
                        one,
                        "allergen",
                        "zat itu sendiri bukan Hipersensitivitas; pemeriksaan alergi yang menanganinya",
                        "the substance itself does not belong to Hipersensitivitas; the allergy check handles it");
            }
        }
        return one;
    }

    private boolean isSubject(Statement one, String substance) {
        return one.subjects().stream().anyMatch(subject -> switch (subject.kind()) {
            case SUBSTANCE -> subject.key().equals(substance);
            case GROUP -> keys.members(subject.key()).contains(substance);
            case PRODUCT ->
                keys.products.containsKey(subject.key())
                        && keys.products.get(subject.key()).ingredients().stream()
                                .anyMatch(i -> i.substance().equals(substance));
        });
    }

    private Statement disease(Statement one) {
        if (one.population().conditions().isEmpty()) {
            broken("S30", one, "conditions", "sebutkan penyakitnya", "name the disease");
        }
        refuseFlags("S31", one, EnumSet.of(FAMILY_HISTORY_ONLY, LAB_ONLY, ADVERSE_EFFECT));
        return noAllergen(one);
    }

    private Statement liver(Statement one) {
        if (one.kind() == StatementKind.MONITORING) {
            return refile("S34", one, Category.PEMANTAUAN);
        }
        return organ(one, OrganTerms.LIVER, one.population().hasLiverDegree(), "S32", "S33");
    }

    private Statement kidney(Statement one) {
        if (one.kind() == StatementKind.MONITORING) {
            return refile("S37", one, Category.PEMANTAUAN);
        }
        refuseFlags("S37", one, EnumSet.of(DIALYSIS_ONLY));
        return organ(one, OrganTerms.KIDNEY, one.population().hasRenalDegree(), "S35", "S36");
    }

    private Statement organ(Statement one, OrganTerms organ, boolean degree, String include, String named) {
        Set<Term> terms = organ.classify(one.population().conditions(), concepts);
        if (terms.contains(Term.NAMED) && (terms.contains(Term.UNNAMED) || degree)) {
            broken(
                    named,
                    one,
                    "conditions",
                    "pisahkan penyakit bernama (Kondisi Penyakit) dari gangguan umum",
                    "split named diseases (Kondisi Penyakit) from general impairment");
        } else if (terms.contains(Term.NAMED)) {
            return refile(named, one, Category.KONDISI_PENYAKIT);
        } else if (!degree && !terms.contains(Term.UNNAMED)) {
            broken(
                    include,
                    one,
                    "conditions",
                    "perlu gangguan organ atau derajatnya",
                    "needs impairment of the organ or its degree");
        }
        return noAllergen(one);
    }

    private Statement child(Statement one) {
        Population who = one.population();
        if (who.to() == null || who.to().days() > CHILD_END) {
            broken("S38", one, "age_to", "umur anak 0 sampai di bawah 17 tahun", "children are 0 to under 17 years");
        }
        refuseFlags("S39", one, EnumSet.of(PREMATURE_ONLY, LOW_BIRTH_WEIGHT_ONLY));
        return noAllergen(one);
    }

    private Statement elderly(Statement one) {
        Population who = one.population();
        if (who.from() == null || who.from().days() < ELDERLY_START) {
            broken("S40", one, "age_from", "lansia mulai 65 tahun", "the elderly begin at 65 years");
        }
        return noAllergen(one);
    }

    private Statement pregnancy(Statement one) {
        Population who = one.population();
        boolean aged = who.from() != null || who.to() != null;
        boolean weeks = concepts.resolve(who.conditions()).ranges().stream()
                .anyMatch(range -> WEEKS.stream().anyMatch(range::overlaps));
        if (aged || weeks) {
            broken(
                    "S41",
                    one,
                    aged ? "age_from" : "conditions",
                    "trimester atau minggu tidak dipertimbangkan",
                    "trimester or week is not considered");
        }
        refuseFlags("S42", one, EnumSet.of(LABOUR_ONLY));
        return noAllergen(one);
    }

    private Statement lactation(Statement one) {
        if (one.population().sex() == 'M') {
            broken("S43", one, "sex", "menyusui bukan untuk laki-laki", "lactation is not about men");
        }
        refuseFlags("S43", one, EnumSet.of(PREGNANT));
        return noAllergen(one);
    }

    private Statement noAllergen(Statement one) {
        if (!one.allergens().isEmpty()) {
            broken(
                    "S28",
                    one,
                    "allergen",
                    "alergen hanya untuk Hipersensitivitas",
                    "an allergen belongs to Hipersensitivitas only");
        }
        return one;
    }

    private void refuseFlags(String rule, Statement one, Set<PopulationFlag> flags) {
        for (PopulationFlag flag : flags) {
            if (one.population().has(flag)) {
                String name = flag.name().toLowerCase(java.util.Locale.ROOT);
                broken(
                        rule,
                        one,
                        "population",
                        name + " tidak termasuk " + one.category(),
                        name + " does not belong to " + one.category());
            }
        }
    }

    private Statement refile(String rule, Statement one, Category to) {
        refiled.add(new Refiling(one.key(), one.at(), rule, one.category(), to));
        return one.filedAs(to);
    }

    private void broken(String rule, Statement one, String column, String id, String en) {
        problems.addRule(Refusal.RULE_BROKEN, rule, one.at(), column, one.key() + ": " + id, one.key() + ": " + en);
    }
}
