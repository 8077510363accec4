package id.jembatan.bpjs.pcare.internal.peserta;

import com.fasterxml.jackson.databind.JsonNode;
import id.jembatan.bpjs.pcare.internal.gateway.Fields;

/**
 * A participant as pCare tells (contract, section 5). Every component may be null.
 *
 * @param tunggakan arrears as pCare writes them; months or an amount, it does not say which
 */
public record Peserta(
        String noKartu,
        String nama,
        String sex,
        String tglLahir,
        String noKTP,
        String kdProvider,
        String nmProvider,
        String kelas,
        Boolean aktif,
        String ketAktif,
        String tunggakan) {

    public static Peserta of(JsonNode row) {
        return new Peserta(
                Fields.text(row, "noKartu"),
                Fields.text(row, "nama"),
                Fields.text(row, "sex"),
                Fields.text(row, "tglLahir"),
                Fields.text(row, "noKTP"),
                Fields.text(row, "kdProviderPst", "kdProvider"),
                Fields.text(row, "kdProviderPst", "nmProvider"),
                Fields.text(row, "jnsKelas", "nama"),
                Fields.flag(row, "aktif"),
                Fields.text(row, "ketAktif"),
                Fields.text(row, "tunggakan"));
    }
}
