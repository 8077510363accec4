package id.jembatan.sandbox.internal.pcare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.jembatan.sandbox.internal.ledger.Json;
import id.jembatan.sandbox.internal.pcare.VisitBook.Registration;
import id.jembatan.sandbox.internal.pcare.VisitBook.Visit;
import java.util.Optional;

/** Visits as the gateway shows them: an item of the history, and the data of the referral letter. */
final class KunjunganViews {
    private final World world;

    KunjunganViews(World world) {
        this.world = world;
    }

    ObjectNode history(Visit visit) {
        ObjectNode body = visit.body();
        Optional<Registration> registration = world.visits().registration(visit.registration());
        String kdPoli = registration.map(Registration::kdPoli).orElse("");
        ObjectNode node = Json.object()
                .put("noKunjungan", visit.noKunjungan())
                .put("tglKunjungan", body.path("tglDaftar").asText());
        node.set("providerPelayanan", world.provider(visit.kdProvider()));
        String card = body.path("noKartu").asText();
        node.set(
                "peserta",
                PendaftaranEndpoints.brief(
                        card, world.person(card).map(Person::nama).orElse(null)));
        node.set("poli", world.poli(kdPoli));
        node.set("progProlanis", Json.object().putNull("kdProgram").putNull("nmProgram"));
        node.set("keluhan", body.path("keluhan"));
        for (String number : new String[] {"1", "2", "3"}) {
            node.set("diagnosa" + number, diagnosis(body.path("kdDiag" + number)));
        }
        node.set("kesadaran", item("kesadaran", "kdSadar", body.path("kdSadar")));
        Vitals.copy(body, node);
        node.putNull("catatan").putNull("pemFisikLain");
        JsonNode rujukBalik = registration
                .map(r -> r.body().path("rujukBalik"))
                .orElse(Json.object().path("none"));
        node.put("rujukBalik", rujukBalik.asInt(0));
        node.set("providerAsalRujuk", world.provider(visit.kdProvider()));
        node.set("providerRujukLanjut", hospital(body.path("rujukLanjut")));
        node.set("dokter", doctor(visit));
        node.set("statusPulang", status(body));
        node.set(
                "tkp",
                item(
                        "tkp",
                        "kdTkp",
                        registration
                                .map(r -> r.body().path("kdTkp"))
                                .orElse(Json.object().path("none"))));
        node.set(
                "poliRujukInternal", world.poli(body.path("kdPoliRujukInternal").asText()));
        node.set("poliRujukLanjut", specialty(body.path("rujukLanjut")));
        node.set("tglPulang", body.path("tglPulang"));
        return node;
    }

    ObjectNode referral(Visit visit) {
        ObjectNode body = visit.body();
        Optional<Person> person = world.person(body.path("noKartu").asText());
        ObjectNode node = Json.object().put("noRujukan", visit.noKunjungan());
        ObjectNode from = world.provider(visit.kdProvider());
        node.set(
                "ppk",
                Json.object()
                        .put("kdPPK", from.path("kdProvider").asText())
                        .put("nmPPK", from.path("nmProvider").asText())
                        .put("alamat", "JL. CONTOH NO. 1"));
        node.set("tglKunjungan", body.path("tglDaftar"));
        node.set("poli", specialty(body.path("rujukLanjut")));
        node.set("nokaPst", body.path("noKartu"));
        node.put("nmPst", person.map(Person::nama).orElse(null))
                .put("tglLahir", person.map(p -> GatewayDay.write(p.tglLahir())).orElse(null))
                .put("pisa", "1")
                .put("ketPisa", "Peserta")
                .put("sex", person.map(Person::sex).orElse(null));
        for (String number : new String[] {"1", "2", "3"}) {
            node.set("diag" + number, diagnosis(body.path("kdDiag" + number)));
        }
        node.putNull("catatan");
        node.set("dokter", doctor(visit));
        ObjectNode tacc = item("tacc", "kdTacc", body.path("kdTacc"));
        node.set(
                "tacc",
                Json.object()
                        .<ObjectNode>set("nmTacc", tacc.path("nmTacc"))
                        .set("alasanTacc", body.path("alasanTacc")));
        node.putNull("infoDenda");
        node.set("tglEstRujuk", body.path("rujukLanjut").path("tglEstRujuk"));
        node.set("ppkRujuk", hospital(body.path("rujukLanjut")));
        return node;
    }

    private ObjectNode diagnosis(JsonNode code) {
        return world.diagnoses()
                .find(code.asText(""))
                .orElseGet(
                        () -> Json.object().putNull("kdDiag").putNull("nmDiag").putNull("nonSpesialis"));
    }

    private ObjectNode doctor(Visit visit) {
        return References.item(
                world.references().doctors(visit.kdProvider()),
                "kdDokter",
                visit.body().path("kdDokter").asText());
    }

    private ObjectNode status(ObjectNode body) {
        ObjectNode outpatient = item("statuspulangfalse", "kdStatusPulang", body.path("kdStatusPulang"));
        return outpatient.path("kdStatusPulang").isNull()
                ? item("statuspulangtrue", "kdStatusPulang", body.path("kdStatusPulang"))
                : outpatient;
    }

    private ObjectNode hospital(JsonNode referral) {
        ObjectNode hospital = item("rumahsakit", "kdppk", referral.path("kdppk"));
        return Json.object()
                .<ObjectNode>set("kdProvider", hospital.path("kdppk"))
                .set("nmProvider", hospital.path("nmppk"));
    }

    private ObjectNode specialty(JsonNode referral) {
        ObjectNode sub = item(
                "subspesialis", "kdSubSpesialis", referral.path("subSpesialis").path("kdSubSpesialis1"));
        return Json.object()
                .<ObjectNode>set("kdPoli", sub.path("kdPoliRujuk"))
                .set("nmPoli", sub.path("nmSubSpesialis"));
    }

    private ObjectNode item(String list, String field, JsonNode code) {
        return world.references().item(list, field, code.asText(""));
    }
}
