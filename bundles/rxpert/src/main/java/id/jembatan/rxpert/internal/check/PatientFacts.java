package id.jembatan.rxpert.internal.check;

import id.jembatan.rxpert.internal.search.Names;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is known about a patient on the day of the check. Null means "not known", never "no".
 *
 * @param birth date of birth, or null
 * @param sex {@code 'M'}, {@code 'F'} or 0
 * @param allergies null when nobody has asked yet
 * @param tolerated drugs taken without trouble after the reaction
 * @param conditions null when nobody has asked yet
 * @param tags plain words: {@code smoker}, {@code post_tonsillectomy}, {@code dialysis}, {@code labour}, {@code premature}
 * @param egfr mL/min/1.73 m²
 * @param childPugh A, B, C or null
 * @param alt times the upper limit of normal
 * @param radiotherapy sites under treatment; an empty text for an unknown site; null when nobody has asked
 * @param foods taken regularly, as written
 */
public record PatientFacts(
        LocalDate birth,
        char sex,
        Boolean pregnant,
        Boolean lactating,
        List<Allergy> allergies,
        List<Tolerance> tolerated,
        List<Condition> conditions,
        Set<String> tags,
        Double egfr,
        String childPugh,
        Double alt,
        Boolean alcohol,
        List<String> radiotherapy,
        List<String> foods) {

    /** Whether a reaction was immune or only unpleasant; an intolerance never expands to a class. */
    public enum ReactionType {
        ALLERGY,
        INTOLERANCE
    }

    /** Recorded reaction; {@code refuted} ones are kept for the record and do not alert. */
    public record Allergy(String allergen, ReactionType type, String reaction, LocalDate date, boolean refuted) {}

    /** A drug that was taken without trouble; {@code date} may be null. */
    public record Tolerance(String drug, LocalDate date) {}

    /** State of a condition. REFUTED and ENTERED_IN_ERROR do not count. */
    public enum Status {
        ACTIVE,
        PAST,
        REFUTED,
        ENTERED_IN_ERROR
    }

    /** A condition of the patient (never of the family) with its ICD-10 code. */
    public record Condition(String code, Status status) {}

    public static Builder builder() {
        return new Builder();
    }

    /** A tag in the form concepts without codes are compared with: {@code post tonsillectomy} becomes {@code post_tonsillectomy}. */
    public static String tag(String text) {
        return Names.plain(text).replace(' ', '_');
    }

    /** Collects facts; what is not set stays unknown. */
    public static final class Builder {
        private LocalDate birth;
        private char sex;
        private Boolean pregnant;
        private Boolean lactating;
        private List<Allergy> allergies;
        private final List<Tolerance> tolerated = new ArrayList<>();
        private List<Condition> conditions;
        private final Set<String> tags = new TreeSet<>();
        private Double egfr;
        private String childPugh;
        private Double alt;
        private Boolean alcohol;
        private List<String> radiotherapy = new ArrayList<>();
        private final List<String> foods = new ArrayList<>();

        private Builder() {}

        public Builder birth(LocalDate day) {
            birth = day;
            return this;
        }

        public Builder sex(char letter) {
            sex = letter;
            return this;
        }

        public Builder pregnant(Boolean state) {
            pregnant = state;
            return this;
        }

        public Builder lactating(Boolean state) {
            lactating = state;
            return this;
        }

        /** States that somebody asked; without an entry this means "no known allergy". */
        public Builder allergiesAsked() {
            allergies = allergies == null ? new ArrayList<>() : allergies;
            return this;
        }

        public Builder allergy(Allergy one) {
            allergiesAsked();
            allergies.add(one);
            return this;
        }

        public Builder tolerated(String drug, LocalDate day) {
            tolerated.add(new Tolerance(drug, day));
            return this;
        }

        /** States that the problem list is kept; without an entry this means "no known condition". */
        public Builder conditionsAsked() {
            conditions = conditions == null ? new ArrayList<>() : conditions;
            return this;
        }

        public Builder condition(String code, Status status) {
            conditionsAsked();
            conditions.add(new Condition(code, status));
            return this;
        }

        public Builder tagged(String text) {
            tags.add(tag(text));
            return this;
        }

        public Builder egfr(Double value) {
            egfr = value;
            return this;
        }

        public Builder childPugh(String letter) {
            childPugh = letter;
            return this;
        }

        public Builder alt(Double timesUpperLimit) {
            alt = timesUpperLimit;
            return this;
        }

        public Builder alcohol(Boolean state) {
            alcohol = state;
            return this;
        }

        public Builder radiotherapy(String site) {
            radiotherapy.add(site);
            return this;
        }

        /** States that nobody has asked about radiotherapy. */
        public Builder radiotherapyNotAsked() {
            radiotherapy = null;
            return this;
        }

        public Builder food(String name) {
            foods.add(name);
            return this;
        }

        public PatientFacts build() {
            return new PatientFacts(
                    birth,
                    sex,
                    pregnant,
                    lactating,
                    allergies == null ? null : List.copyOf(allergies),
                    List.copyOf(tolerated),
                    conditions == null ? null : List.copyOf(conditions),
                    Set.copyOf(tags),
                    egfr,
                    childPugh,
                    alt,
                    alcohol,
                    radiotherapy == null ? null : List.copyOf(radiotherapy),
                    List.copyOf(foods));
        }
    }
}
