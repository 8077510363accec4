package id.jembatan.rxpert.internal.check;

import static id.jembatan.rxpert.internal.model.PopulationFlag.ADVERSE_EFFECT;
import static id.jembatan.rxpert.internal.model.PopulationFlag.CURRENT_ONLY;
import static id.jembatan.rxpert.internal.model.PopulationFlag.DIALYSIS_ONLY;
import static id.jembatan.rxpert.internal.model.PopulationFlag.FAMILY_HISTORY_ONLY;
import static id.jembatan.rxpert.internal.model.PopulationFlag.LABOUR_ONLY;
import static id.jembatan.rxpert.internal.model.PopulationFlag.LAB_ONLY;
import static id.jembatan.rxpert.internal.model.PopulationFlag.LACTATING;
import static id.jembatan.rxpert.internal.model.PopulationFlag.LOW_BIRTH_WEIGHT_ONLY;
import static id.jembatan.rxpert.internal.model.PopulationFlag.PREGNANT;
import static id.jembatan.rxpert.internal.model.PopulationFlag.PREMATURE_ONLY;

import id.jembatan.rxpert.internal.model.Category;
import id.jembatan.rxpert.internal.model.Population;
import id.jembatan.rxpert.internal.model.PopulationFlag;
import id.jembatan.rxpert.internal.model.Words;
import id.jembatan.rxpert.internal.snapshot.StatementTerms;
import id.jembatan.rxpert.internal.validate.CodeSet;
import java.time.LocalDate;

/** Holds a statement against the facts of one patient. */
final class PatientMatcher {
    private final PatientFacts facts;
    private final LocalDate day;
    private final PatientConditions conditions;
    private final RenalState renal;
    private final String born;

    PatientMatcher(PatientFacts facts, LocalDate day) {
        this.facts = facts;
        this.day = day;
        this.conditions = new PatientConditions(facts);
        this.renal = RenalState.of(facts, conditions);
        this.born = String.valueOf(facts.birth());
    }

    PatientFacts facts() {
        return facts;
    }

    /** Whether a statement concerns this patient; the first part that does not hold ends the test. */
    Verdict test(StatementTerms statement) {
        Verdict verdict = new Verdict();
        Population who = statement.population();
        if (!statement.backing().holdsOn(day) || neverMatched(who)) {
            return verdict.no();
        }
        boolean go = sex(who, verdict)
                && age(who, verdict)
                && state(statement.category(), who, verdict)
                && conditions(statement, verdict)
                && renal(who, verdict)
                && liver(who, verdict);
        return go ? verdict : verdict.no();
    }

    /** Populations that are recorded nowhere as facts of the patient itself (S31). */
    private static boolean neverMatched(Population who) {
        return who.has(FAMILY_HISTORY_ONLY) || who.has(LAB_ONLY) || who.has(ADVERSE_EFFECT);
    }

    private boolean sex(Population who, Verdict verdict) {
        if (who.sex() == 0) {
            return true;
        }
        if (facts.sex() == 0) {
            return verdict.unknown(Gap.missing("jenis kelamin", "sex"));
        }
        return facts.sex() == who.sex()
                ? verdict.fact("jenis kelamin " + facts.sex(), "sex " + facts.sex())
                : verdict.fails();
    }

    private boolean age(Population who, Verdict verdict) {
        if (who.from() == null && who.to() == null) {
            return true;
        }
        if (facts.birth() == null) {
            return verdict.unknown(Gap.missing("tanggal lahir", "date of birth"));
        }
        boolean oldEnough = who.from() == null || who.from().reached(facts.birth(), day);
        boolean youngEnough = who.to() == null || !who.to().reached(facts.birth(), day);
        if (!oldEnough || !youngEnough) {
            return verdict.fails();
        }
        String range = (who.from() == null ? "" : who.from()) + "–" + (who.to() == null ? "" : "<" + who.to());
        return verdict.fact("lahir " + born + " (" + range + ")", "born " + born + " (" + range + ")");
    }

    private boolean state(Category category, Population who, Verdict verdict) {
        if ((category == Category.KEHAMILAN || who.has(PREGNANT))
                && !motherhood(facts.pregnant(), verdict, "hamil", "pregnant", "status kehamilan", "pregnancy")) {
            return false;
        }
        if ((category == Category.MENYUSUI || who.has(LACTATING))
                && !motherhood(
                        facts.lactating(), verdict, "menyusui", "breastfeeding", "status menyusui", "lactation")) {
            return false;
        }
        return tagged(who, DIALYSIS_ONLY, "dialysis", verdict)
                && tagged(who, LABOUR_ONLY, "labour", verdict)
                && tagged(who, PREMATURE_ONLY, "premature", verdict)
                && tagged(who, LOW_BIRTH_WEIGHT_ONLY, "low_birth_weight", verdict);
    }

    /** Not asked matters only where it is possible: women of 10 to 55 years, or when sex or age are not known. */
    private boolean motherhood(Boolean state, Verdict verdict, String id, String en, String idFact, String enFact) {
        if (state != null) {
            return state ? verdict.fact(id, en) : verdict.fails();
        }
        boolean tooYoung = facts.birth() != null && facts.birth().plusYears(10).isAfter(day);
        boolean tooOld = facts.birth() != null && facts.birth().plusYears(56).isBefore(day);
        if (facts.sex() == 'M' || tooYoung || tooOld) {
            return verdict.fails();
        }
        return verdict.unknown(Gap.missing(idFact, enFact));
    }

    private boolean tagged(Population who, PopulationFlag flag, String tag, Verdict verdict) {
        if (!who.has(flag)) {
            return true;
        }
        return facts.tags().contains(tag) ? verdict.fact(tag, tag) : verdict.fails();
    }

    private boolean conditions(StatementTerms statement, Verdict verdict) {
        boolean currentOnly = statement.population().has(CURRENT_ONLY);
        if (!statement.conditions().isEmpty() && !anyCondition(statement.conditions(), currentOnly, verdict)) {
            return false;
        }
        if (statement.except().isEmpty()) {
            return true;
        }
        if (conditions.firstMatch(statement.except(), false).isPresent()
                || renal.isBelow(statement.except().egfrBelow()) == Tri.YES) {
            return verdict.fails();
        }
        return verdict.excluded(
                "pengecualian tidak ada: "
                        + String.join(", ", statement.population().exceptConditions()),
                "exception not present: "
                        + String.join(", ", statement.population().exceptConditions()));
    }

    private boolean anyCondition(CodeSet wanted, boolean currentOnly, Verdict verdict) {
        var found = conditions.firstMatch(wanted, currentOnly);
        if (found.isPresent()) {
            return verdict.fact(found.get().id(), found.get().en());
        }
        if (renal.isBelow(wanted.egfrBelow()) == Tri.YES) {
            return verdict.fact(renal.words().id(), renal.words().en());
        }
        if (facts.conditions() == null && !wanted.ranges().isEmpty()) {
            return verdict.unknown(Gap.missing("daftar masalah kesehatan", "problem list"));
        }
        return verdict.fails();
    }

    private boolean renal(Population who, Verdict verdict) {
        Tri below = who.egfrLt() == null ? Tri.YES : renal.isBelow(who.egfrLt());
        Tri above = who.egfrGe() == null ? Tri.YES : renal.isBelow(who.egfrGe()).not();
        if (below == Tri.NO || above == Tri.NO) {
            return verdict.fails();
        }
        if (below == Tri.UNKNOWN || above == Tri.UNKNOWN) {
            return verdict.unknown(Gap.missing("fungsi ginjal (eGFR)", "renal function (eGFR)"));
        }
        return !who.hasRenalDegree()
                || verdict.fact(renal.words().id(), renal.words().en());
    }

    private boolean liver(Population who, Verdict verdict) {
        if (!who.childPugh().isEmpty()) {
            if (facts.childPugh() == null) {
                boolean liver = conditions.hasLiverDisease();
                return liver ? verdict.unknown(Gap.missing("derajat Child-Pugh", "Child-Pugh class")) : verdict.fails();
            }
            if (!who.childPugh().contains(facts.childPugh())) {
                return verdict.fails();
            }
            verdict.fact("Child-Pugh " + facts.childPugh(), "Child-Pugh " + facts.childPugh());
        }
        if (who.altGt() == null) {
            return true;
        }
        if (facts.alt() == null) {
            boolean liver = conditions.hasLiverDisease();
            return liver ? verdict.unknown(Gap.missing("nilai ALT", "ALT value")) : verdict.fails();
        }
        String value = "ALT " + facts.alt() + "×";
        return facts.alt() > who.altGt() ? verdict.fact(value, value) : verdict.fails();
    }

    /** Whether a raised severity of an interaction holds; unknown counts as raised no further than the usual severity. */
    boolean raises(CodeSet wanted, double egfrBelow) {
        return (!wanted.isEmpty() && conditions.firstMatch(wanted, false).isPresent())
                || renal.isBelow(Math.max(egfrBelow, wanted.egfrBelow())) == Tri.YES;
    }

    Words renalWords() {
        return renal.words();
    }
}
