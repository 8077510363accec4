package id.jembatan.core.command;

import static org.junit.Assert.assertEquals;

import id.jembatan.api.Text;
import id.jembatan.api.integration.CredentialService.Entry;
import id.jembatan.spi.CredentialField;
import java.time.Instant;
import org.junit.Test;

public class CredentialSetCommandTest {
    private static final CredentialField OWN =
            new CredentialField("cons-id", Text.same("cons-id"), false, true, null, null, null);
    private static final CredentialField USUAL =
            new CredentialField("kdAplikasi", Text.same("Kode"), false, true, null, "095", null);

    @Test
    public void thePromptSaysWhatHoldsWhenNothingIsAnswered() {
        assertEquals("", CredentialSetCommand.known(new Entry(OWN, false, null, null, null)));
        assertEquals(" [bawaan 095]", CredentialSetCommand.known(new Entry(USUAL, false, "095", null, null)));
        assertEquals(" [sudah diisi]", CredentialSetCommand.known(new Entry(OWN, true, "12345", Instant.EPOCH, null)));
        assertEquals(
                " [mengikuti pCare BPJS]",
                CredentialSetCommand.known(
                        new Entry(OWN.lentBy("pcare"), false, "12345", Instant.EPOCH, Text.same("pCare BPJS"))));
    }
}
