package id.jembatan.core.encounter;

import id.jembatan.api.Text;
import id.jembatan.api.chart.ChartDraft;
import id.jembatan.api.chart.Condition;
import id.jembatan.api.chart.Prescription;
import id.jembatan.api.chart.Procedure;
import id.jembatan.api.chart.SoapNote;
import id.jembatan.api.chart.VitalSigns;
import id.jembatan.api.terminology.Concept;
import id.jembatan.api.terminology.TerminologyService;
import id.jembatan.core.FieldErrors;
import id.jembatan.core.MedicationCodes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Looks at what is written in a chart and makes it ready to be stored: texts stripped, titles of codes filled in. */
final class ChartCheck {
    private static final int MOST_CONDITIONS = 10;
    private static final int MOST_PROCEDURES = 20;
    static final int MOST_PRESCRIPTIONS = 30;
    private static final int LONGEST_NOTE = 20_000;

    private final TerminologyService terminology;
    private final Supplier<UUID> ids;
    private final StoredChart old;
    private final FieldErrors errors = new FieldErrors();

    ChartCheck(TerminologyService terminology, Supplier<UUID> ids, StoredChart old) {
        this.terminology = terminology;
        this.ids = ids;
        this.old = old;
    }

    /**
     * @param finished true when the visit is over and must keep a primary condition
     * @return the values to store, for the given parts only
     * @throws id.jembatan.api.EmrException INVALID with every wrong field
     */
    Map<ChartPart, Object> checked(ChartDraft draft, boolean finished) {
        Map<ChartPart, Object> values = new EnumMap<>(ChartPart.class);
        if (draft.vitals() != null) {
            values.put(ChartPart.VITALS, vitals(draft.vitals().value()));
        }
        if (draft.note() != null) {
            values.put(ChartPart.NOTE, note(draft.note().value()));
        }
        if (draft.conditions() != null) {
            values.put(
                    ChartPart.CONDITIONS, conditions(orEmpty(draft.conditions().value()), finished));
        }
        if (draft.procedures() != null) {
            values.put(
                    ChartPart.PROCEDURES, procedures(orEmpty(draft.procedures().value())));
        }
        if (draft.prescriptions() != null) {
            values.put(
                    ChartPart.PRESCRIPTIONS,
                    prescriptions(orEmpty(draft.prescriptions().value())));
        }
        errors.throwIfAny("chart.invalid");
        return values;
    }

    private VitalSigns vitals(VitalSigns vitals) {
        if (vitals == null) {
            return new VitalSigns(null, null, null, null, null, null, null, null, null, null);
        }
        VitalsCheck.check(errors, vitals);
        return vitals;
    }

    private SoapNote note(SoapNote note) {
        if (note == null) {
            return new SoapNote(null, null, null, null);
        }
        return new SoapNote(
                soap("subjective", "Bagian S (subjektif)", "Part S (subjective)", note.subjective()),
                soap("objective", "Bagian O (objektif)", "Part O (objective)", note.objective()),
                soap("assessment", "Bagian A (asesmen)", "Part A (assessment)", note.assessment()),
                soap("plan", "Bagian P (rencana)", "Part P (plan)", note.plan()));
    }

    private String soap(String field, String id, String en, String value) {
        return errors.bounded("note." + field, new Text(id, en), value, LONGEST_NOTE);
    }

    private List<Condition> conditions(List<Condition> conditions, boolean finished) {
        if (finished && conditions.isEmpty()) {
            errors.add(
                    "conditions",
                    "Kunjungan yang selesai harus punya paling sedikit satu diagnosis.",
                    "A finished visit has at least one condition.");
        }
        if (tooMany(ChartPart.CONDITIONS, conditions, MOST_CONDITIONS)) {
            return conditions;
        }
        Set<String> before = old.conditions().stream().map(Condition::code).collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        List<Condition> checked = new ArrayList<>();
        for (int i = 0; i < conditions.size(); i++) {
            String field = "conditions[" + i + "].code";
            Condition condition = conditions.get(i);
            String code = code(condition == null ? null : condition.code());
            Optional<Concept> concept = concept(field, TerminologyService.ICD_10, "ICD-10", code, before);
            if (concept.isPresent() && !seen.add(code)) {
                errors.add(
                        field,
                        "Diagnosis " + code + " sudah ada di daftar ini.",
                        "The condition " + code + " is in this list already.");
            }
            concept.ifPresent(c -> checked.add(new Condition(c.code(), c.title().id())));
        }
        return List.copyOf(checked);
    }

    private List<Procedure> procedures(List<Procedure> procedures) {
        if (tooMany(ChartPart.PROCEDURES, procedures, MOST_PROCEDURES)) {
            return procedures;
        }
        Set<String> before = old.procedures().stream().map(Procedure::code).collect(Collectors.toSet());
        List<Procedure> checked = new ArrayList<>();
        for (int i = 0; i < procedures.size(); i++) {
            Procedure procedure = procedures.get(i);
            concept(
                            "procedures[" + i + "].code",
                            TerminologyService.ICD_9_CM,
                            "ICD-9-CM",
                            code(procedure == null ? null : procedure.code()),
                            before)
                    .ifPresent(
                            c -> checked.add(new Procedure(c.code(), c.title().id())));
        }
        return List.copyOf(checked);
    }

    /** A code that is not in use any more may stay where it was written before. */
    private Optional<Concept> concept(String field, String system, String name, String code, Set<String> before) {
        if (code.isEmpty()) {
            errors.add(field, "Isi kode " + name + ".", "Enter the " + name + " code.");
            return Optional.empty();
        }
        Optional<Concept> concept = terminology.lookup(system, code);
        boolean usable = concept.isPresent() && (before.contains(code) || isCurrent(system, concept.get()));
        if (!usable) {
            String shown = code.length() > 12 ? code.substring(0, 12) + "…" : code;
            errors.add(
                    field,
                    "Kode " + shown + " tidak ada di " + name + ". Cari lewat kotak pencarian.",
                    "The code " + shown + " is not in " + name + ". Find it with the search box.");
            return Optional.empty();
        }
        return concept;
    }

    private boolean isCurrent(String system, Concept concept) {
        return terminology.search(system, concept.code(), 1).stream()
                .anyMatch(c -> c.code().equals(concept.code()));
    }

    private List<Prescription> prescriptions(List<Prescription> prescriptions) {
        if (tooMany(ChartPart.PRESCRIPTIONS, prescriptions, MOST_PRESCRIPTIONS)) {
            return prescriptions;
        }
        Set<UUID> known = old.prescriptions().stream().map(Prescription::id).collect(Collectors.toSet());
        List<Prescription> checked = new ArrayList<>();
        for (int i = 0; i < prescriptions.size(); i++) {
            checked.add(prescription("prescriptions[" + i + "].", prescriptions.get(i), known));
        }
        return List.copyOf(checked);
    }

    private Prescription prescription(String at, Prescription given, Set<UUID> known) {
        if (given == null) {
            errors.add(at + "drug", "Isi nama obat.", "Enter the drug.");
            return null;
        }
        // Each known line once: two lines with one id would be one drug for the outside.
        if (given.id() != null && !known.remove(given.id())) {
            errors.add(
                    at + "id",
                    "Baris resep ini tidak ada di kunjungan ini. Muat ulang, lalu tulis lagi.",
                    "This line is not in the visit's prescription. Load it again and write it anew.");
        }
        String note = errors.bounded(at + "note", new Text("Catatan obat", "The note"), given.note(), 500);
        boolean asNoted = note != null && given.dosesPerDay() == null && given.unitsPerDose() == null;
        if (!asNoted) {
            signa(at, given);
        }
        amount(at + "quantity", "Jumlah obat", "The quantity", given.quantity(), 10_000);
        return new Prescription(
                given.id() == null ? ids.get() : given.id(),
                errors.requiredLine(at + "drug", new Text("Nama obat", "The drug"), given.drug(), 200),
                errors.line(at + "strength", new Text("Kekuatan", "The strength"), given.strength(), 100),
                errors.line(at + "form", new Text("Bentuk sediaan", "The form"), given.form(), 100),
                given.dosesPerDay(),
                given.unitsPerDose(),
                given.quantity(),
                note,
                MedicationCodes.optional(
                        errors, at + "medication", new Text("Obat dari kamus", "The drug"), given.medication()));
    }

    private void signa(String at, Prescription given) {
        Integer doses = given.dosesPerDay();
        if (doses == null || doses < 1 || doses > 24) {
            errors.add(
                    at + "dosesPerDay",
                    "Berapa kali sehari harus 1 sampai 24; bila hanya bila perlu, kosongkan dan tulis di catatan.",
                    "The doses per day are 1 to 24; when it is only as needed, leave it empty and write a note.");
        }
        amount(at + "unitsPerDose", "Jumlah sekali minum", "The units per dose", given.unitsPerDose(), 1000);
    }

    private void amount(String field, String id, String en, BigDecimal value, int most) {
        boolean fits = value != null
                && !Decimals.unwieldy(value)
                && value.signum() > 0
                && value.compareTo(BigDecimal.valueOf(most)) <= 0;
        if (!fits) {
            errors.add(
                    field,
                    String.format(
                            Locale.forLanguageTag("id-ID"), "%s harus lebih dari 0 dan paling banyak %,d.", id, most),
                    String.format(Locale.ENGLISH, "%s must be more than 0 and at most %,d.", en, most));
        }
    }

    private boolean tooMany(ChartPart part, List<?> values, int most) {
        if (values.size() <= most) {
            return false;
        }
        errors.add(
                part.word(),
                part.label().id() + " paling banyak " + most + ", yang diisi " + values.size() + ".",
                part.label().en() + " are at most " + most + "; these are " + values.size() + ".");
        return true;
    }

    private static String code(String code) {
        return code == null ? "" : code.strip().toUpperCase(Locale.ROOT);
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }
}
