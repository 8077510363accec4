package id.jembatan.bpjs.pcare.internal.visit;

import id.jembatan.bpjs.pcare.internal.gateway.PcareDate;
import java.time.LocalDate;

/**
 * A registration at pCare. noUrut alone comes back every day, so the kept id is made of all three.
 *
 * @param tglDaftar day of the visit in the clinic's zone
 */
record Registration(LocalDate tglDaftar, String kdPoli, String noUrut) {

    /** The remote id: {@code dd-MM-yyyy/kdPoli/noUrut}. */
    String remoteId() {
        return PcareDate.write(tglDaftar) + "/" + kdPoli + "/" + noUrut;
    }

    static Registration parse(String remoteId) {
        String[] parts = remoteId.split("/", 3);
        LocalDate day = parts.length == 3 ? PcareDate.read(parts[0]) : null;
        if (day == null) {
            throw new IllegalStateException("not a kept registration");
        }
        return new Registration(day, parts[1], parts[2]);
    }
}
