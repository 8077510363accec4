package id.jembatan.rxpert.internal.bridge;

import id.jembatan.api.history.AllergyIntolerance;
import id.jembatan.api.history.Problem;
import id.jembatan.api.medication.DrugCheckRequest;
import id.jembatan.api.patient.Patient;
import id.jembatan.rxpert.internal.check.PatientFacts;
import java.math.BigDecimal;
import java.util.List;

/** The patient of a question as the engine knows one. What nobody has asked stays unknown. */
final class RequestToPatientFacts {
    /** Below this a newborn has a low birth weight (WHO). */
    private static final BigDecimal LOW_BIRTH_WEIGHT_KG = new BigDecimal("2.5");

    private static final int NEWBORN_DAYS = 28;

    private final CodeToName names;

    RequestToPatientFacts(CodeToName names) {
        this.names = names;
    }

    PatientFacts map(DrugCheckRequest request) {
        PatientFacts.Builder facts = PatientFacts.builder()
                .birth(request.birthDate())
                .sex(sex(request.gender()))
                .pregnant(request.pregnant())
                .lactating(request.lactating())
                .egfr(number(request.egfr()))
                .childPugh(request.childPugh())
                .alt(number(request.alt()))
                .alcohol(request.alcohol());
        allergies(request, facts);
        problems(request.problems(), facts);
        tags(request, facts);
        if (request.radiotherapy() == null) {
            facts.radiotherapyNotAsked();
        } else {
            request.radiotherapy().forEach(facts::radiotherapy);
        }
        if (request.foods() != null) {
            request.foods().forEach(facts::food);
        }
        return facts.build();
    }

    private void allergies(DrugCheckRequest request, PatientFacts.Builder facts) {
        if (request.allergies() == null) {
            return;
        }
        facts.allergiesAsked();
        for (AllergyIntolerance one : request.allergies().entries()) {
            facts.allergy(new PatientFacts.Allergy(
                    names.map(one.allergen()),
                    one.type() == AllergyIntolerance.Type.INTOLERANCE
                            ? PatientFacts.ReactionType.INTOLERANCE
                            : PatientFacts.ReactionType.ALLERGY,
                    one.reaction() == null ? "" : one.reaction(),
                    one.onset(),
                    one.verification() == AllergyIntolerance.Verification.REFUTED));
        }
        request.allergies().tolerances().forEach(one -> facts.tolerated(names.map(one.medication()), one.date()));
    }

    private static void problems(List<Problem> problems, PatientFacts.Builder facts) {
        if (problems == null) {
            return;
        }
        facts.conditionsAsked();
        for (Problem one : problems) {
            facts.condition(
                    one.code(),
                    switch (one.status()) {
                        case ACTIVE -> PatientFacts.Status.ACTIVE;
                        case PAST -> PatientFacts.Status.PAST;
                        case REFUTED -> PatientFacts.Status.REFUTED;
                    });
        }
    }

    private static void tags(DrugCheckRequest request, PatientFacts.Builder facts) {
        if (Boolean.TRUE.equals(request.smoker())) {
            facts.tagged("smoker");
        }
        if (Boolean.TRUE.equals(request.dialysis())) {
            facts.tagged("dialysis");
        }
        boolean newborn = request.birthDate() != null
                && request.day().isBefore(request.birthDate().plusDays(NEWBORN_DAYS));
        if (newborn && request.weightKg() != null && request.weightKg().compareTo(LOW_BIRTH_WEIGHT_KG) < 0) {
            facts.tagged("low_birth_weight");
        }
    }

    private static char sex(Patient.Gender gender) {
        if (gender == null) {
            return 0;
        }
        return switch (gender) {
            case MALE -> 'M';
            case FEMALE -> 'F';
        };
    }

    private static Double number(BigDecimal value) {
        return value == null ? null : Double.valueOf(value.doubleValue());
    }
}
