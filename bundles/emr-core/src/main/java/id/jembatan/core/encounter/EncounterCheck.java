package id.jembatan.core.encounter;

import id.jembatan.api.Actor;
import id.jembatan.api.EmrException;
import id.jembatan.api.Text;
import id.jembatan.api.encounter.Encounter;
import id.jembatan.api.encounter.Encounter.Status;
import id.jembatan.api.encounter.EncounterDraft;
import id.jembatan.api.facility.Location;
import id.jembatan.api.facility.Practitioner;
import id.jembatan.api.patient.Coverage;
import id.jembatan.core.FieldErrors;
import id.jembatan.core.store.FacilityRows;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/** Looks at what is entered of a visit, and at whether a visit may go on. */
final class EncounterCheck {
    private static final Pattern CARD = Pattern.compile("[0-9]{13}");

    private EncounterCheck() {}

    /** @return the draft with its texts stripped. @throws EmrException INVALID with every wrong field */
    static EncounterDraft checked(Handle handle, Actor actor, EncounterDraft draft) {
        FieldErrors errors = new FieldErrors();
        errors.required("patientId", new Text("Pasien", "The patient"), draft.patientId());
        location(errors, handle, actor, draft.locationId());
        if (draft.practitionerId() != null) {
            practitioner(errors, handle, actor, draft.practitionerId());
        }
        errors.required("payer", new Text("Penjamin", "The payer"), draft.payer());
        String number =
                errors.line("memberNumber", new Text("Nomor peserta", "The member number"), draft.memberNumber(), 40);
        if (draft.payer() == Coverage.Payer.BPJS
                && (number == null || !CARD.matcher(number).matches())) {
            errors.add(
                    "memberNumber",
                    number == null
                            ? "Kunjungan BPJS membutuhkan nomor kartu 13 digit."
                            : "Nomor kartu BPJS harus 13 digit angka, yang diisi " + number.length() + " karakter.",
                    "A BPJS visit needs the card number of 13 digits.");
        }
        String complaint = errors.bounded("complaint", new Text("Keluhan", "The complaint"), draft.complaint(), 1000);
        errors.throwIfAny("encounter.invalid");
        return new EncounterDraft(
                draft.patientId(),
                draft.locationId(),
                draft.practitionerId(),
                draft.payer(),
                number,
                draft.kind() == null ? Encounter.Kind.SICK : draft.kind(),
                complaint,
                draft.at());
    }

    static void practitioner(FieldErrors errors, Handle handle, Actor actor, UUID practitionerId) {
        Optional<Practitioner> practitioner = practitionerId == null
                ? Optional.empty()
                : FacilityRows.practitioner(handle, actor.facilityId(), practitionerId);
        if (practitioner.isEmpty()) {
            errors.add(
                    "practitionerId",
                    "Pilih dokter atau nakes yang melayani.",
                    "Choose the practitioner who treats the patient.");
        } else if (!practitioner.get().active()) {
            errors.add(
                    "practitionerId",
                    "Nakes ini sudah tidak aktif. Pilih yang lain.",
                    "This practitioner is not active any more. Choose another.");
        }
    }

    /** @throws EmrException CONFLICT with what to do instead */
    static void canBecome(Encounter encounter, Status next) {
        if (encounter.status().canBecome(next)) {
            return;
        }
        throw EmrException.conflict(
                "encounter.state",
                switch (encounter.status()) {
                    case PLANNED ->
                        new Text(
                                "Pasien belum datang. Catat kedatangannya lebih dulu.",
                                "The patient has not arrived. Register the arrival first.");
                    case ARRIVED ->
                        next == Status.FINISHED
                                ? new Text(
                                        "Pelayanan belum dimulai. Mulai pelayanan lebih dulu.",
                                        "The visit has not begun. Start it first.")
                                : new Text("Pasien sudah tercatat datang.", "The patient has arrived already.");
                    case IN_PROGRESS -> new Text("Pelayanan sudah dimulai.", "The visit has begun already.");
                    case FINISHED ->
                        new Text(
                                "Kunjungan ini sudah selesai. Perubahan isi dicatat sebagai koreksi.",
                                "This visit is finished. Changes of its chart are made as corrections.");
                    case CANCELLED ->
                        new Text(
                                "Kunjungan ini sudah dibatalkan. Daftarkan kunjungan baru.",
                                "This visit was cancelled. Register a new one.");
                });
    }

    static EmrException unknown() {
        return EmrException.notFound(
                "encounter.unknown",
                new Text("Kunjungan tidak ditemukan di klinik ini.", "There is no such visit in this facility."));
    }

    private static void location(FieldErrors errors, Handle handle, Actor actor, UUID locationId) {
        Optional<Location> location =
                locationId == null ? Optional.empty() : FacilityRows.location(handle, actor.facilityId(), locationId);
        if (location.isEmpty()) {
            errors.add("locationId", "Pilih poli tujuan.", "Choose the location.");
        } else if (!location.get().active()) {
            errors.add(
                    "locationId",
                    "Poli ini sudah tidak aktif. Pilih yang lain.",
                    "This location is not active any more. Choose another.");
        }
    }
}
