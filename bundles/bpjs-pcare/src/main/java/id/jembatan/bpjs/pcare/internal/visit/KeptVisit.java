package id.jembatan.bpjs.pcare.internal.visit;

import id.jembatan.bpjs.pcare.internal.gateway.PcareDate;
import id.jembatan.spi.RemoteIds;
import java.util.Optional;
import java.util.UUID;

/** Numbers that pCare gave a visit; each null until it is known. */
public record KeptVisit(String noUrut, String tglDaftar, String kdPoli, String noKunjungan) {

    public static KeptVisit of(RemoteIds ids, UUID encounterId) {
        String key = encounterId.toString();
        String noKunjungan = ids.find(Resource.KUNJUNGAN, key).orElse(null);
        Optional<Registration> registration =
                ids.find(Resource.PENDAFTARAN, key).map(Registration::parse);
        return new KeptVisit(
                registration.map(Registration::noUrut).orElse(null),
                registration.map(r -> PcareDate.write(r.tglDaftar())).orElse(null),
                registration.map(Registration::kdPoli).orElse(null),
                noKunjungan);
    }
}
