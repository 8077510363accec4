package id.jembatan.sandbox.internal.pcare;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.jembatan.sandbox.internal.Facility;
import id.jembatan.sandbox.internal.gateway.Answer;
import id.jembatan.sandbox.internal.gateway.Call;
import id.jembatan.sandbox.internal.gateway.Router;
import id.jembatan.sandbox.internal.ledger.Json;
import java.util.Optional;

/** {@code peserta}: participants by card and by NIK (contract "PCare REST", section 5). */
final class PesertaEndpoints {
    private final World world;

    PesertaEndpoints(World world) {
        this.world = world;
    }

    void addTo(Router router) {
        router.on("GET", "peserta/{noKartu}", call -> byCard(call, call.part("noKartu")));
        router.on("GET", "peserta/nik/{nomor}", this::byNik);
        router.on("GET", "peserta/noka/{nomor}", call -> byCard(call, call.part("nomor")));
    }

    private Answer byCard(Call call, String card) {
        if (!card.matches("[0-9]{13}")) {
            return Answer.invalid("noKartu", "noKartu harus 13 digit angka");
        }
        return answer(world.person(card), call.caller());
    }

    private Answer byNik(Call call) {
        String nik = call.part("nomor");
        if (!nik.matches("[0-9]{16}")) {
            return Answer.invalid("nik", "nik harus 16 digit angka");
        }
        return answer(world.participants().byNik(world.ledger(), nik, world.day()), call.caller());
    }

    private Answer answer(Optional<Person> person, Facility caller) {
        return person.map(found -> Answer.ok(json(found, caller))).orElseGet(Answer::notFound);
    }

    /** Where the person is registered, seen from the facility that asks. */
    static String providerOf(Person person, Facility caller) {
        return person.kdProvider().isEmpty() ? caller.kdProvider() : person.kdProvider();
    }

    ObjectNode json(Person person, Facility caller) {
        ObjectNode node = Json.object()
                .put("noKartu", person.noKartu())
                .put("nama", person.nama())
                .put("hubunganKeluarga", "Peserta")
                .put("sex", person.sex())
                .put("tglLahir", GatewayDay.write(person.tglLahir()))
                .put("tglMulaiAktif", "01-01-2014")
                .put("tglAkhirBerlaku", "01-01-2050");
        node.set("kdProviderPst", world.provider(providerOf(person, caller)));
        node.set("kdProviderGigi", Json.object().putNull("kdProvider").putNull("nmProvider"));
        node.set("jnsKelas", Json.object().put("nama", "KELAS III").put("kode", "3"));
        node.set("jnsPeserta", Json.object().put("nama", "PBI (APBN)").put("kode", "21"));
        node.put("golDarah", "0")
                .put("noHP", "")
                .put("noKTP", person.nik())
                .putNull("pstProl")
                .putNull("pstPrb")
                .put("aktif", person.aktif())
                .put("ketAktif", person.ketAktif());
        node.set(
                "asuransi",
                Json.object()
                        .putNull("kdAsuransi")
                        .putNull("nmAsuransi")
                        .putNull("noAsuransi")
                        .put("cob", false));
        return node.put("tunggakan", person.tunggakan());
    }
}
