package id.jembatan.sandbox.internal.pcare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.jembatan.sandbox.internal.ledger.Json;
import java.time.LocalDate;

/**
 * A participant. Everybody here is invented.
 *
 * @param sex L or P
 * @param kdProvider where the person is registered; empty means: with whichever facility asks
 * @param ketAktif {@code AKTIF}, or the reason why not
 * @param riwayat whether iCare has a history of care to show
 */
public record Person(
        String noKartu,
        String nik,
        String nama,
        String sex,
        LocalDate tglLahir,
        String kdProvider,
        boolean aktif,
        String ketAktif,
        int tunggakan,
        boolean riwayat) {

    ObjectNode json() {
        return Json.object()
                .put("noKartu", noKartu)
                .put("nik", nik)
                .put("nama", nama)
                .put("sex", sex)
                .put("tglLahir", tglLahir.toString())
                .put("kdProvider", kdProvider)
                .put("aktif", aktif)
                .put("ketAktif", ketAktif)
                .put("tunggakan", tunggakan)
                .put("riwayat", riwayat);
    }

    static Person of(JsonNode node) {
        return new Person(
                node.path("noKartu").asText(),
                node.path("nik").asText(),
                node.path("nama").asText(),
                node.path("sex").asText(),
                LocalDate.parse(node.path("tglLahir").asText()),
                node.path("kdProvider").asText(),
                node.path("aktif").asBoolean(),
                node.path("ketAktif").asText(),
                node.path("tunggakan").asInt(),
                node.path("riwayat").asBoolean(true));
    }
}
