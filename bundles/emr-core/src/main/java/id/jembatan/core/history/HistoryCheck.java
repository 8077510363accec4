package id.jembatan.core.history;

import id.jembatan.api.Text;
import id.jembatan.api.history.Allergies;
import id.jembatan.api.history.AllergyIntolerance;
import id.jembatan.api.history.HistoryDraft;
import id.jembatan.api.history.MedicationStatement;
import id.jembatan.api.history.Problem;
import id.jembatan.api.history.Tolerance;
import id.jembatan.api.patient.Patient;
import id.jembatan.api.terminology.Concept;
import id.jembatan.api.terminology.TerminologyService;
import id.jembatan.core.FieldErrors;
import id.jembatan.core.MedicationCodes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Looks at what is written in a history and makes it ready to be stored: ids, titles of codes and days filled in. */
final class HistoryCheck {
    private static final int MOST = 50;
    private static final int LONGEST = 200;

    private final TerminologyService terminology;
    private final Supplier<UUID> ids;
    private final StoredHistory old;
    private final Patient patient;
    private final LocalDate today;
    private final FieldErrors errors = new FieldErrors();

    HistoryCheck(
            TerminologyService terminology, Supplier<UUID> ids, StoredHistory old, Patient patient, LocalDate today) {
        this.terminology = terminology;
        this.ids = ids;
        this.old = old;
        this.patient = patient;
        this.today = today;
    }

    /**
     * @return the values to store, for the given sections only
     * @throws id.jembatan.api.EmrException INVALID with every wrong field
     */
    Map<HistoryPart, Object> checked(HistoryDraft draft) {
        Map<HistoryPart, Object> values = new EnumMap<>(HistoryPart.class);
        if (draft.allergies() != null) {
            values.put(HistoryPart.ALLERGIES, allergies(draft.allergies().value()));
        }
        if (draft.medications() != null) {
            values.put(HistoryPart.MEDICATIONS, medications(draft.medications().value()));
        }
        if (draft.problems() != null) {
            values.put(HistoryPart.PROBLEMS, problems(draft.problems().value()));
        }
        if (draft.state() != null) {
            values.put(
                    HistoryPart.STATE,
                    new StateCheck(errors, patient, today).checked(draft.state().value()));
        }
        errors.throwIfAny("history.invalid");
        return values;
    }

    private Allergies allergies(Allergies given) {
        if (given == null) {
            return new Allergies(List.of(), List.of());
        }
        Allergies before = old.allergies() == null ? new Allergies(List.of(), List.of()) : old.allergies();
        Set<UUID> entries = idsOf(before.entries(), AllergyIntolerance::id);
        Set<UUID> tolerances = idsOf(before.tolerances(), Tolerance::id);
        return new Allergies(
                each(
                        "allergies.entries",
                        HistoryPart.ALLERGIES.label(),
                        given.entries(),
                        (at, one) -> allergy(at, one, entries)),
                each(
                        "allergies.tolerances",
                        new Text("Obat yang pernah aman", "The tolerated drugs"),
                        given.tolerances(),
                        (at, one) -> tolerance(at, one, tolerances)));
    }

    private AllergyIntolerance allergy(String at, AllergyIntolerance given, Set<UUID> known) {
        errors.required(at + "type", new Text("Jenis (alergi atau intoleransi)", "The type"), given.type());
        errors.required(at + "verification", new Text("Kepastian", "The certainty"), given.verification());
        return new AllergyIntolerance(
                id(at, given.id(), known),
                MedicationCodes.required(
                        errors, at + "allergen", new Text("Penyebab alergi", "The allergen"), given.allergen()),
                given.type(),
                given.verification(),
                errors.line(at + "reaction", new Text("Reaksi", "The reaction"), given.reaction(), LONGEST),
                past(at + "onset", given.onset()));
    }

    private Tolerance tolerance(String at, Tolerance given, Set<UUID> known) {
        return new Tolerance(
                id(at, given.id(), known),
                MedicationCodes.required(errors, at + "medication", new Text("Obat", "The drug"), given.medication()),
                past(at + "date", given.date()));
    }

    private List<MedicationStatement> medications(List<MedicationStatement> given) {
        Set<UUID> known =
                old.medications() == null ? new HashSet<>() : idsOf(old.medications(), MedicationStatement::id);
        return each("medications", HistoryPart.MEDICATIONS.label(), given, (at, one) -> {
            errors.required(at + "source", new Text("Asal obat", "The source"), one.source());
            return new MedicationStatement(
                    id(at, one.id(), known),
                    MedicationCodes.required(errors, at + "medication", new Text("Obat", "The drug"), one.medication()),
                    one.source(),
                    errors.line(at + "dosage", new Text("Aturan pakai", "The dosage"), one.dosage(), LONGEST),
                    past(at + "since", one.since()));
        });
    }

    private List<Problem> problems(List<Problem> given) {
        Set<String> seen = new HashSet<>();
        return each("problems", HistoryPart.PROBLEMS.label(), given, (at, one) -> {
            errors.required(at + "status", new Text("Status penyakit", "The status"), one.status());
            String code = one.code() == null ? "" : one.code().strip().toUpperCase(Locale.ROOT);
            Optional<Concept> concept = terminology.lookup(TerminologyService.ICD_10, code);
            if (concept.isEmpty()) {
                String shown = code.length() > 12 ? code.substring(0, 12) + "…" : code;
                errors.add(
                        at + "code",
                        "Kode " + shown + " tidak ada di ICD-10. Cari lewat kotak pencarian.",
                        "The code " + shown + " is not in ICD-10. Find it with the search box.");
                return null;
            }
            if (!seen.add(code)) {
                errors.add(
                        at + "code",
                        "Penyakit " + code + " sudah ada di daftar ini.",
                        "The problem " + code + " is in this list already.");
            }
            return new Problem(concept.get().code(), concept.get().title().id(), one.status());
        });
    }

    /** Something that is checked at its place in the fields of errors. */
    private interface Checker<T> {
        T check(String at, T given);
    }

    private <T> List<T> each(String field, Text label, List<T> given, Checker<T> checker) {
        if (given == null) {
            return List.of();
        }
        if (given.size() > MOST) {
            errors.add(
                    field,
                    label.id() + " paling banyak " + MOST + ", yang diisi " + given.size() + ".",
                    label.en() + " are at most " + MOST + "; these are " + given.size() + ".");
            return List.of();
        }
        List<T> checked = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            String at = field + "[" + i + "]";
            if (given.get(i) == null) {
                errors.required(at, label);
            } else {
                checked.add(checker.check(at + ".", given.get(i)));
            }
        }
        return checked.stream().filter(Objects::nonNull).toList();
    }

    private UUID id(String at, UUID given, Set<UUID> known) {
        if (given != null && !known.remove(given)) {
            errors.add(
                    at + "id",
                    "Baris ini tidak ada di riwayat pasien ini. Muat ulang, lalu tulis lagi.",
                    "This line is not in the patient's history. Load it again and write it anew.");
        }
        return given == null ? ids.get() : given;
    }

    private LocalDate past(String field, LocalDate day) {
        Days.check(errors, field, day, patient, today);
        return day;
    }

    private static <T> Set<UUID> idsOf(List<T> entries, Function<T, UUID> id) {
        return entries.stream().map(id).collect(Collectors.toCollection(HashSet::new));
    }
}
