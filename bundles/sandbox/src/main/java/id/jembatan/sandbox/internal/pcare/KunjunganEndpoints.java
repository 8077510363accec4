package id.jembatan.sandbox.internal.pcare;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.jembatan.sandbox.internal.gateway.Answer;
import id.jembatan.sandbox.internal.gateway.Call;
import id.jembatan.sandbox.internal.gateway.Refused;
import id.jembatan.sandbox.internal.gateway.Router;
import id.jembatan.sandbox.internal.ledger.Json;
import id.jembatan.sandbox.internal.ledger.Op;
import id.jembatan.sandbox.internal.pcare.VisitBook.Registration;
import id.jembatan.sandbox.internal.pcare.VisitBook.Visit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** {@code kunjungan}: visits (contract "PCare REST", section 7). */
final class KunjunganEndpoints {
    private final World world;
    private final KunjunganCheck checks;
    private final KunjunganViews views;

    KunjunganEndpoints(World world) {
        this.world = world;
        this.checks = new KunjunganCheck(world);
        this.views = new KunjunganViews(world);
    }

    void addTo(Router router) {
        router.on("POST", "kunjungan/V1", this::add);
        router.on("PUT", "kunjungan/V1", this::edit);
        router.on("POST", "kunjungan", call -> Answer.notRegistered());
        router.on("PUT", "kunjungan", call -> Answer.notRegistered());
        router.on("GET", "kunjungan/peserta/{noKartu}", this::history);
        router.on("GET", "kunjungan/rujukan/{noKunjungan}", this::referral);
        router.on("DELETE", "kunjungan/{noKunjungan}", this::delete);
    }

    private Answer add(Call call) {
        ObjectNode body = call.object();
        LocalDate day = checks.onAdd(body, call.caller());
        String provider = call.caller().kdProvider();
        return world.ledger().exclusively(() -> {
            List<Registration> candidates = candidates(provider, body, day);
            if (candidates.isEmpty()) {
                return Answer.invalid("noKartu", "Belum melakukan pendaftaran pada poli tersebut.");
            }
            Optional<Registration> waiting =
                    candidates.stream().filter(r -> !r.served()).findFirst();
            if (waiting.isEmpty()) {
                Registration served = candidates.get(0);
                world.ledger().commit(Op.DUPLICATE_REFUSED, provider, served.noKunjungan(), served.noKunjungan(), body);
                return Answer.invalid("noKartu", "Peserta sudah dilayani pada poli tersebut.");
            }
            String noKunjungan = world.visits().nextNoKunjungan(provider, day);
            ObjectNode stored =
                    body.deepCopy().put("noUrut", waiting.get().noUrut()).put("noKunjungan", noKunjungan);
            world.ledger().commit(Op.KUNJUNGAN_ADD, provider, noKunjungan, noKunjungan, stored);
            ArrayNode ids = Json.array();
            ids.add(Answer.idField("noKunjungan", noKunjungan));
            return Answer.created(ids);
        });
    }

    /** Registrations the visit may belong to; a special referral names no poli and takes any of the day. */
    private List<Registration> candidates(String provider, ObjectNode body, LocalDate day) {
        return world.visits().sameDay(provider, body.path("noKartu").textValue(), day).stream()
                .filter(r -> body.path("kdPoli").isNull()
                        || r.kdPoli().equals(body.path("kdPoli").textValue()))
                .toList();
    }

    private Answer edit(Call call) {
        ObjectNode body = call.object();
        String provider = call.caller().kdProvider();
        String noKunjungan = body.path("noKunjungan").asText("");
        return world.ledger().exclusively(() -> {
            Visit visit = own(provider, noKunjungan);
            ObjectNode merged = body.deepCopy();
            merged.set("noUrut", visit.body().path("noUrut"));
            keep(visit, merged, "tglDaftar");
            keep(visit, merged, "kdPoli");
            checks.onEdit(merged, visit, call.caller());
            world.ledger().commit(Op.KUNJUNGAN_EDIT, provider, noKunjungan, noKunjungan, merged);
            return Answer.done();
        });
    }

    /** Fields the catalogue leaves out on an edit stay as they were. */
    private static void keep(Visit visit, ObjectNode body, String field) {
        if (!body.hasNonNull(field)) {
            body.set(field, visit.body().path(field));
        }
    }

    private Visit own(String provider, String noKunjungan) {
        return world.visits()
                .visit(noKunjungan)
                .filter(visit -> visit.kdProvider().equals(provider))
                .orElseThrow(() -> new Refused(Answer.notFound()));
    }

    private Answer delete(Call call) {
        String provider = call.caller().kdProvider();
        return world.ledger().exclusively(() -> {
            Visit visit = own(provider, call.part("noKunjungan"));
            if (world.lines().hangsOn(visit.noKunjungan())) {
                return Answer.invalid("noKunjungan", "Hapus dahulu obat, tindakan dan MCU pada kunjungan ini");
            }
            world.ledger()
                    .commit(Op.KUNJUNGAN_DELETE, provider, visit.noKunjungan(), visit.noKunjungan(), visit.body());
            return Answer.done();
        });
    }

    private Answer history(Call call) {
        return world.ledger()
                .exclusively(() -> Page.whole(world.visits().ofCard(call.part("noKartu")).stream()
                        .map(views::history)
                        .toList()));
    }

    private Answer referral(Call call) {
        return world.ledger().exclusively(() -> {
            Visit visit = own(call.caller().kdProvider(), call.part("noKunjungan"));
            if (!visit.body().path("rujukLanjut").isObject()) {
                return Answer.notFound();
            }
            return Answer.ok(views.referral(visit));
        });
    }
}
