package id.jembatan.bpjs.pcare.internal.visit;

import com.fasterxml.jackson.databind.JsonNode;
import id.jembatan.api.patient.Coverage;
import id.jembatan.api.patient.Coverage.Payer;
import id.jembatan.bpjs.common.BpjsException;
import id.jembatan.bpjs.pcare.internal.gateway.Fields;
import id.jembatan.bpjs.pcare.internal.gateway.PcareDate;
import id.jembatan.bpjs.pcare.internal.peserta.Peserta;
import id.jembatan.bpjs.pcare.internal.peserta.PesertaLookup;
import java.time.LocalDate;
import java.util.Optional;

/** The registration of a visit: there once, whoever made it (contract, sections 6 and 12). */
final class PendaftaranStep {
    private final Visit visit;

    PendaftaranStep(Visit visit) {
        this.visit = visit;
    }

    /** The registration, from what is kept, from pCare, or made now. */
    Registration ensure() throws BpjsException, Stop {
        Optional<String> kept = visit.remoteIds().find(Resource.PENDAFTARAN, visit.key());
        if (kept.isPresent()) {
            return Registration.parse(kept.get());
        }
        return visit.looksFirst() ? lookOrRegister() : register();
    }

    /** After pCare said that there is no registration: what was kept is not true any more. */
    Registration again() throws BpjsException, Stop {
        visit.remoteIds().forget(Resource.PENDAFTARAN, visit.key());
        return lookOrRegister();
    }

    private Registration lookOrRegister() throws BpjsException, Stop {
        String card = EncounterToPendaftaran.card(visit);
        String kdPoli = EncounterToPendaftaran.kdPoli(visit);
        Optional<String> noUrut = look(card, kdPoli);
        return noUrut.isPresent() ? keep(kdPoli, noUrut.get()) : register();
    }

    private Registration register() throws BpjsException, Stop {
        visit.requireInWindow();
        String card = EncounterToPendaftaran.card(visit);
        String kdPoli = EncounterToPendaftaran.kdPoli(visit);
        PendaftaranBody body = EncounterToPendaftaran.map(visit, kdProviderPeserta(card));
        String noUrut = Verified.write(
                () -> visit.client().post("/pendaftaran", body).created("noUrut"), () -> look(card, kdPoli));
        return keep(kdPoli, noUrut);
    }

    private Registration keep(String kdPoli, String noUrut) throws Stop {
        Registration registration = new Registration(visit.encounter().serviceDate(), kdPoli, noUrut);
        Optional<String> other = visit.remoteIds().findLocal(Resource.PENDAFTARAN, registration.remoteId());
        if (other.isPresent() && !other.get().equals(visit.key())) {
            throw Stop.reject(
                    "locationId",
                    "Peserta sudah didaftarkan ke pCare hari itu di poli yang sama untuk kunjungan lain. pCare menerima satu"
                            + " pendaftaran per poli per hari; tandai kiriman ini 'tidak dikirim' atau pindahkan poli.",
                    "The member was registered at pCare that day in the same poli for another visit. pCare takes one"
                            + " registration per poli and day; mark this delivery as not to be sent or change the poli.");
        }
        visit.remoteIds().keep(Resource.PENDAFTARAN, visit.key(), registration.remoteId());
        return registration;
    }

    /** noUrut of the registration of that card in that poli on the day of the visit. */
    private Optional<String> look(String card, String kdPoli) throws BpjsException {
        String day = PcareDate.write(visit.encounter().serviceDate());
        for (JsonNode row : visit.client().all("/pendaftaran/tglDaftar/{tglDaftar}", day)) {
            String noUrut = Fields.text(row, "noUrut");
            if (noUrut != null
                    && card.equals(Fields.text(row, "peserta", "noKartu"))
                    && kdPoli.equals(Fields.text(row, "poli", "kdPoli"))) {
                return Optional.of(noUrut);
            }
        }
        return Optional.empty();
    }

    /** Where the participant is registered: as checked on the day of the visit, else asked for now. */
    private String kdProviderPeserta(String card) throws BpjsException, Stop {
        Optional<String> checked = visit.snapshot().patient().coverages().stream()
                .filter(c -> c.payer() == Payer.BPJS && card.equals(c.memberNumber()) && c.providerCode() != null)
                .filter(this::wasCheckedThatDay)
                .map(Coverage::providerCode)
                .findFirst();
        if (checked.isPresent()) {
            return checked.get();
        }
        Peserta peserta = PesertaLookup.byCard(visit.client(), card)
                .orElseThrow(() -> Stop.reject(
                        "memberNumber",
                        "Nomor kartu kunjungan ini tidak dikenal BPJS. Periksa nomor kartu pasien.",
                        "BPJS does not know the card number of this visit. Check the patient's card number."));
        return peserta.kdProvider() == null ? visit.settings().kdProvider() : peserta.kdProvider();
    }

    private boolean wasCheckedThatDay(Coverage coverage) {
        return coverage.checkedAt() != null
                && LocalDate.ofInstant(coverage.checkedAt(), visit.zone())
                        .equals(visit.encounter().serviceDate());
    }
}
