package id.jembatan.sandbox.internal.pcare;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.jembatan.sandbox.internal.ledger.Entry;
import id.jembatan.sandbox.internal.ledger.Json;
import id.jembatan.sandbox.internal.ledger.Op;
import id.jembatan.sandbox.internal.pcare.LineBook.Kind;
import id.jembatan.sandbox.internal.pcare.VisitBook.Registration;
import id.jembatan.sandbox.internal.pcare.VisitBook.Visit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What stands in the gateway, for whoever must prove that every visit arrived once: counts, and the list of each card. */
public final class StateReport {
    private static final int MAX_LISTED = 1000;

    private final World world;

    public StateReport(World world) {
        this.world = world;
    }

    /** {@code {today, counts, accepted, duplicates, repeats, cards}}, taken at one moment. */
    public ObjectNode json() {
        return world.ledger().exclusively(() -> {
            List<Entry> entries = world.ledger().entries();
            ObjectNode node = Json.object().put("today", world.day().today().toString());
            node.set("counts", counts());
            node.set("accepted", accepted(entries));
            node.set("duplicatesRefused", listed(entries, Op.DUPLICATE_REFUSED));
            node.set("repeatsAccepted", listed(entries, Op.REPEAT_ACCEPTED));
            node.set("cards", cards());
            return node;
        });
    }

    /** How much of each kind stands now. */
    public ObjectNode counts() {
        return world.ledger()
                .exclusively(() -> Json.object()
                        .put("pendaftaran", world.visits().allRegistrations().size())
                        .put("kunjungan", world.visits().allVisits().size())
                        .put("tindakan", world.lines().count(Kind.TINDAKAN))
                        .put("obat", world.lines().count(Kind.OBAT))
                        .put("mcu", world.lines().count(Kind.MCU))
                        .put("participants", world.participants().known()));
    }

    /** How many writes of each kind were ever accepted, also of what was deleted since. */
    private static ObjectNode accepted(List<Entry> entries) {
        Map<String, Integer> counts = new TreeMap<>();
        entries.stream()
                .filter(entry -> entry.op().isAcceptedWrite())
                .forEach(entry -> counts.merge(entry.op().name(), 1, Integer::sum));
        ObjectNode node = Json.object();
        counts.forEach(node::put);
        return node;
    }

    private static ObjectNode listed(List<Entry> entries, Op op) {
        List<Entry> found = entries.stream().filter(entry -> entry.op() == op).toList();
        ArrayNode list = Json.array();
        found.stream()
                .skip(Math.max(0, found.size() - MAX_LISTED))
                .forEach(entry -> list.add(Json.object()
                        .put("seq", entry.seq())
                        .put("at", entry.at().toString())
                        .put("kdProvider", entry.kdProvider())
                        .put("id", entry.id())
                        .put("noKunjungan", entry.noKunjungan())
                        .<ObjectNode>set("body", entry.data())));
        return Json.object().put("total", found.size()).set("list", list);
    }

    private ObjectNode cards() {
        ObjectNode cards = Json.object();
        for (Registration registration : world.visits().allRegistrations()) {
            card(cards, registration.noKartu(), "pendaftaran")
                    .add(Json.object()
                            .put("kdProvider", registration.kdProvider())
                            .put("tglDaftar", GatewayDay.write(registration.day()))
                            .put("kdPoli", registration.kdPoli())
                            .put("noUrut", registration.noUrut())
                            .put("noKunjungan", registration.served() ? registration.noKunjungan() : null));
        }
        for (Visit visit : world.visits().allVisits()) {
            card(cards, visit.body().path("noKartu").asText(), "kunjungan")
                    .add(Json.object()
                            .put("kdProvider", visit.kdProvider())
                            .put("noKunjungan", visit.noKunjungan())
                            .put("tglDaftar", visit.body().path("tglDaftar").asText())
                            .put("kdDiag1", visit.body().path("kdDiag1").asText())
                            .put(
                                    "tindakan",
                                    world.lines()
                                            .ofVisit(Kind.TINDAKAN, visit.noKunjungan())
                                            .size())
                            .put(
                                    "obat",
                                    world.lines()
                                            .ofVisit(Kind.OBAT, visit.noKunjungan())
                                            .size()));
        }
        return cards;
    }

    private static ArrayNode card(ObjectNode cards, String noKartu, String kind) {
        ObjectNode card = cards.withObject("/" + noKartu);
        if (!card.has("pendaftaran")) {
            card.set("pendaftaran", Json.array());
            card.set("kunjungan", Json.array());
        }
        return (ArrayNode) card.path(kind);
    }
}
