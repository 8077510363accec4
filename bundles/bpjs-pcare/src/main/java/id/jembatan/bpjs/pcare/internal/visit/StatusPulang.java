package id.jembatan.bpjs.pcare.internal.visit;

import id.jembatan.api.encounter.Encounter.Disposition;
import id.jembatan.bpjs.pcare.internal.reference.ReferenceKind;
import id.jembatan.spi.ReferenceItem;
import java.util.Locale;

/** How a visit ended, as kdStatusPulang (contract, section 4). */
final class StatusPulang {
    private static final String BEROBAT_JALAN = "3";

    private StatusPulang() {}

    /** @throws Stop for an ending that needs what the record does not hold */
    static String of(Visit visit) throws Stop {
        Disposition disposition = visit.encounter().disposition();
        if (disposition == null) {
            return BEROBAT_JALAN;
        }
        return switch (disposition) {
            case HOME -> BEROBAT_JALAN;
            case REFERRED ->
                throw byHand(
                        "Kunjungan dengan rujukan lanjut belum dapat dikirim dari sini (tujuan rujukan tidak tercatat).",
                        "A visit with a referral cannot be sent from here yet (the record holds no destination).");
            case INTERNAL_REFERRAL ->
                throw byHand(
                        "Kunjungan dengan rujukan internal belum dapat dikirim dari sini (poli tujuan tidak tercatat).",
                        "A visit with an internal referral cannot be sent from here yet (the record holds no destination).");
            case DIED -> died(visit);
        };
    }

    /** The code is not the same everywhere, so it is found by its name in the reference. */
    private static String died(Visit visit) throws Stop {
        return visit.references().all(ReferenceKind.STATUS_PULANG.id()).stream()
                .filter(item -> item.display().toLowerCase(Locale.ROOT).contains("meninggal"))
                .map(ReferenceItem::code)
                .findFirst()
                .orElseThrow(() -> byHand(
                        "Referensi status pulang pCare tidak memuat 'Meninggal'.",
                        "The discharge reference of pCare has no entry for a death."));
    }

    private static Stop byHand(String id, String en) {
        return Stop.reject(
                "disposition",
                id + " Masukkan kunjungan ini lewat PCare web, lalu tandai kiriman ini 'tidak dikirim'.",
                en + " Enter this visit in PCare web, then mark this delivery as not to be sent.");
    }
}
