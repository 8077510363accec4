package id.jembatan.sandbox.internal.pcare;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.jembatan.sandbox.internal.Facility;
import id.jembatan.sandbox.internal.gateway.Answer;
import id.jembatan.sandbox.internal.gateway.Call;
import id.jembatan.sandbox.internal.gateway.Refused;
import id.jembatan.sandbox.internal.gateway.Router;
import id.jembatan.sandbox.internal.ledger.Json;
import id.jembatan.sandbox.internal.ledger.Op;
import id.jembatan.sandbox.internal.pcare.VisitBook.Registration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** {@code pendaftaran}: registrations (contract "PCare REST", section 6). */
final class PendaftaranEndpoints {
    private static final String ALREADY = "Peserta sudah di-entri di poli yang sama pada hari yang sama.";

    private final World world;
    private final PesertaEndpoints peserta;

    PendaftaranEndpoints(World world, PesertaEndpoints peserta) {
        this.world = world;
        this.peserta = peserta;
    }

    void addTo(Router router) {
        router.on("POST", "pendaftaran", this::add);
        router.on("GET", "pendaftaran/noUrut/{noUrut}/tglDaftar/{tglDaftar}", this::one);
        router.on("GET", "pendaftaran/tglDaftar/{tglDaftar}/{start}/{limit}", this::ofDay);
        router.on(
                "DELETE",
                "pendaftaran/peserta/{noKartu}/tglDaftar/{tglDaftar}/noUrut/{noUrut}/kdPoli/{kdPoli}",
                this::delete);
    }

    private Answer add(Call call) {
        ObjectNode body = call.object();
        LocalDate day = check(body, call.caller());
        String kdPoli = body.path("kdPoli").textValue();
        String noKartu = body.path("noKartu").textValue();
        String provider = call.caller().kdProvider();
        return world.ledger().exclusively(() -> {
            Optional<Registration> same = world.visits().sameDay(provider, noKartu, day).stream()
                    .filter(r -> r.kdPoli().equals(kdPoli))
                    .findFirst();
            if (same.isPresent()) {
                world.ledger().commit(Op.DUPLICATE_REFUSED, provider, same.get().noUrut(), "", body);
                return Answer.error(401, ALREADY);
            }
            String noUrut = world.visits().nextNoUrut(provider, day, letter(kdPoli));
            world.ledger().commit(Op.PENDAFTARAN_ADD, provider, noUrut, "", body);
            return Answer.created("noUrut", noUrut);
        });
    }

    /** A for the first poli of the reference, B for the second and so on. */
    private char letter(String kdPoli) {
        int index = 0;
        for (ObjectNode poli : world.references().list("poli")) {
            if (poli.path("kdPoli").textValue().equals(kdPoli)) {
                return (char) ('A' + index);
            }
            index++;
        }
        throw new IllegalArgumentException("No poli " + kdPoli);
    }

    private LocalDate check(ObjectNode body, Facility caller) {
        BodyCheck check = new BodyCheck(body);
        String provider = check.text("kdProviderPeserta");
        LocalDate day = check.date("tglDaftar");
        world.day().checkWindow(check, "tglDaftar", day);
        String noKartu = check.matching("noKartu", "[0-9]{13}", "noKartu harus 13 digit angka");
        String kdPoli = check.code("kdPoli", world.references().codes("poli", "kdPoli"));
        check.textOrNull("keluhan");
        boolean sick = check.flag("kunjSakit");
        Vitals.check(check, true);
        check.number("rujukBalik", 0, 1);
        check.code("kdTkp", Set.copyOf(world.references().codes("tkp", "kdTkp")));
        if (sick
                && world.poli(kdPoli).path("poliSakit").isBoolean()
                && !world.poli(kdPoli).path("poliSakit").booleanValue()) {
            check.wrong("kunjSakit", "kunjSakit harus false pada poli kunjungan sehat");
        }
        check.orRefuse();
        checkMembership(check, noKartu, provider, sick, caller);
        check.orRefuse();
        return day;
    }

    private void checkMembership(BodyCheck check, String noKartu, String provider, boolean sick, Facility caller) {
        Optional<Person> found = world.person(noKartu);
        if (found.isEmpty()) {
            check.wrong("noKartu", "Peserta tidak terdaftar");
            return;
        }
        Person person = found.get();
        String registeredAt = PesertaEndpoints.providerOf(person, caller);
        if (!person.aktif()) {
            check.wrong("noKartu", "Peserta tidak aktif: " + person.ketAktif());
        }
        if (!provider.equals(registeredAt)) {
            check.notInReference("kdProviderPeserta");
        } else if (sick && !registeredAt.equals(caller.kdProvider())) {
            check.wrong("noKartu", "Peserta terdaftar di FKTP lain, hanya kunjungan sehat yang dapat didaftarkan");
        }
    }

    private Answer one(Call call) {
        LocalDate day = day(call);
        return world.ledger()
                .exclusively(() -> world.visits()
                        .registration(call.caller().kdProvider(), day, call.part("noUrut"))
                        .map(registration -> Answer.ok(json(registration, call.caller(), true)))
                        .orElseGet(Answer::notFound));
    }

    private Answer ofDay(Call call) {
        LocalDate day = day(call);
        Page page = Page.of(call);
        return world.ledger()
                .exclusively(() -> page.of(world.visits().ofDay(call.caller().kdProvider(), day).stream()
                        .map(registration -> json(registration, call.caller(), false))
                        .toList()));
    }

    private Answer delete(Call call) {
        LocalDate day = day(call);
        String provider = call.caller().kdProvider();
        return world.ledger().exclusively(() -> {
            Optional<Registration> found = world.visits()
                    .registration(provider, day, call.part("noUrut"))
                    .filter(r -> r.noKartu().equals(call.part("noKartu"))
                            && r.kdPoli().equals(call.part("kdPoli")));
            if (found.isEmpty()) {
                return Answer.notFound();
            }
            if (found.get().served()) {
                return Answer.invalid("noUrut", "Peserta sudah dilayani, pendaftaran tidak dapat dihapus");
            }
            world.ledger()
                    .commit(
                            Op.PENDAFTARAN_DELETE,
                            provider,
                            found.get().noUrut(),
                            "",
                            found.get().body());
            return Answer.ok(Json.object().textNode(""));
        });
    }

    private static LocalDate day(Call call) {
        LocalDate day = GatewayDay.parse(call.part("tglDaftar"));
        if (day == null) {
            throw new Refused(Answer.error(400, "BAD_REQUEST"));
        }
        return day;
    }

    /** @param full with the whole participant; lists name little more than the card */
    private ObjectNode json(Registration registration, Facility caller, boolean full) {
        ObjectNode body = registration.body();
        ObjectNode node = Json.object()
                .put("noUrut", registration.noUrut())
                .put("tgldaftar", GatewayDay.write(registration.day()));
        node.set("providerPelayanan", world.provider(registration.kdProvider()));
        Optional<Person> person = world.person(registration.noKartu());
        node.set(
                "peserta",
                full && person.isPresent()
                        ? peserta.json(person.get(), caller)
                        : brief(registration.noKartu(), person.map(Person::nama).orElse(null)));
        node.set("poli", world.poli(registration.kdPoli()));
        node.set("keluhan", body.path("keluhan"));
        node.set("kunjSakit", body.path("kunjSakit"));
        node.put("status", registration.served() ? "Sudah dilayani" : "Baru");
        Vitals.copy(body, node);
        node.set(
                "tkp",
                world.references().item("tkp", "kdTkp", body.path("kdTkp").asText()));
        return node;
    }

    static ObjectNode brief(String noKartu, String nama) {
        ObjectNode node = Json.object().put("noKartu", noKartu).put("nama", nama);
        for (String field : new String[] {"hubunganKeluarga", "sex", "tglLahir", "tglMulaiAktif", "tglAkhirBerlaku"}) {
            node.putNull(field);
        }
        return node;
    }
}
