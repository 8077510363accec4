package id.jembatan.core.patient;

import id.jembatan.api.Actor;
import id.jembatan.api.EmrException;
import id.jembatan.api.Text;
import id.jembatan.api.patient.Identifier;
import id.jembatan.api.patient.Patient;
import id.jembatan.core.Words;
import id.jembatan.core.store.Db;
import id.jembatan.core.store.PatientRows;
import id.jembatan.core.store.PatientSearchRows;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/** Finds patients by number and by name. */
final class PatientFinder {
    private static final Pattern NUMBER = Pattern.compile("(?i)(RM-?)?\\+?[0-9][0-9 .()-]*");
    private static final Pattern NOT_IN_NUMBERS = Pattern.compile("[ .()+]");
    private static final int MOST_WORDS = 5;
    private static final int LONGEST = 120;

    private final Db db;

    PatientFinder(Db db) {
        this.db = db;
    }

    static EmrException unknown() {
        return EmrException.notFound(
                "patient.unknown",
                new Text("Pasien tidak ditemukan di klinik ini.", "There is no such patient in this facility."));
    }

    /** The look at the one found is audited. */
    Optional<Patient> find(Actor actor, Identifier.Type type, String value) {
        if (type == null || value == null || value.isBlank()) {
            throw EmrException.invalid(
                    "patient.identifier.missing",
                    "value",
                    new Text("Isi jenis dan nomor yang dicari.", "Enter the kind of number and the number."));
        }
        Identifier identifier = new Identifier(type, value.strip().toUpperCase(Locale.ROOT));
        return db.write(tx -> {
            Optional<Patient> found = PatientRows.idOf(tx.handle(), actor.facilityId(), identifier)
                    .flatMap(id -> PatientRows.find(tx.handle(), actor.facilityId(), id));
            found.ifPresent(p -> tx.audit(actor, "view", "patient", p.id(), p.id(), null));
            return found;
        });
    }

    List<Patient> search(Actor actor, String text, int limit) {
        String wanted = text == null ? "" : text.strip();
        if (wanted.codePointCount(0, wanted.length()) < 2 || wanted.length() > LONGEST) {
            throw EmrException.invalid(
                    "patient.search.text",
                    "text",
                    new Text(
                            "Ketik 2 sampai " + LONGEST + " karakter dari nama atau nomor.",
                            "Type 2 to " + LONGEST + " characters of a name or number."));
        }
        if (limit < 1 || limit > 50) {
            throw EmrException.invalid(
                    "patient.search.limit",
                    "limit",
                    new Text("Batas hasil antara 1 dan 50.", "The limit is between 1 and 50."));
        }
        return db.read(handle -> PatientRows.findAll(
                handle,
                actor.facilityId(),
                ids(handle, actor.facilityId(), wanted, limit).stream()
                        .limit(limit)
                        .toList()));
    }

    private static Set<UUID> ids(Handle handle, UUID facilityId, String wanted, int limit) {
        Set<UUID> ids = new LinkedHashSet<>();
        if (NUMBER.matcher(wanted).matches()) {
            String number = NOT_IN_NUMBERS.matcher(wanted).replaceAll("").toUpperCase(Locale.ROOT);
            mrNumber(number)
                    .flatMap(mr -> PatientRows.idOf(handle, facilityId, mr))
                    .ifPresent(ids::add);
            ids.addAll(PatientSearchRows.byNumber(handle, facilityId, number, limit));
        } else if (passportLike(wanted)) {
            ids.addAll(PatientSearchRows.byNumber(handle, facilityId, wanted.toUpperCase(Locale.ROOT), limit));
        }
        List<String> words = Words.of(wanted);
        if (!words.isEmpty()) {
            List<String> beginnings = words.subList(0, Math.min(MOST_WORDS, words.size()));
            ids.addAll(PatientSearchRows.byWords(handle, facilityId, beginnings, limit));
        }
        return ids;
    }

    /** A short number by itself, with or without RM, is taken for the whole MR number without its zeros. */
    private static Optional<Identifier> mrNumber(String number) {
        String digits = number.replaceAll("[^0-9]", "");
        return digits.length() <= 9
                ? Optional.of(new Identifier(Identifier.Type.MR, MrNumber.of(Long.parseLong(digits))))
                : Optional.empty();
    }

    private static boolean passportLike(String text) {
        return text.chars().anyMatch(c -> c >= '0' && c <= '9') && text.chars().noneMatch(Character::isWhitespace);
    }
}
