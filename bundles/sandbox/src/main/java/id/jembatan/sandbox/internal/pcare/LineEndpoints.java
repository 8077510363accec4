package id.jembatan.sandbox.internal.pcare;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.jembatan.sandbox.internal.gateway.Answer;
import id.jembatan.sandbox.internal.gateway.Call;
import id.jembatan.sandbox.internal.gateway.Refused;
import id.jembatan.sandbox.internal.gateway.Router;
import id.jembatan.sandbox.internal.ledger.Json;
import id.jembatan.sandbox.internal.ledger.Op;
import id.jembatan.sandbox.internal.pcare.LineBook.Kind;
import id.jembatan.sandbox.internal.pcare.LineBook.Line;
import java.util.Optional;
import java.util.function.Function;

/** {@code tindakan}, {@code obat/kunjungan} and {@code MCU}: what hangs on a visit (contract "PCare REST", section 8). */
final class LineEndpoints {
    private final World world;
    private final LineCheck checks;

    LineEndpoints(World world) {
        this.world = world;
        this.checks = new LineCheck(world);
    }

    void addTo(Router router) {
        router.on("GET", "tindakan/kunjungan/{noKunjungan}", call -> list(call, Kind.TINDAKAN, this::tindakan));
        router.on("POST", "tindakan", this::addTindakan);
        router.on("PUT", "tindakan", call -> edit(call, Kind.TINDAKAN));
        router.on("DELETE", "tindakan/{id}/kunjungan/{noKunjungan}", call -> delete(call, Kind.TINDAKAN));
        router.on("GET", "obat/kunjungan/{noKunjungan}", call -> list(call, Kind.OBAT, this::obat));
        router.on("POST", "obat/kunjungan", this::addObat);
        router.on("DELETE", "obat/{id}/kunjungan/{noKunjungan}", call -> delete(call, Kind.OBAT));
        router.on("GET", "MCU/kunjungan/{noKunjungan}", call -> list(call, Kind.MCU, Line::body));
        router.on("POST", "MCU", this::addMcu);
        router.on("PUT", "MCU", call -> edit(call, Kind.MCU));
        router.on("DELETE", "MCU/{id}/kunjungan/{noKunjungan}", call -> delete(call, Kind.MCU));
    }

    private Answer addTindakan(Call call) {
        ObjectNode body = call.object();
        checks.tindakan(body, true);
        return world.ledger().exclusively(() -> {
            int id = add(call, Kind.TINDAKAN, body);
            return Answer.created(Kind.TINDAKAN.idField, Integer.toString(id));
        });
    }

    private Answer addMcu(Call call) {
        ObjectNode body = call.object();
        checks.mcu(body, call.caller(), true);
        return world.ledger().exclusively(() -> {
            int id = add(call, Kind.MCU, body);
            return Answer.created(Kind.MCU.idField, Integer.toString(id));
        });
    }

    private Answer addObat(Call call) {
        ObjectNode body = call.object();
        checks.obat(body);
        return world.ledger().exclusively(() -> {
            String noKunjungan = own(call, body.path("noKunjungan").asText());
            String code = body.path("kdRacikan").asText("");
            ObjectNode stored = body.deepCopy();
            if (!body.path("racikan").booleanValue()) {
                stored.put("kdRacikan", "");
            } else if (code.isEmpty()) {
                stored.put("kdRacikan", world.lines().nextCompound());
            } else if (!isCompoundOf(noKunjungan, code)) {
                return Answer.invalid("kdRacikan", "kdRacikan" + BodyCheck.NOT_IN_REFERENCE);
            }
            int id = add(call, Kind.OBAT, stored);
            ArrayNode ids = Json.array();
            ids.add(Answer.idField(Kind.OBAT.idField, Integer.toString(id)));
            ids.add(Answer.idField("kdRacikan", stored.path("kdRacikan").asText()));
            return Answer.created(ids);
        });
    }

    private boolean isCompoundOf(String noKunjungan, String code) {
        return world.lines().ofVisit(Kind.OBAT, noKunjungan).stream()
                .anyMatch(line -> line.body().path("kdRacikan").asText().equals(code));
    }

    /** Stores a line and notes when the visit already holds one with the same content. */
    private int add(Call call, Kind kind, ObjectNode body) {
        String noKunjungan = own(call, body.path("noKunjungan").asText());
        String provider = call.caller().kdProvider();
        int id = world.lines().nextId(kind);
        ObjectNode stored = body.deepCopy().put(kind.idField, id);
        Optional<Line> same = world.lines().ofVisit(kind, noKunjungan).stream()
                .filter(line -> content(kind, line.body()).equals(content(kind, stored)))
                .findFirst();
        world.ledger().commit(kind.add, provider, Integer.toString(id), noKunjungan, stored);
        if (same.isPresent()) {
            world.ledger().commit(Op.REPEAT_ACCEPTED, provider, Integer.toString(id), noKunjungan, stored);
        }
        return id;
    }

    private static ObjectNode content(Kind kind, ObjectNode body) {
        ObjectNode content = body.deepCopy();
        content.remove(kind.idField);
        content.remove("kdRacikan");
        return content;
    }

    private Answer edit(Call call, Kind kind) {
        ObjectNode body = call.object();
        if (kind == Kind.TINDAKAN) {
            checks.tindakan(body, false);
        } else {
            checks.mcu(body, call.caller(), false);
        }
        return world.ledger().exclusively(() -> {
            String noKunjungan = own(call, body.path("noKunjungan").asText());
            String id = body.path(kind.idField).asText();
            if (world.lines().find(kind, id, noKunjungan).isEmpty()) {
                return Answer.notFound();
            }
            world.ledger().commit(kind.edit, call.caller().kdProvider(), id, noKunjungan, body);
            return kind == Kind.TINDAKAN ? Answer.ok(Answer.idField(kind.idField, id)) : Answer.done();
        });
    }

    private Answer delete(Call call, Kind kind) {
        return world.ledger().exclusively(() -> {
            String noKunjungan = own(call, call.part("noKunjungan"));
            Optional<Line> line = world.lines().find(kind, call.part("id"), noKunjungan);
            if (line.isEmpty()) {
                return Answer.notFound();
            }
            world.ledger()
                    .commit(
                            kind.delete,
                            call.caller().kdProvider(),
                            call.part("id"),
                            noKunjungan,
                            line.get().body());
            return Answer.done();
        });
    }

    private Answer list(Call call, Kind kind, Function<Line, ObjectNode> view) {
        return world.ledger().exclusively(() -> {
            String noKunjungan = own(call, call.part("noKunjungan"));
            return Page.whole(
                    world.lines().ofVisit(kind, noKunjungan).stream().map(view).toList());
        });
    }

    /** The visit's number when it is a visit of the caller. */
    private String own(Call call, String noKunjungan) {
        return world.visits()
                .visit(noKunjungan)
                .filter(visit -> visit.kdProvider().equals(call.caller().kdProvider()))
                .map(VisitBook.Visit::noKunjungan)
                .orElseThrow(() -> new Refused(Answer.notFound()));
    }

    private ObjectNode tindakan(Line line) {
        String code = line.body().path("kdTindakan").asText();
        return line.body()
                .deepCopy()
                .set(
                        "nmTindakan",
                        ReferenceEndpoints.procedure(world.references(), code).path("nmTindakan"));
    }

    private ObjectNode obat(Line line) {
        ObjectNode body = line.body();
        ObjectNode drug = world.drugs()
                .find(body.path("kdObat").asText())
                .orElseGet(() -> Json.object()
                        .putNull("kdObat")
                        .put("nmObat", body.path("nmObatNonDPHO").asText())
                        .put("sedia", 0));
        ObjectNode node = Json.object().put("kdObatSK", line.id());
        node.set("kdRacikan", body.path("kdRacikan"));
        node.set("obat", drug);
        node.set("signa1", body.path("signa1"));
        node.set("signa2", body.path("signa2"));
        node.set("jmlObat", body.path("jmlObat"));
        node.put("jmlHari", 0).put("kekuatan", 0);
        node.set("jmlPermintaan", body.path("jmlPermintaan"));
        return node.put("jmlObatRacikan", 0);
    }
}
