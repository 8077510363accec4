package id.jembatan.bpjs.pcare.internal.peserta;

import id.jembatan.api.EmrException;
import id.jembatan.api.Text;
import id.jembatan.bpjs.common.BpjsException;
import id.jembatan.bpjs.pcare.internal.gateway.PcareClient;
import java.util.Optional;

/** Participants by card or NIK (contract, endpoints 9 and 10). */
public final class PesertaLookup {
    private static final String CARD = "[0-9]{13}";
    private static final String NIK = "[0-9]{16}";

    private PesertaLookup() {}

    public static boolean isCard(String number) {
        return number != null && number.matches(CARD);
    }

    public static boolean isNik(String number) {
        return number != null && number.matches(NIK);
    }

    /** @return empty when pCare does not know the card. @throws BpjsException for anything else but an answer */
    public static Optional<Peserta> byCard(PcareClient client, String card) throws BpjsException {
        requireCard(card);
        return find(client, "/peserta/{noKartu}", card);
    }

    /** @return empty when pCare does not know the NIK. @throws BpjsException for anything else but an answer */
    public static Optional<Peserta> byNik(PcareClient client, String nik) throws BpjsException {
        if (!isNik(nik)) {
            throw EmrException.invalid(
                    "pcare.peserta.nik", "nik", new Text("NIK harus 16 digit angka.", "The NIK must have 16 digits."));
        }
        return find(client, "/peserta/nik/{nik}", nik);
    }

    private static void requireCard(String card) {
        if (!isCard(card)) {
            throw EmrException.invalid(
                    "pcare.peserta.card",
                    "memberNumber",
                    new Text("Nomor kartu BPJS harus 13 digit angka.", "The BPJS card number must have 13 digits."));
        }
    }

    private static Optional<Peserta> find(PcareClient client, String template, String number) throws BpjsException {
        try {
            return Optional.of(Peserta.of(client.get(template, number)));
        } catch (BpjsException e) {
            return switch (e.error()) {
                // section 5: "not found" comes as 404 or 412
                case NOT_FOUND, VALIDATION -> Optional.empty();
                default -> throw e;
            };
        }
    }
}
