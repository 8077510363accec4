package id.jembatan.itests.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** What an administrator does before anybody can work, with passwords made for this run only. */
public final class Setup {

    private static final String PASSWORD = "password: ";

    private Setup() {}

    /** A password that satisfies the rule and is known to this run only. */
    public static String password() {
        byte[] random = new byte[18];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random) + "-1a";
    }

    /** Signs in as the first administrator with the password of the first start, and changes it to the chosen one. */
    public static EmrClient administrator(String base, Path firstLogin, String chosen) throws IOException {
        String first = chosen;
        if (Files.exists(firstLogin)) {
            first = Files.readAllLines(firstLogin, StandardCharsets.UTF_8).stream()
                    .filter(line -> line.startsWith(PASSWORD))
                    .map(line -> line.substring(PASSWORD.length()))
                    .findFirst()
                    .orElse(chosen);
        }
        EmrClient client = new EmrClient(base);
        client.signIn("admin", first, chosen);
        return client;
    }

    /** Switches to the facility with this code; a user without it is refused. */
    public static void useFacility(EmrClient client, String code) throws IOException {
        for (JsonNode facility : client.get("/session").path("facilities")) {
            if (facility.path("code").asText().equals(code)) {
                client.put(
                        "/session/facility",
                        client.object().put("facilityId", facility.path("id").asText()));
                return;
            }
        }
        throw new IllegalStateException("no facility " + code);
    }

    /** Creates a user. @return the first password, which must be changed at the first sign-in */
    public static String user(EmrClient administrator, String username, String... roles) throws IOException {
        return person(administrator, username, username, roles);
    }

    /** Creates a user with a name of their own. @return the first password, which must be changed at the first sign-in */
    public static String person(EmrClient administrator, String username, String name, String... roles)
            throws IOException {
        ObjectNode user = administrator.object().put("username", username).put("name", name);
        var list = user.putArray("roles");
        for (String role : roles) {
            list.add(role);
        }
        return administrator.post("/users", user).path("password").asText();
    }
}
