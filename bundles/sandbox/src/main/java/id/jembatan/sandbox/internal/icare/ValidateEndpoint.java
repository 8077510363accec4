package id.jembatan.sandbox.internal.icare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.jembatan.sandbox.internal.gateway.Answer;
import id.jembatan.sandbox.internal.gateway.Call;
import id.jembatan.sandbox.internal.gateway.Refused;
import id.jembatan.sandbox.internal.gateway.Router;
import id.jembatan.sandbox.internal.ledger.Json;
import id.jembatan.sandbox.internal.pcare.Person;
import id.jembatan.sandbox.internal.pcare.World;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * {@code api/pcare/validate}: gives a link to a participant's history of care. Unlike pCare it wants its body declared as JSON. Its refusals are one
 * sentence each, in metaData, with a {@code response} of null.
 */
final class ValidateEndpoint {
    private static final String JSON = "application/json";

    private final World world;
    private final Links links;
    private final Supplier<String> origin;

    ValidateEndpoint(World world, Links links, Supplier<String> origin) {
        this.world = world;
        this.links = links;
        this.origin = origin;
    }

    void addTo(Router router) {
        router.on("POST", "api/pcare/validate", this::validate);
    }

    private Answer validate(Call call) {
        if (!world.settings().icare()) {
            return Answer.notRegistered();
        }
        if (!isJson(call.header("content-type"))) {
            return Answer.error(415, "Content-Type harus " + JSON);
        }
        Person person = world.person(card(call.object()))
                .filter(Person::aktif)
                .orElseThrow(() -> new Refused(Answer.error(404, "Data peserta tidak ditemukan")));
        if (!person.riwayat()) {
            return Answer.error(404, "Peserta belum memiliki riwayat pelayanan");
        }
        String url = origin.get() + Icare.PAGE + "?token=" + links.issue(person);
        return Answer.ok("Sukses", Json.object().put("url", url));
    }

    /** The card asked for. Fields the gateway does not know are passed over, as it does itself. */
    private static String card(ObjectNode body) {
        JsonNode param = body.path("param");
        if (!param.isTextual() || !param.textValue().matches("[0-9]{13}")) {
            throw new Refused(Answer.error(412, "param harus berupa teks nomor kartu, 13 digit angka"));
        }
        JsonNode doctor = body.path("kodedokter");
        if (!doctor.isMissingNode() && !doctor.isIntegralNumber()) {
            throw new Refused(Answer.error(412, "kodedokter harus berupa angka"));
        }
        return param.textValue();
    }

    /** True for {@code application/json}, also with parameters behind it. */
    private static boolean isJson(String contentType) {
        return contentType != null
                && contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(JSON);
    }
}
