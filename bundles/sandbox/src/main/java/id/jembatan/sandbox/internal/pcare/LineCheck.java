package id.jembatan.sandbox.internal.pcare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.jembatan.sandbox.internal.Facility;
import java.util.List;
import java.util.Set;

/** The rules for procedures, drugs and check-ups of a visit (contract "PCare REST", section 8). */
final class LineCheck {
    private static final List<String> MCU_NUMBERS = List.of(
            "tekananDarahSistole",
            "tekananDarahDiastole",
            "darahRutinHemo",
            "darahRutinLeu",
            "darahRutinErit",
            "darahRutinLaju",
            "darahRutinHema",
            "darahRutinTrom",
            "lemakDarahHDL",
            "lemakDarahLDL",
            "lemakDarahChol",
            "lemakDarahTrigli",
            "gulaDarahSewaktu",
            "gulaDarahPuasa",
            "gulaDarahPostPrandial",
            "gulaDarahHbA1c",
            "fungsiHatiSGOT",
            "fungsiHatiSGPT",
            "fungsiHatiGamma",
            "fungsiHatiProtKual",
            "fungsiHatiAlbumin",
            "fungsiGinjalCrea",
            "fungsiGinjalUreum",
            "fungsiGinjalAsam",
            "fungsiJantungABI");
    private static final List<String> MCU_TEXTS = List.of(
            "radiologiFoto", "fungsiJantungEKG", "fungsiJantungEcho", "funduskopi", "pemeriksaanLain", "keterangan");

    private final World world;

    LineCheck(World world) {
        this.world = world;
    }

    void tindakan(ObjectNode body, boolean adding) {
        BodyCheck check = new BodyCheck(body);
        id(check, "kdTindakanSK", adding);
        check.text("noKunjungan");
        Set<String> known = References.codes(ReferenceEndpoints.allProcedures(world.references()), "kdTindakan");
        String code = check.code("kdTindakan", known);
        check.number("biaya", 0, Integer.MAX_VALUE);
        check.textOrNull("keterangan");
        JsonNode result = body.path("hasil");
        boolean needed = ReferenceEndpoints.procedure(world.references(), code)
                .path("withValue")
                .asBoolean();
        if (!result.isNumber() && (needed || !result.isNull())) {
            check.wrong("hasil", "hasil harus berupa angka");
        }
        check.orRefuse();
    }

    void obat(ObjectNode body) {
        BodyCheck check = new BodyCheck(body);
        id(check, "kdObatSK", true);
        check.text("noKunjungan");
        check.flag("racikan");
        check.textOrNull("kdRacikan");
        if (check.flag("obatDPHO")) {
            String code = check.text("kdObat");
            if (!code.isEmpty() && world.drugs().find(code).isEmpty()) {
                check.notInReference("kdObat");
            }
        } else {
            check.text("nmObatNonDPHO");
        }
        check.amount("signa1");
        check.amount("signa2");
        check.amount("jmlObat");
        check.amount("jmlPermintaan");
        check.orRefuse();
    }

    void mcu(ObjectNode body, Facility caller, boolean adding) {
        BodyCheck check = new BodyCheck(body);
        id(check, "kdMCU", adding);
        check.text("noKunjungan");
        if (!check.text("kdProvider").equals(caller.kdProvider())) {
            check.notInReference("kdProvider");
        }
        world.day().checkWindow(check, "tglPelayanan", check.date("tglPelayanan"));
        for (String field : MCU_NUMBERS) {
            if (!body.path(field).isNumber()) {
                check.wrong(field, field + " harus berupa angka");
            }
        }
        MCU_TEXTS.forEach(check::textOrNull);
        check.orRefuse();
    }

    private static void id(BodyCheck check, String field, boolean adding) {
        if (adding) {
            check.number(field, 0, 0);
        } else {
            check.number(field, 1, Integer.MAX_VALUE);
        }
    }
}
