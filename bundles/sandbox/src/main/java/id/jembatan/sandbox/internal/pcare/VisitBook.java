package id.jembatan.sandbox.internal.pcare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.jembatan.sandbox.internal.ledger.Book;
import id.jembatan.sandbox.internal.ledger.Entry;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Registrations (pendaftaran) and visits (kunjungan) as they stand. Read it under the ledger's lock; it changes through ledger entries alone. */
public final class VisitBook implements Book {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMyy", Locale.ROOT);
    private static final int SERIAL_DIGITS = 6;

    /** A registration: {@code noKunjungan} is empty until it was served. */
    record Registration(
            String kdProvider,
            String noUrut,
            LocalDate day,
            String noKartu,
            String kdPoli,
            ObjectNode body,
            String noKunjungan) {
        boolean served() {
            return !noKunjungan.isEmpty();
        }

        Registration servedBy(String visit) {
            return new Registration(kdProvider, noUrut, day, noKartu, kdPoli, body, visit);
        }
    }

    /** A visit and the registration it served. */
    record Visit(String noKunjungan, String kdProvider, RegistrationKey registration, ObjectNode body) {}

    /** What a registration is found by: its number within facility and day. */
    record RegistrationKey(String kdProvider, LocalDate day, String noUrut) {}

    private final Map<RegistrationKey, Registration> registrations = new LinkedHashMap<>();
    private final Map<String, Visit> visits = new LinkedHashMap<>();
    private final Map<String, Integer> counters = new HashMap<>();

    @Override
    public void apply(Entry entry) {
        switch (entry.op()) {
            case PENDAFTARAN_ADD -> register(entry);
            case PENDAFTARAN_DELETE -> registrations.remove(key(entry.kdProvider(), entry.data(), entry.id()));
            case KUNJUNGAN_ADD -> serve(entry);
            case KUNJUNGAN_EDIT ->
                visits.computeIfPresent(
                        entry.id(),
                        (no, visit) -> new Visit(no, visit.kdProvider(), visit.registration(), entry.data()));
            case KUNJUNGAN_DELETE -> {
                Visit gone = visits.remove(entry.id());
                registrations.computeIfPresent(gone.registration(), (key, registration) -> registration.servedBy(""));
            }
            default -> {
                // people and lines are kept by other books
            }
        }
    }

    private void register(Entry entry) {
        JsonNode body = entry.data();
        RegistrationKey key = key(entry.kdProvider(), body, entry.id());
        registrations.put(
                key,
                new Registration(
                        entry.kdProvider(),
                        entry.id(),
                        key.day(),
                        body.path("noKartu").asText(),
                        body.path("kdPoli").asText(),
                        entry.data(),
                        ""));
        counters.merge(
                queue(entry.kdProvider(), key.day(), entry.id().charAt(0)),
                Integer.parseInt(entry.id().substring(1)),
                Math::max);
    }

    private void serve(Entry entry) {
        ObjectNode body = entry.data();
        RegistrationKey key = key(entry.kdProvider(), body, body.path("noUrut").asText());
        visits.put(entry.id(), new Visit(entry.id(), entry.kdProvider(), key, body));
        registrations.computeIfPresent(key, (k, registration) -> registration.servedBy(entry.id()));
        int split = entry.id().length() - SERIAL_DIGITS;
        counters.merge(
                entry.id().substring(0, split), Integer.parseInt(entry.id().substring(split)), Math::max);
    }

    private static RegistrationKey key(String kdProvider, JsonNode body, String noUrut) {
        return new RegistrationKey(
                kdProvider, GatewayDay.parse(body.path("tglDaftar").asText()), noUrut);
    }

    @Override
    public void clear() {
        registrations.clear();
        visits.clear();
        counters.clear();
    }

    Optional<Registration> registration(String kdProvider, LocalDate day, String noUrut) {
        return Optional.ofNullable(registrations.get(new RegistrationKey(kdProvider, day, noUrut)));
    }

    Optional<Registration> registration(RegistrationKey key) {
        return Optional.ofNullable(registrations.get(key));
    }

    /** Registrations of one card at one facility on one day, in all polis. */
    List<Registration> sameDay(String kdProvider, String noKartu, LocalDate day) {
        return registrations.values().stream()
                .filter(r -> r.kdProvider().equals(kdProvider)
                        && r.noKartu().equals(noKartu)
                        && r.day().equals(day))
                .toList();
    }

    /** Registrations of one facility on one day, in order of arrival. */
    List<Registration> ofDay(String kdProvider, LocalDate day) {
        return registrations.values().stream()
                .filter(r -> r.kdProvider().equals(kdProvider) && r.day().equals(day))
                .toList();
    }

    List<Registration> allRegistrations() {
        return new ArrayList<>(registrations.values());
    }

    Optional<Visit> visit(String noKunjungan) {
        return Optional.ofNullable(visits.get(noKunjungan));
    }

    /** Visits of one card at every facility, newest first. */
    List<Visit> ofCard(String noKartu) {
        List<Visit> found = new ArrayList<>();
        for (Visit visit : visits.values()) {
            if (visit.body().path("noKartu").asText().equals(noKartu)) {
                found.add(0, visit);
            }
        }
        return found;
    }

    List<Visit> allVisits() {
        return new ArrayList<>(visits.values());
    }

    /** The next number in a poli's queue, such as {@code A1}. Numbers of deleted registrations are not given again. */
    String nextNoUrut(String kdProvider, LocalDate day, char letter) {
        return letter + Integer.toString(counters.getOrDefault(queue(kdProvider, day, letter), 0) + 1);
    }

    /** The next visit number: provider code, month and year of the visit, {@code Y} and a serial of six digits; 19 characters. */
    String nextNoKunjungan(String kdProvider, LocalDate day) {
        String stem = kdProvider + MONTH.format(day) + "Y";
        return stem + String.format(Locale.ROOT, "%06d", counters.getOrDefault(stem, 0) + 1);
    }

    private static String queue(String kdProvider, LocalDate day, char letter) {
        return kdProvider + "/" + day + "/" + letter;
    }
}
