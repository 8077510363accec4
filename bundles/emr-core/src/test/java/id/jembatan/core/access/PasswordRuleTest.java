package id.jembatan.core.access;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.jembatan.api.EmrException;
import java.security.SecureRandom;
import org.junit.Test;

public class PasswordRuleTest {
    private final PasswordRule rule = new PasswordRule();

    @Test
    public void refusesShortLongCommonAndMonotonousOnes() {
        for (String weak : new String[] {
            "sembilan9", "x".repeat(201), "Indonesia1945", "bismillah123", "aaaaaaaaaaaa", "1212121212", ""
        }) {
            EmrException refused = assertThrows(weak, EmrException.class, () -> rule.check("siti", weak.toCharArray()));
            assertEquals(EmrException.Kind.INVALID, refused.kind());
            assertEquals("chosen", refused.fields().get(0).field());
        }
    }

    @Test
    public void refusesTheUserNameWithOrnaments() {
        for (String weak : new String[] {"dr.rahmawati", "Dr.Rahmawati123", "rahmawati", "1rahmawati2024"}) {
            assertThrows(
                    EmrException.class,
                    () -> rule.check(
                            weak.contains(".") || weak.contains("Dr") ? "dr.rahmawati" : "rahmawati",
                            weak.toCharArray()));
        }
    }

    @Test
    public void takesAFewRandomWordsEvenWithTheNameInside() {
        rule.check("siti", "kuda lumping merah jambu".toCharArray());
        rule.check("siti", "siti naik kuda lumping merah".toCharArray());
    }

    @Test
    public void generatesFirstPasswordsThatKeepTheRule() {
        SecureRandom random = new SecureRandom();
        String one = new String(PasswordRule.generate(random));
        rule.check("admin", one.toCharArray());
        assertTrue(one, one.matches("([a-z2-9]{4}-){3}[a-z2-9]{4}"));
        assertNotEquals(one, new String(PasswordRule.generate(random)));
    }
}
