package id.jembatan.rxpert.internal;

import id.jembatan.api.history.Allergies;
import id.jembatan.api.history.AllergyIntolerance;
import id.jembatan.api.history.Problem;
import id.jembatan.api.history.Tolerance;
import id.jembatan.api.medication.DrugCheckRequest;
import id.jembatan.api.medication.DrugCheckRequest.Line;
import id.jembatan.api.medication.MedicationCode;
import id.jembatan.api.medication.MedicationCode.Kind;
import id.jembatan.api.patient.Patient;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A question of the core, written as a sentence. Nothing is known of the patient but a birth date unless told. */
public final class Asked {
    private final List<AllergyIntolerance> allergies = new ArrayList<>();
    private final List<Tolerance> tolerances = new ArrayList<>();
    private final List<Line> drafts = new ArrayList<>();
    private List<Line> current;
    private List<Problem> problems;
    private List<String> radiotherapy;
    private boolean allergiesAsked;
    private LocalDate birth = Signer.TODAY.minusYears(40);
    private BigDecimal weight;
    private Boolean smoker;
    private Boolean dialysis;
    private Boolean pregnant;

    public static MedicationCode product(String dictionary, String key, String display) {
        return new MedicationCode("rxpert:" + dictionary, key, Kind.PRODUCT, display);
    }

    public static MedicationCode substance(String dictionary, String key, String display) {
        return new MedicationCode("rxpert:" + dictionary, key, Kind.SUBSTANCE, display);
    }

    public static MedicationCode group(String dictionary, String key, String display) {
        return new MedicationCode("rxpert:" + dictionary, key, Kind.GROUP, display);
    }

    public Asked draft(MedicationCode code) {
        return draft(code, null);
    }

    public Asked draft(MedicationCode code, String form) {
        drafts.add(new Line(String.valueOf(drafts.size()), code, form));
        return this;
    }

    public Asked current(MedicationCode... codes) {
        current = new ArrayList<>();
        for (MedicationCode code : codes) {
            current.add(new Line(String.valueOf(current.size()), code, null));
        }
        return this;
    }

    public Asked noAllergies() {
        allergiesAsked = true;
        return this;
    }

    public Asked allergic(MedicationCode to, AllergyIntolerance.Type type, AllergyIntolerance.Verification how) {
        allergiesAsked = true;
        allergies.add(new AllergyIntolerance(null, to, type, how, "gatal", null));
        return this;
    }

    public Asked tolerated(MedicationCode what, LocalDate day) {
        tolerances.add(new Tolerance(null, what, day));
        return this;
    }

    public Asked problem(String code, Problem.Status status) {
        problems = problems == null ? new ArrayList<>() : problems;
        problems.add(new Problem(code, code, status));
        return this;
    }

    public Asked noProblems() {
        problems = new ArrayList<>();
        return this;
    }

    public Asked born(LocalDate day) {
        birth = day;
        return this;
    }

    public Asked weighs(String kilograms) {
        weight = new BigDecimal(kilograms);
        return this;
    }

    public Asked smoker(Boolean state) {
        smoker = state;
        return this;
    }

    public Asked dialysis(Boolean state) {
        dialysis = state;
        return this;
    }

    public Asked pregnant(Boolean state) {
        pregnant = state;
        return this;
    }

    public Asked radiotherapy(String... sites) {
        radiotherapy = List.of(sites);
        return this;
    }

    public DrugCheckRequest build() {
        return new DrugCheckRequest(
                Signer.TODAY,
                birth,
                Patient.Gender.FEMALE,
                weight,
                pregnant,
                false,
                allergiesAsked ? new Allergies(allergies, tolerances) : null,
                problems,
                null,
                dialysis,
                null,
                null,
                null,
                smoker,
                radiotherapy,
                null,
                current,
                drafts);
    }
}
