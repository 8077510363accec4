package id.jembatan.bpjs.icare.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import id.jembatan.api.integration.PluginState.Environment;
import id.jembatan.spi.CredentialField;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Test;

public class SettingsTest {
    private final Clinic clinic = new Clinic("https://apijkn-dev.bpjs-kesehatan.go.id/ihs_dev");

    private String sentence() {
        return new SettingsCheck().check(clinic).sentence().id();
    }

    @Test
    public void everyFieldThatIsReadIsAskedForAndWhatPcareHasIsLent() {
        Set<String> names =
                CredentialFields.all().stream().map(CredentialField::name).collect(Collectors.toSet());
        assertEquals(clinic.values.keySet(), names);
        Set<String> lent = CredentialFields.all().stream()
                .filter(field -> "pcare".equals(field.lender()))
                .map(CredentialField::name)
                .collect(Collectors.toSet());
        assertEquals(Set.of("cons-id", "secret-key", "user-key", "username", "password", "kdAplikasi"), lent);
        assertEquals(Set.of("pcare"), new IcarePlugin().needs());
    }

    @Test
    public void defaultsFitTheirPatternsAndSecretsHaveNone() {
        for (CredentialField field : CredentialFields.all()) {
            if (field.secret()) {
                assertNull(field.name(), field.defaultValue());
            } else if (field.defaultValue() != null) {
                assertTrue(field.name(), field.defaultValue().matches(field.pattern()));
            }
        }
    }

    @Test
    public void theProductionPathAndTheTestPathAreNotMixedUp() {
        assertTrue(sentence(), new SettingsCheck().check(clinic).ok());
        clinic.environment = Environment.PRODUCTION;
        assertFalse(new SettingsCheck().check(clinic).ok());
        assertTrue(sentence(), sentence().contains("baseUrl iCare menunjuk gerbang uji"));
        clinic.values.put("baseUrl", "https://apijkn.bpjs-kesehatan.go.id/wsihs");
        assertTrue(sentence(), new SettingsCheck().check(clinic).ok());
    }

    @Test
    public void whatCannotBeUsedIsNamed() {
        clinic.values.put("timeoutSeconds", "0");
        assertTrue(sentence(), sentence().contains("timeoutSeconds"));
        clinic.values.put("timeoutSeconds", "15");
        clinic.values.remove("password");
        assertTrue(sentence(), sentence().contains("password iCare belum diisi"));
    }
}
