package id.jembatan.bpjs.pcare.internal.visit;

import id.jembatan.bpjs.common.BpjsException;
import id.jembatan.bpjs.pcare.internal.gateway.PcareDate;
import id.jembatan.spi.RemoteIds;
import java.util.Optional;

/** Takes a cancelled visit back out of pCare: what hangs on the visit, the visit, the registration (contract, section 2). */
final class CancelFlow {
    private final Visit visit;

    CancelFlow(Visit visit) {
        this.visit = visit;
    }

    /** @return what was taken back. @throws Stop when nothing had been sent */
    String run() throws BpjsException, Stop {
        RemoteIds ids = visit.remoteIds();
        ids.keep(Resource.CANCELLED, visit.key(), visit.key());
        Optional<String> noKunjungan = ids.find(Resource.KUNJUNGAN, visit.key());
        Optional<String> pendaftaran = ids.find(Resource.PENDAFTARAN, visit.key());
        if (noKunjungan.isEmpty() && pendaftaran.isEmpty()) {
            throw Stop.skip(
                    "Kunjungan dibatalkan sebelum ada yang dikirim ke pCare.",
                    "The visit was cancelled before anything was sent to pCare.");
        }
        if (noKunjungan.isPresent()) {
            new LineStep(visit, LineKind.OBAT, noKunjungan.get()).removeAll();
            new LineStep(visit, LineKind.TINDAKAN, noKunjungan.get()).removeAll();
            visit.client().delete("/kunjungan/{noKunjungan}", noKunjungan.get());
            ids.forget(Resource.KUNJUNGAN, visit.key());
        }
        if (pendaftaran.isPresent()) {
            delete(Registration.parse(pendaftaran.get()));
            ids.forget(Resource.PENDAFTARAN, visit.key());
        }
        visit.note("Dihapus dari pCare.", "Deleted from pCare.");
        return pendaftaran.orElseGet(noKunjungan::get);
    }

    private void delete(Registration registration) throws BpjsException, Stop {
        visit.client()
                .delete(
                        "/pendaftaran/peserta/{noKartu}/tglDaftar/{tglDaftar}/noUrut/{noUrut}/kdPoli/{kdPoli}",
                        EncounterToPendaftaran.card(visit),
                        PcareDate.write(registration.tglDaftar()),
                        registration.noUrut(),
                        registration.kdPoli());
    }
}
