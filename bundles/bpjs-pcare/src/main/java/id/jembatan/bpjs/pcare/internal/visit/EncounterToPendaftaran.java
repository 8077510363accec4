package id.jembatan.bpjs.pcare.internal.visit;

import id.jembatan.api.encounter.Encounter;
import id.jembatan.api.encounter.Encounter.Kind;
import id.jembatan.bpjs.pcare.internal.Pcare;
import id.jembatan.bpjs.pcare.internal.gateway.PcareDate;
import id.jembatan.bpjs.pcare.internal.peserta.PesertaLookup;
import id.jembatan.spi.ReferenceItem;

/** A visit as a registration (contract, section 6). */
final class EncounterToPendaftaran {
    private static final String OUTPATIENT = "10";
    private static final String PROMOTIVE = "50";

    private EncounterToPendaftaran() {}

    /**
     * @param kdProviderPeserta where the participant is registered
     * @throws Stop when card or poli cannot be sent
     */
    static PendaftaranBody map(Visit visit, String kdProviderPeserta) throws Stop {
        Encounter encounter = visit.encounter();
        String kdPoli = kdPoli(visit);
        boolean sick = encounter.kind() == Kind.SICK && isForTheSick(visit, kdPoli);
        String complaint =
                GatewayText.clean(encounter.complaint(), visit.settings().textLimit());
        Vitals vitals = Vitals.of(visit.snapshot().vitals());
        return new PendaftaranBody(
                kdProviderPeserta,
                PcareDate.write(encounter.serviceDate()),
                card(visit),
                kdPoli,
                complaint.isEmpty() ? null : complaint,
                sick,
                vitals.sistole(),
                vitals.diastole(),
                vitals.beratBadan(),
                vitals.tinggiBadan(),
                vitals.respRate(),
                vitals.lingkarPerut(),
                vitals.heartRate(),
                0,
                sick ? OUTPATIENT : PROMOTIVE);
    }

    /** The card of this visit. @throws Stop unless it has 13 digits */
    static String card(Visit visit) throws Stop {
        String card = visit.encounter().memberNumber();
        if (!PesertaLookup.isCard(card)) {
            throw Stop.reject(
                    "memberNumber",
                    "Nomor kartu BPJS kunjungan ini bukan 13 digit angka. Perbaiki nomor kartu pasien.",
                    "The BPJS card number of this visit has not 13 digits. Mend the patient's card number.");
        }
        return card;
    }

    /** The gateway's code of the visit's poli. @throws Stop when it is not mapped */
    static String kdPoli(Visit visit) throws Stop {
        return visit.context()
                .mapped(Pcare.POLI, visit.encounter().locationId())
                .orElseThrow(
                        () -> Stop.reject(
                                "locationId",
                                "Poli kunjungan ini belum dipasangkan dengan kdPoli. Lengkapi pemetaan di halaman Integrasi.",
                                "The poli of this visit is not mapped to a kdPoli. Complete the mapping on the Integrations page."));
    }

    /** A poli marked poliSakit=false takes healthy visits only (contract, section 4). */
    private static boolean isForTheSick(Visit visit, String kdPoli) {
        return visit.references()
                .find(Pcare.POLI, kdPoli)
                .map(ReferenceItem::attributes)
                .map(attributes -> !"false".equalsIgnoreCase(attributes.get("poliSakit")))
                .orElse(true);
    }
}
