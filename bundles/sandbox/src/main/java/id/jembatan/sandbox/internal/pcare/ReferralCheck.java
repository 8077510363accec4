package id.jembatan.sandbox.internal.pcare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The rules of a referral to a hospital, and of the reasons (TACC) for referring what the clinic should treat itself. */
final class ReferralCheck {
    private static final Set<String> DAYS = Set.of("< 3 Hari", ">= 3 - 7 Hari", ">= 7 Hari");
    private static final Set<String> AGES = Set.of(
            "< 1 Bulan",
            ">= 1 Bulan s/d < 12 Bulan",
            ">= 1 Tahun s/d < 5 Tahun",
            ">= 5 Tahun s/d < 12 Tahun",
            ">= 12 Tahun s/d < 55 Tahun",
            ">= 55 Tahun");
    private static final Map<Integer, Set<String>> REASONS = Map.of(1, DAYS, 2, AGES, 4, DAYS);
    private static final int COMPLICATION = 3;
    private static final Set<String> WITH_SUBSPECIALTY = Set.of("THA", "HEM");
    private static final Set<String> WITH_NOTE = Set.of("THA", "HEM", "HDL");

    private final World world;

    ReferralCheck(World world) {
        this.world = world;
    }

    void check(BodyCheck check, ObjectNode body, LocalDate left) {
        JsonNode referral = body.path("rujukLanjut");
        int tacc = body.path("kdTacc").intValue();
        if (referral.isNull()) {
            if (tacc > 0) {
                check.wrong("kdTacc", "kdTacc harus -1 bila tidak dirujuk");
            }
            return;
        }
        destination(check, referral, left);
        boolean toSpecialist = referral.path("subSpesialis").isObject();
        if (toSpecialist == referral.path("khusus").isObject()) {
            check.wrong("rujukLanjut", "rujukLanjut harus berisi tepat satu dari subSpesialis dan khusus");
        } else if (toSpecialist) {
            specialist(check, referral.path("subSpesialis"));
            reason(check, body, tacc);
        } else {
            special(check, referral.path("khusus"));
        }
    }

    private void destination(BodyCheck check, JsonNode referral, LocalDate left) {
        if (!world.references()
                .codes("rumahsakit", "kdppk")
                .contains(referral.path("kdppk").asText())) {
            check.notInReference("kdppk");
        }
        LocalDate planned = GatewayDay.parse(referral.path("tglEstRujuk").asText(null));
        if (planned == null || left == null || planned.isBefore(left)) {
            check.wrong("tglEstRujuk", "tglEstRujuk harus tanggal dd-MM-yyyy, tidak sebelum tglPulang");
        }
    }

    private void specialist(BodyCheck check, JsonNode part) {
        if (!world.references()
                .codes("subspesialis", "kdSubSpesialis")
                .contains(part.path("kdSubSpesialis1").asText())) {
            check.notInReference("kdSubSpesialis1");
        }
        JsonNode sarana = part.path("kdSarana");
        if (!sarana.isNull() && !world.references().codes("sarana", "kdSarana").contains(sarana.asText())) {
            check.notInReference("kdSarana");
        }
    }

    private void special(BodyCheck check, JsonNode part) {
        String code = part.path("kdKhusus").asText();
        if (!world.references().codes("khusus", "kdKhusus").contains(code)) {
            check.notInReference("kdKhusus");
        }
        if (WITH_SUBSPECIALTY.contains(code)
                && !world.references()
                        .codes("subspesialis", "kdSubSpesialis")
                        .contains(part.path("kdSubSpesialis").asText())) {
            check.notInReference("kdSubSpesialis");
        }
        if (WITH_NOTE.contains(code) && part.path("catatan").asText("").isBlank()) {
            check.wrong("catatan", "catatan tidak boleh kosong");
        }
    }

    private void reason(BodyCheck check, ObjectNode body, int tacc) {
        List<ObjectNode> diagnoses = Stream.of("kdDiag1", "kdDiag2", "kdDiag3")
                .map(field -> body.path(field).asText(""))
                .flatMap(code -> world.diagnoses().find(code).stream())
                .toList();
        boolean ownCompetence = diagnoses.get(0).path("nonSpesialis").booleanValue();
        String given = body.path("alasanTacc").asText("");
        if (tacc <= 0 && ownCompetence) {
            check.wrong("kdTacc", "Diagnosa non spesialistik dirujuk harus disertai TACC");
        } else if (tacc == COMPLICATION) {
            boolean named = diagnoses.stream()
                    .anyMatch(d -> given.equals(d.path("kdDiag").textValue() + " - "
                            + d.path("nmDiag").textValue()));
            if (!named) {
                check.wrong("alasanTacc", "alasanTacc harus berbentuk kdDiag - nmDiag dari diagnosa kunjungan");
            }
        } else if (tacc > 0 && !REASONS.get(tacc).contains(given)) {
            check.notInReference("alasanTacc");
        }
    }
}
