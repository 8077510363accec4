package id.jembatan.sandbox.internal.pcare;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.jembatan.sandbox.internal.gateway.Answer;
import id.jembatan.sandbox.internal.gateway.Call;
import id.jembatan.sandbox.internal.gateway.Router;
import id.jembatan.sandbox.internal.ledger.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The references a client loads, and the directory of specialists and hospitals (contract "PCare REST", section 4). */
final class ReferenceEndpoints {
    /** Special services whose hospitals are found with a sub-specialty. */
    private static final Set<String> WITH_SUBSPECIALTY = Set.of("THA", "HEM");

    private final World world;
    private final References references;

    ReferenceEndpoints(World world) {
        this.world = world;
        this.references = world.references();
    }

    void addTo(Router router) {
        router.on(
                "GET",
                "diagnosa/{keyword}/{start}/{limit}",
                call -> Page.of(call).of(world.diagnoses().search(call.part("keyword"))));
        router.on(
                "GET",
                "dokter/{start}/{limit}",
                call -> Page.of(call).of(references.doctors(call.caller().kdProvider())));
        router.on("GET", "kesadaran", call -> Page.whole(references.list("kesadaran")));
        router.on("GET", "statuspulang/rawatInap/{rawatInap}", this::discharge);
        router.on("GET", "poli/fktp/{start}/{limit}", call -> Page.of(call).of(references.list("poli")));
        router.on("GET", "provider/{start}/{limit}", call -> Page.of(call).of(references.providers()));
        router.on("GET", "prognosa", call -> Page.uncounted(references.list("prognosa")));
        router.on("GET", "alergi/jenis/{jenis}", this::allergies);
        router.on("GET", "tindakan/kdTkp/{kdTkp}/{start}/{limit}", this::procedures);
        router.on(
                "GET",
                "obat/dpho/{keyword}/{start}/{limit}",
                call -> Page.of(call).of(world.drugs().search(call.part("keyword"))));
        addDirectory(router);
        addClubs(router);
    }

    private void addDirectory(Router router) {
        router.on("GET", "spesialis", call -> Page.whole(references.list("spesialis")));
        router.on("GET", "spesialis/sarana", call -> Page.whole(references.list("sarana")));
        router.on("GET", "spesialis/khusus", call -> Page.whole(references.list("khusus")));
        router.on("GET", "spesialis/{kdSpesialis}/subspesialis", this::subspecialties);
        router.on(
                "GET",
                "spesialis/rujuk/subspesialis/{kdSubSpesialis}/sarana/{kdSarana}/tglEstRujuk/{tgl}",
                call -> hospitals(call, "subspesialis", "kdSubSpesialis", call.part("kdSubSpesialis")));
        router.on(
                "GET",
                "spesialis/rujuk/khusus/{kdKhusus}/noKartu/{noKartu}/tglEstRujuk/{tgl}",
                call -> WITH_SUBSPECIALTY.contains(call.part("kdKhusus"))
                        ? Answer.notFound()
                        : hospitals(call, "khusus", "kdKhusus", call.part("kdKhusus")));
        router.on(
                "GET",
                "spesialis/rujuk/khusus/{kdKhusus}/subspesialis/{kdSubSpesialis}/noKartu/{noKartu}/tglEstRujuk/{tgl}",
                call -> WITH_SUBSPECIALTY.contains(call.part("kdKhusus"))
                        ? hospitals(call, "subspesialis", "kdSubSpesialis", call.part("kdSubSpesialis"))
                        : Answer.notFound());
    }

    /** Groups (prolanis) and screening are known by path but this stand-in keeps none: not found, said as the gateway says it. */
    private static void addClubs(Router router) {
        for (Map.Entry<String, String> path : List.of(
                Map.entry("GET", "kelompok/club/{jenis}"),
                Map.entry("GET", "kelompok/kegiatan/{bulan}"),
                Map.entry("GET", "kelompok/peserta/{eduId}"),
                Map.entry("POST", "kelompok/kegiatan"),
                Map.entry("POST", "kelompok/peserta"),
                Map.entry("DELETE", "kelompok/kegiatan/{eduId}"),
                Map.entry("DELETE", "kelompok/peserta/{eduId}/{noKartu}"),
                Map.entry("GET", "skrinning/peserta/{cari}/{start}/{limit}"),
                Map.entry("GET", "skrinning/prolanis/dm/{cari}/{start}/{limit}"),
                Map.entry("GET", "skrinning/prolanis/ht/{cari}/{start}/{limit}"))) {
            router.on(path.getKey(), path.getValue(), call -> Answer.notFound());
        }
    }

    private Answer discharge(Call call) {
        return switch (call.part("rawatInap")) {
            case "true" -> Page.whole(references.list("statuspulangtrue"));
            case "false" -> Page.whole(references.list("statuspulangfalse"));
            default -> Answer.error(400, "BAD_REQUEST");
        };
    }

    private Answer allergies(Call call) {
        return switch (call.part("jenis")) {
            case "01", "02", "03" -> Page.uncounted(references.list("alergi" + call.part("jenis")));
            default -> Answer.notFound();
        };
    }

    private Answer procedures(Call call) {
        Page page = Page.of(call);
        return references.find("tindakan", call.part("kdTkp")).map(page::of).orElseGet(Answer::notFound);
    }

    private Answer subspecialties(Call call) {
        List<ObjectNode> found = references.list("subspesialis").stream()
                .filter(item -> item.path("kdSpesialis").asText().equalsIgnoreCase(call.part("kdSpesialis")))
                .map(item -> item.deepCopy().<ObjectNode>without("kdSpesialis"))
                .toList();
        return found.isEmpty() ? Answer.notFound() : Page.whole(found);
    }

    private Answer hospitals(Call call, String list, String field, String code) {
        if (GatewayDay.parse(call.part("tgl")) == null) {
            return Answer.error(400, "BAD_REQUEST");
        }
        Optional<String> sarana = Optional.ofNullable(call.part("kdSarana")).filter(value -> !"0".equals(value));
        boolean known = references.codes(list, field).contains(code)
                && sarana.map(references.codes("sarana", "kdSarana")::contains).orElse(true);
        return known ? Page.whole(references.list("rumahsakit")) : Answer.notFound();
    }

    /** Procedures of all kinds of care, for looking one up by its code. */
    static List<ObjectNode> allProcedures(References references) {
        return List.of("10", "20", "50").stream()
                .flatMap(kind -> references.find("tindakan", kind).orElse(List.of()).stream())
                .toList();
    }

    /** The known procedure, or one of nulls. */
    static ObjectNode procedure(References references, String code) {
        ObjectNode found = References.item(allProcedures(references), "kdTindakan", code);
        return found.path("nmTindakan").isMissingNode()
                ? Json.object().putNull("kdTindakan").putNull("nmTindakan")
                : found;
    }
}
