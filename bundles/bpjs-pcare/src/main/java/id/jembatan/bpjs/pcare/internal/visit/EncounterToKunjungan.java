package id.jembatan.bpjs.pcare.internal.visit;

import id.jembatan.api.chart.SoapNote;
import id.jembatan.api.chart.VitalSigns;
import id.jembatan.api.encounter.Encounter;
import id.jembatan.api.encounter.Encounter.Kind;
import id.jembatan.api.encounter.Encounter.Status;
import id.jembatan.api.encounter.Encounter.StatusTime;
import id.jembatan.bpjs.common.BpjsException;
import id.jembatan.bpjs.pcare.internal.Pcare;
import id.jembatan.bpjs.pcare.internal.gateway.PcareDate;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A finished visit as a kunjungan (contract, section 7). */
final class EncounterToKunjungan {
    private static final String NONE = "Tidak Ada";
    private static final String NO_ALLERGY = "00";
    private static final String PROGNOSIS = "01";
    private static final int NO_TACC = -1;

    private final Visit visit;

    EncounterToKunjungan(Visit visit) {
        this.visit = visit;
    }

    /**
     * The body; everything that can be known here is checked before anything is sent.
     *
     * @param noKunjungan null to add a visit, its number to edit it
     * @param day day of the registration
     * @param kdPoli poli of the registration
     * @throws Stop naming the field that keeps it from being sent
     * @throws BpjsException when a diagnosis could not be looked up
     */
    KunjunganBody map(String noKunjungan, LocalDate day, String kdPoli) throws Stop, BpjsException {
        SoapNote note = note();
        VitalSigns signs = visit.snapshot().vitals();
        Vitals vitals = Vitals.of(signs);
        String suhu = suhu(signs);
        String complaint = complaint(note);
        String kdStatusPulang = StatusPulang.of(visit);
        List<String> diagnoses = Diagnoses.of(visit);
        return new KunjunganBody(
                noKunjungan,
                EncounterToPendaftaran.card(visit),
                PcareDate.write(day),
                kdPoli,
                complaint,
                kdSadar(signs),
                vitals.sistole(),
                vitals.diastole(),
                vitals.beratBadan(),
                vitals.tinggiBadan(),
                vitals.respRate(),
                vitals.heartRate(),
                vitals.lingkarPerut(),
                kdStatusPulang,
                PcareDate.write(left(day)),
                kdDokter(),
                diagnoses.get(0),
                diagnoses.size() > 1 ? diagnoses.get(1) : null,
                diagnoses.size() > 2 ? diagnoses.get(2) : null,
                null,
                null,
                NO_TACC,
                null,
                orElse(text(note.subjective()), complaint),
                NO_ALLERGY,
                NO_ALLERGY,
                NO_ALLERGY,
                PROGNOSIS,
                orElse(text(PrescriptionText.of(visit.snapshot().prescriptions())), NONE),
                orElse(text(note.plan()), NONE),
                NONE,
                suhu);
    }

    /** Tells what the body says without anybody having measured or written it. */
    void noteFilledIn() {
        VitalSigns signs = visit.snapshot().vitals();
        Vitals vitals = Vitals.of(signs);
        if (!vitals.unmeasured().isEmpty()) {
            String list = String.join(", ", vitals.unmeasured());
            visit.note("Tidak diukur, dikirim 0: " + list + ".", "Not measured, sent as 0: " + list + ".");
        }
        if (signs == null || signs.consciousness() == null) {
            visit.note(
                    "Kesadaran tidak dicatat, dikirim Compos mentis.",
                    "Consciousness was not recorded, sent as Compos mentis.");
        }
        Diagnoses.noteLeftOut(visit);
        noteCut();
    }

    private void noteCut() {
        SoapNote note = note();
        int limit = visit.settings().textLimit();
        List<String> cut = new ArrayList<>();
        addIf(cut, GatewayText.isCut(visit.encounter().complaint(), limit), "keluhan");
        addIf(cut, GatewayText.isCut(note.subjective(), limit), "anamnesa");
        addIf(cut, GatewayText.isCut(PrescriptionText.of(visit.snapshot().prescriptions()), limit), "terapiObat");
        addIf(cut, GatewayText.isCut(note.plan(), limit), "terapiNonObat");
        if (!cut.isEmpty()) {
            String list = String.join(", ", cut);
            visit.note(
                    "Dipotong setelah " + limit + " huruf: " + list + ".",
                    "Cut after " + limit + " characters: " + list + ".");
        }
    }

    private static void addIf(List<String> names, boolean condition, String name) {
        if (condition) {
            names.add(name);
        }
    }

    private SoapNote note() {
        SoapNote note = visit.snapshot().note();
        return note == null ? new SoapNote(null, null, null, null) : note;
    }

    private String complaint(SoapNote note) throws Stop {
        String complaint = orElse(text(visit.encounter().complaint()), text(note.subjective()));
        if (!complaint.isEmpty()) {
            return complaint;
        }
        if (visit.encounter().kind() == Kind.HEALTHY) {
            return "Tidak ada keluhan";
        }
        throw Stop.reject(
                "note.subjective",
                "Keluhan belum diisi, padahal pCare mewajibkannya pada kunjungan sakit. Isi bagian Subjektif.",
                "There is no complaint, which pCare demands of a sick visit. Fill in the Subjective part.");
    }

    private String kdDokter() throws Stop {
        Encounter encounter = visit.encounter();
        if (encounter.practitionerId() == null) {
            throw Stop.reject(
                    "practitionerId",
                    "Kunjungan ini belum memiliki tenaga medis.",
                    "This visit has no practitioner yet.");
        }
        return visit.context()
                .mapped(Pcare.DOKTER, encounter.practitionerId())
                .orElseThrow(() -> Stop.reject(
                        "practitionerId",
                        "Tenaga medis kunjungan ini belum dipasangkan dengan kdDokter. Lengkapi pemetaan di halaman"
                                + " Integrasi.",
                        "The practitioner of this visit is not mapped to a kdDokter. Complete the mapping on the"
                                + " Integrations page."));
    }

    /** pCare takes no visit without a temperature; text with a decimal comma (contract, section 1). */
    private static String suhu(VitalSigns signs) throws Stop {
        if (signs == null || signs.temperature() == null) {
            throw Stop.reject(
                    "vitals.temperature",
                    "Suhu tubuh belum diisi, padahal pCare mewajibkannya. Isi tanda vital lewat koreksi.",
                    "The temperature is missing, which pCare demands. Enter it by a correction of the vital signs.");
        }
        return signs.temperature()
                .setScale(1, RoundingMode.HALF_UP)
                .toPlainString()
                .replace('.', ',');
    }

    private static String kdSadar(VitalSigns signs) {
        if (signs == null || signs.consciousness() == null) {
            return "01";
        }
        return switch (signs.consciousness()) {
            case ALERT -> "01";
            case SOMNOLENT -> "02";
            case STUPOR -> "03";
            case COMA -> "04";
        };
    }

    /** Day of the finish in the clinic's zone, never before the day of the registration. */
    private LocalDate left(LocalDate day) {
        LocalDate finished = visit.encounter().history().stream()
                .filter(status -> status.status() == Status.FINISHED)
                .map(StatusTime::at)
                .findFirst()
                .map(at -> LocalDate.ofInstant(at, visit.zone()))
                .orElse(day);
        return finished.isBefore(day) ? day : finished;
    }

    private String text(String value) {
        return GatewayText.clean(value, visit.settings().textLimit());
    }

    private static String orElse(String text, String other) {
        return text.isEmpty() ? other : text;
    }
}
