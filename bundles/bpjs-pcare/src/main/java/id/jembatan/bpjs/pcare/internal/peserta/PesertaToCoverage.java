package id.jembatan.bpjs.pcare.internal.peserta;

import id.jembatan.api.Text;
import id.jembatan.api.patient.Coverage;
import id.jembatan.api.patient.Coverage.Payer;
import id.jembatan.api.patient.Patient.Gender;
import id.jembatan.bpjs.pcare.internal.gateway.PcareDate;
import id.jembatan.spi.CoverageChecker.CoverageAnswer;
import java.time.Instant;

/** What a participant's data mean for a visit here (contract, section 5). */
final class PesertaToCoverage {
    private static final int NIK_DIGITS = 16;

    private PesertaToCoverage() {}

    /**
     * @param own the clinic's kdProvider
     * @param asked the number asked for when it was a card, else null
     * @param at when pCare answered
     */
    static CoverageAnswer map(Peserta peserta, String own, String asked, Instant at) {
        boolean active = Boolean.TRUE.equals(peserta.aktif());
        boolean here = own.equalsIgnoreCase(peserta.kdProvider());
        String card = peserta.noKartu() == null ? asked : peserta.noKartu();
        Coverage coverage = new Coverage(
                Payer.BPJS,
                card,
                peserta.aktif(),
                peserta.kelas(),
                peserta.kdProvider(),
                peserta.nmProvider(),
                peserta.ketAktif(),
                at);
        return new CoverageAnswer(
                true,
                active && here,
                coverage,
                sentence(peserta, active, here),
                peserta.nama(),
                gender(peserta.sex()),
                PcareDate.read(peserta.tglLahir()),
                nik(peserta.noKTP()));
    }

    private static Text sentence(Peserta peserta, boolean active, boolean here) {
        if (peserta.aktif() == null) {
            return new Text(
                    "BPJS tidak menyebut apakah peserta aktif. Periksa di PCare web.",
                    "BPJS does not say whether the membership is active. Look in PCare web.");
        }
        if (!active) {
            String reason = peserta.ketAktif() == null ? "" : ": " + peserta.ketAktif();
            return new Text(
                    "Peserta TIDAK AKTIF" + reason + arrears(peserta, " Tunggakan: ") + ".",
                    "Membership NOT ACTIVE" + reason + arrears(peserta, " Arrears: ") + ".");
        }
        if (!here) {
            return new Text(
                    "Peserta aktif, tetapi terdaftar di " + provider(peserta, "fasilitas lain")
                            + ". Di sini hanya kunjungan sehat atau gawat darurat yang dijamin.",
                    "Active, but registered at " + provider(peserta, "another facility")
                            + ". Only healthy visits or emergencies are covered here.");
        }
        return new Text("Peserta aktif dan terdaftar di klinik ini.", "Active and registered with this clinic.");
    }

    private static String arrears(Peserta peserta, String label) {
        boolean none = peserta.tunggakan() == null || peserta.tunggakan().matches("0+(\\.0+)?");
        return none ? "" : "." + label + peserta.tunggakan();
    }

    private static String provider(Peserta peserta, String unnamed) {
        if (peserta.nmProvider() != null) {
            return peserta.nmProvider();
        }
        return peserta.kdProvider() == null ? unnamed : peserta.kdProvider();
    }

    private static Gender gender(String sex) {
        if ("L".equalsIgnoreCase(sex)) {
            return Gender.MALE;
        }
        return "P".equalsIgnoreCase(sex) ? Gender.FEMALE : null;
    }

    private static String nik(String noKtp) {
        boolean whole =
                noKtp != null && noKtp.length() == NIK_DIGITS && noKtp.chars().allMatch(Character::isDigit);
        return whole ? noKtp : null;
    }
}
