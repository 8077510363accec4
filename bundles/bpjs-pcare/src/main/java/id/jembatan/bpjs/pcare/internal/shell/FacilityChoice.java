package id.jembatan.bpjs.pcare.internal.shell;

import id.jembatan.api.EmrException;
import id.jembatan.api.Text;
import id.jembatan.api.facility.Facility;
import id.jembatan.api.facility.FacilityService;
import java.util.List;
import java.util.stream.Collectors;

/** The facility a command speaks of. */
final class FacilityChoice {

    private FacilityChoice() {}

    /** @param code null for the only one there is */
    static Facility of(FacilityService facilities, String code) {
        List<Facility> all = facilities.facilities();
        List<Facility> chosen =
                all.stream().filter(f -> code == null || f.code().equals(code)).toList();
        if (chosen.size() == 1) {
            return chosen.get(0);
        }
        String codes = all.stream().map(Facility::code).collect(Collectors.joining(", "));
        throw EmrException.invalid(
                "pcare.facility",
                "--facility",
                new Text("Pilih klinik dengan --facility: " + codes, "Choose a facility with --facility: " + codes));
    }
}
