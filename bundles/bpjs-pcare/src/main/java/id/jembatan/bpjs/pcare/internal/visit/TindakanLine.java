package id.jembatan.bpjs.pcare.internal.visit;

import com.fasterxml.jackson.databind.JsonNode;
import id.jembatan.bpjs.pcare.internal.gateway.Fields;

/**
 * A procedure under the gateway's code (contract, section 8).
 *
 * @param number 1 for the first of that code in the visit
 */
record TindakanLine(String encounterId, String kdTindakan, int number, String keterangan, String field)
        implements Line {

    @Override
    public String localKey() {
        return encounterId + "/" + kdTindakan + "#" + number;
    }

    @Override
    public TindakanBody body(String noKunjungan) {
        return new TindakanBody(0, noKunjungan, kdTindakan, 0, keterangan, 0);
    }

    @Override
    public boolean isSame(JsonNode row) {
        return kdTindakan.equals(Fields.text(row, "kdTindakan"));
    }
}
