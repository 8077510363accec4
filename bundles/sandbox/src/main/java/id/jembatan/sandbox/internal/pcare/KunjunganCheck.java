package id.jembatan.sandbox.internal.pcare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.jembatan.sandbox.internal.Facility;
import id.jembatan.sandbox.internal.gateway.Answer;
import id.jembatan.sandbox.internal.gateway.Refused;
import id.jembatan.sandbox.internal.pcare.VisitBook.Visit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** The rules a visit's body must pass (contract "PCare REST", section 7). */
final class KunjunganCheck {
    private static final String REFERRED = "4";
    private static final String INTERNALLY_REFERRED = "5";
    private static final BigDecimal COLDEST = BigDecimal.valueOf(25);
    private static final BigDecimal HOTTEST = BigDecimal.valueOf(45);

    private final World world;
    private final ReferralCheck referrals;

    KunjunganCheck(World world) {
        this.world = world;
        this.referrals = new ReferralCheck(world);
    }

    /** Checks a new visit and gives its day of registration. */
    LocalDate onAdd(ObjectNode body, Facility caller) {
        BodyCheck check = new BodyCheck(body);
        if (!body.has("noKunjungan")
                || !body.path("noKunjungan").asText("").isEmpty()
                        && !body.path("noKunjungan").isNull()) {
            check.wrong("noKunjungan", "noKunjungan harus null pada kunjungan baru");
        }
        LocalDate day = check.date("tglDaftar");
        world.day().checkWindow(check, "tglDaftar", day);
        common(check, body, day, caller);
        return day;
    }

    /** Checks an edit; card, day and poli must be those of the visit. */
    void onEdit(ObjectNode body, Visit visit, Facility caller) {
        BodyCheck check = new BodyCheck(body);
        for (String field : new String[] {"noKartu", "tglDaftar", "kdPoli"}) {
            if (!body.path(field).equals(visit.body().path(field))) {
                check.wrong(field, field + " tidak sama dengan kunjungan yang diubah");
            }
        }
        common(check, body, check.date("tglDaftar"), caller);
    }

    private void common(BodyCheck check, ObjectNode body, LocalDate day, Facility caller) {
        check.matching("noKartu", "[0-9]{13}", "noKartu harus 13 digit angka");
        check.text("keluhan");
        boolean special = body.path("rujukLanjut").path("khusus").isObject();
        if (!(special && body.path("kdPoli").isNull())) {
            check.code("kdPoli", world.references().codes("poli", "kdPoli"));
        }
        check.code("kdSadar", world.references().codes("kesadaran", "kdSadar"));
        Vitals.check(check, !world.settings().strictVitals());
        check.code("kdDokter", References.codes(world.references().doctors(caller.kdProvider()), "kdDokter"));
        LocalDate left = check.date("tglPulang");
        if (day != null
                && left != null
                && (left.isBefore(day) || left.isAfter(world.day().today()))) {
            check.wrong("tglPulang", "tglPulang harus antara tglDaftar dan tanggal hari ini");
        }
        diagnoses(check);
        version4(check, body);
        status(check, body);
        check.orRefuse();
        referrals.check(check, body, left);
        check.orRefuse();
    }

    private void diagnoses(BodyCheck check) {
        diagnosis(check, "kdDiag1", check.text("kdDiag1"));
        diagnosis(check, "kdDiag2", check.textOrNull("kdDiag2"));
        diagnosis(check, "kdDiag3", check.textOrNull("kdDiag3"));
    }

    private void diagnosis(BodyCheck check, String field, String code) {
        if (code != null && !code.isEmpty() && world.diagnoses().find(code).isEmpty()) {
            check.notInReference(field);
        }
    }

    private void version4(BodyCheck check, ObjectNode body) {
        check.text("anamnesa");
        check.code("alergiMakan", world.references().codes("alergi01", "kdAlergi"));
        check.code("alergiUdara", world.references().codes("alergi02", "kdAlergi"));
        check.code("alergiObat", world.references().codes("alergi03", "kdAlergi"));
        check.code("kdPrognosa", world.references().codes("prognosa", "kdPrognosa"));
        check.text("terapiObat");
        check.text("terapiNonObat");
        check.text("bmhp");
        temperature(body.path("suhu"))
                .filter(suhu -> suhu.compareTo(COLDEST) >= 0 && suhu.compareTo(HOTTEST) <= 0)
                .ifPresentOrElse(
                        suhu -> {}, () -> check.wrong("suhu", "suhu harus berupa teks 25 - 45, misalnya 36,4"));
    }

    /** Clients send {@code "36,4"}, {@code "36.5"} and {@code 36}: all are taken. */
    private static Optional<BigDecimal> temperature(JsonNode suhu) {
        String text = suhu.isTextual() || suhu.isNumber() ? suhu.asText().replace(',', '.') : "";
        return text.matches("[0-9]{1,3}(\\.[0-9]{1,2})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    private void status(BodyCheck check, ObjectNode body) {
        String status = check.text("kdStatusPulang");
        boolean known =
                world.references().codes("statuspulangfalse", "kdStatusPulang").contains(status)
                        || world.references()
                                .codes("statuspulangtrue", "kdStatusPulang")
                                .contains(status);
        if (!status.isEmpty() && !known) {
            check.notInReference("kdStatusPulang");
        }
        String internal = check.textOrNull("kdPoliRujukInternal");
        if (status.equals(INTERNALLY_REFERRED)
                && !world.references().codes("poli", "kdPoli").contains(internal)) {
            check.notInReference("kdPoliRujukInternal");
        }
        JsonNode referral = body.path("rujukLanjut");
        if (referral.isMissingNode()) {
            check.wrong("rujukLanjut", "rujukLanjut harus dikirim, boleh null");
        } else if (status.equals(REFERRED) && !referral.isObject()) {
            throw new Refused(Answer.unreadable());
        } else if (!status.equals(REFERRED) && !referral.isNull()) {
            check.wrong("rujukLanjut", "rujukLanjut harus null bila kdStatusPulang bukan 4");
        }
        check.number("kdTacc", -1, 4);
        check.textOrNull("alasanTacc");
    }
}
