package id.jembatan.bpjs.pcare.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.jembatan.api.EmrException;
import id.jembatan.api.integration.PluginState.Environment;
import id.jembatan.bpjs.pcare.internal.fake.Clinic;
import id.jembatan.spi.CredentialField;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Test;

public class SettingsTest {
    private final Clinic clinic = new Clinic("http://127.0.0.1:8282/pcare-rest-dev");

    @Test
    public void defaultsFitTheirPatternsAndSecretsHaveNone() {
        for (CredentialField field : CredentialFields.all()) {
            if (field.secret()) {
                assertEquals(field.name(), null, field.defaultValue());
            } else if (field.defaultValue() != null) {
                assertTrue(field.name(), field.defaultValue().matches(field.pattern()));
            }
        }
        Set<String> secrets = CredentialFields.all().stream()
                .filter(CredentialField::secret)
                .map(CredentialField::name)
                .collect(Collectors.toSet());
        assertEquals(Set.of("secret-key", "user-key", "password"), secrets);
    }

    @Test
    public void everyFieldThatIsReadIsAskedFor() {
        Set<String> names =
                CredentialFields.all().stream().map(CredentialField::name).collect(Collectors.toSet());
        assertEquals(clinic.values.keySet(), names);
        for (String name : names) {
            Clinic less = new Clinic("http://127.0.0.1:8282/pcare-rest-dev");
            less.values.remove(name);
            if (!name.equals("kdAplikasi")) {
                assertEquals(name, field(less));
            }
        }
    }

    @Test
    public void nothingTravelsInClearBeyondThisComputer() {
        for (String url : List.of(
                "http://192.168.1.2/pcare",
                "http://proxy.example/pcare",
                "ftp://127.0.0.1/x",
                "bukan url",
                "https://x/?a=b")) {
            clinic.values.put("baseUrl", url);
            assertEquals(url, "baseUrl", field(clinic));
        }
        for (String url : List.of("http://localhost:1/x", "http://[::1]:1/x", "https://proxy.example/pcare")) {
            clinic.values.put("baseUrl", url);
            assertEquals(url, PcareSettings.of(clinic).baseUrl().toString());
        }
    }

    @Test
    public void noEnvironmentIsTakenForTheOther() {
        Map<String, Environment> right = Map.of(
                "https://apijkn-dev.bpjs-kesehatan.go.id/pcare-rest-dev", Environment.DEVELOPMENT,
                "https://dvlp.bpjs-kesehatan.go.id:9081/pcare-rest-v3.0", Environment.DEVELOPMENT,
                "https://apijkn.bpjs-kesehatan.go.id/pcare-rest", Environment.PRODUCTION,
                "https://new-apijkn.bpjs-kesehatan.go.id/pcare-rest", Environment.PRODUCTION);
        right.forEach((url, environment) -> {
            clinic.values.put("baseUrl", url);
            clinic.environment = environment;
            assertEquals(url, PcareSettings.of(clinic).baseUrl().toString());
            clinic.environment =
                    environment == Environment.PRODUCTION ? Environment.DEVELOPMENT : Environment.PRODUCTION;
            assertEquals("baseUrl", field(clinic));
        });
    }

    @Test
    public void aColonInThePasswordIsWarnedOf() {
        clinic.values.put("password", "Ra:hasia");
        assertTrue(new SettingsCheck().check(clinic).sentence().id().contains("Peringatan"));
        assertTrue(new SettingsCheck().check(clinic).ok());
        clinic.values.put("timeoutSeconds", "0");
        assertFalse(new SettingsCheck().check(clinic).ok());
    }

    private static String field(Clinic clinic) {
        EmrException e = assertThrows(EmrException.class, () -> PcareSettings.of(clinic));
        return e.fields().get(0).field();
    }
}
