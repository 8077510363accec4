package id.jembatan.rxpert.internal.check;

import id.jembatan.rxpert.internal.model.Words;
import id.jembatan.rxpert.internal.validate.CodeRange;
import id.jembatan.rxpert.internal.validate.CodeSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The conditions of a patient that count: refuted and mistaken entries are left out, family history never gets here. */
final class PatientConditions {
    private static final CodeRange LIVER = new CodeRange("K70", "K77");
    private static final CodeRange HEPATITIS = new CodeRange("B15", "B19");

    private final List<Entry> entries = new ArrayList<>();
    private final Set<String> tags;
    private final String childPugh;

    private record Entry(String code, String plain, boolean past) {}

    PatientConditions(PatientFacts facts) {
        tags = facts.tags();
        childPugh = facts.childPugh();
        if (facts.conditions() == null) {
            return;
        }
        for (PatientFacts.Condition one : facts.conditions()) {
            if (one.status() == PatientFacts.Status.ACTIVE || one.status() == PatientFacts.Status.PAST) {
                boolean past = one.status() == PatientFacts.Status.PAST;
                entries.add(new Entry(one.code(), CodeRange.plain(one.code()), past));
            }
        }
    }

    /** The first condition or tag of a set the patient has, in words. */
    Optional<Words> firstMatch(CodeSet wanted, boolean currentOnly) {
        for (Entry entry : entries) {
            if (!(currentOnly && entry.past()) && wanted.covers(entry.plain())) {
                return Optional.of(
                        entry.past()
                                ? new Words("riwayat " + entry.code(), "history of " + entry.code())
                                : new Words("kondisi " + entry.code(), "condition " + entry.code()));
            }
        }
        for (String tag : wanted.tags()) {
            if (tags.contains(tag)) {
                return Optional.of(new Words(tag, tag));
            }
        }
        return wanted.liver() && childPugh != null
                ? Optional.of(new Words("Child-Pugh " + childPugh, "Child-Pugh " + childPugh))
                : Optional.empty();
    }

    boolean hasLiverDisease() {
        return entries.stream().anyMatch(one -> LIVER.covers(one.plain()) || HEPATITIS.covers(one.plain()));
    }

    /** Recorded stage of chronic kidney disease (N18.1 to N18.5; N18.0 and N18.6 stand for the last), or 0. */
    int kidneyStage() {
        int stage = 0;
        for (Entry entry : entries) {
            if (entry.plain().startsWith("N18") && entry.plain().length() > 3) {
                char digit = entry.plain().charAt(3);
                stage = Math.max(
                        stage, digit == '0' || digit == '6' ? 5 : digit >= '1' && digit <= '5' ? digit - '0' : 0);
            }
        }
        return stage;
    }
}
