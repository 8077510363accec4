package id.jembatan.bpjs.pcare.internal.visit;

import com.fasterxml.jackson.databind.JsonNode;
import id.jembatan.bpjs.common.BpjsError;
import id.jembatan.bpjs.common.BpjsException;
import id.jembatan.bpjs.pcare.internal.gateway.Fields;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The visit itself: there once, and as the record has it (contract, sections 7 and 12). */
final class KunjunganStep {
    private static final String NOT_REGISTERED = "belum melakukan pendaftaran";

    private final Visit visit;
    private final PendaftaranStep pendaftaran;
    private final EncounterToKunjungan mapper;

    KunjunganStep(Visit visit) {
        this.visit = visit;
        this.pendaftaran = new PendaftaranStep(visit);
        this.mapper = new EncounterToKunjungan(visit);
    }

    /** @return noKunjungan, from what is kept, from pCare, or made now with its registration */
    String ensure() throws BpjsException, Stop {
        Optional<String> kept = visit.remoteIds().find(Resource.KUNJUNGAN, visit.key());
        if (kept.isPresent()) {
            return visit.isCorrection() ? edit(kept.get()) : kept.get();
        }
        // everything that can be refused here is refused before anything is sent
        mapper.map(null, visit.encounter().serviceDate(), EncounterToPendaftaran.kdPoli(visit));
        Registration registration = pendaftaran.ensure();
        KunjunganBody body = mapper.map(null, registration.tglDaftar(), registration.kdPoli());
        if (visit.looksFirst()) {
            Optional<String> there = look(body);
            if (there.isPresent()) {
                keep(there.get());
                return visit.isCorrection() ? edit(there.get()) : there.get();
            }
        }
        visit.requireInWindow();
        String noKunjungan = add(body);
        keep(noKunjungan);
        mapper.noteFilledIn();
        return noKunjungan;
    }

    private String add(KunjunganBody body) throws BpjsException, Stop {
        try {
            return send(body);
        } catch (BpjsException e) {
            if (!saysNotRegistered(e)) {
                return takeOverOrRefuse(body, e);
            }
        }
        Registration registration = pendaftaran.again();
        return send(mapper.map(null, registration.tglDaftar(), registration.kdPoli()));
    }

    private String send(KunjunganBody body) throws BpjsException, Stop {
        return Verified.write(() -> visit.client().post(path(), body).created("noKunjungan"), () -> look(body));
    }

    /** A refusal of what is there already is worded in ways not known, so every refusal is looked up. */
    private String takeOverOrRefuse(KunjunganBody body, BpjsException e) throws BpjsException, Stop {
        if (e.error() == BpjsError.VALIDATION || e.error() == BpjsError.REFUSED) {
            Optional<String> there = look(body);
            if (there.isPresent()) {
                return there.get();
            }
        }
        throw e;
    }

    private String edit(String noKunjungan) throws BpjsException, Stop {
        Registration registration = pendaftaran.ensure();
        KunjunganBody body = mapper.map(noKunjungan, registration.tglDaftar(), registration.kdPoli());
        boolean there =
                history(body.noKartu()).stream().anyMatch(row -> noKunjungan.equals(Fields.text(row, "noKunjungan")));
        if (!there) {
            throw Stop.reject(
                    null,
                    "Kunjungan " + noKunjungan
                            + " tidak ada lagi di pCare, mungkin dihapus lewat PCare web. Koreksi ini tidak"
                            + " dikirim; tandai 'tidak dikirim' atau masukkan lagi lewat PCare web.",
                    "The visit " + noKunjungan
                            + " is not at pCare any more, perhaps deleted in PCare web. This correction was"
                            + " not sent; mark it as not to be sent or enter it again in PCare web.");
        }
        visit.client().put(path(), body);
        mapper.noteFilledIn();
        return noKunjungan;
    }

    /**
     * noKunjungan of this visit at pCare: our clinic, the day, the poli and the first diagnosis, and not that of another visit
     * here. A correction may have changed the diagnosis, so there it does not count.
     */
    private Optional<String> look(KunjunganBody body) throws BpjsException, Stop {
        for (JsonNode row : history(body.noKartu())) {
            String noKunjungan = Fields.text(row, "noKunjungan");
            if (noKunjungan == null || !isSameDayAndPoli(row, body) || isOfAnotherVisit(noKunjungan)) {
                continue;
            }
            String diagnosis = Fields.text(row, "diagnosa1", "kdDiag");
            if (!visit.isCorrection() && diagnosis != null && !body.kdDiag1().equalsIgnoreCase(diagnosis)) {
                throw Stop.reject(
                        "conditions[0].code",
                        "Di pCare sudah ada kunjungan " + noKunjungan
                                + " pada hari dan poli yang sama dengan diagnosis " + diagnosis
                                + ". Periksa di PCare web; kunjungan ini tidak dikirim agar tidak ganda.",
                        "pCare already has the visit " + noKunjungan + " of the same day and poli with the diagnosis "
                                + diagnosis
                                + ". Look in PCare web; this visit was not sent so that it is not there twice.");
            }
            return Optional.of(noKunjungan);
        }
        return Optional.empty();
    }

    private List<JsonNode> history(String card) throws BpjsException {
        return visit.client().list("/kunjungan/peserta/{noKartu}", card);
    }

    private boolean isSameDayAndPoli(JsonNode row, KunjunganBody body) {
        String provider = Fields.text(row, "providerPelayanan", "kdProvider");
        boolean ours =
                provider == null || provider.equalsIgnoreCase(visit.settings().kdProvider());
        return ours
                && body.tglDaftar().equals(Fields.text(row, "tglKunjungan"))
                && body.kdPoli().equals(Fields.text(row, "poli", "kdPoli"));
    }

    private boolean isOfAnotherVisit(String noKunjungan) {
        return visit.remoteIds()
                .findLocal(Resource.KUNJUNGAN, noKunjungan)
                .filter(local -> !local.equals(visit.key()))
                .isPresent();
    }

    private void keep(String noKunjungan) {
        visit.remoteIds().keep(Resource.KUNJUNGAN, visit.key(), noKunjungan);
    }

    private String path() {
        return "/" + visit.settings().kunjunganPath();
    }

    private static boolean saysNotRegistered(BpjsException e) {
        return e.gatewaySentence()
                .map(text -> text.toLowerCase(Locale.ROOT).contains(NOT_REGISTERED))
                .orElse(false);
    }
}
