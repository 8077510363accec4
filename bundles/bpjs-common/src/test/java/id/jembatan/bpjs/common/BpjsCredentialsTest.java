package id.jembatan.bpjs.common;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import org.junit.Test;

public class BpjsCredentialsTest {

    @Test
    public void stripsWhatCopyingBringsAlongButNotThePassword() {
        BpjsCredentials c = new BpjsCredentials(" 00123\n", "\tsecret ", " key\r\n", " user ", " pass ", null);
        assertEquals("00123", c.consId());
        assertEquals("secret", c.secretKey());
        assertEquals("key", c.userKey());
        assertEquals("user", c.username());
        assertEquals(" pass ", c.password());
        assertEquals("095", c.kdAplikasi());
    }

    @Test
    public void namesThePartThatIsMissingAndNeverItsValue() {
        IllegalArgumentException missing =
                assertThrows(IllegalArgumentException.class, () -> new BpjsCredentials("1", " ", "key", "u", "p"));
        assertEquals("secretKey is missing", missing.getMessage());
        IllegalArgumentException unusable =
                assertThrows(IllegalArgumentException.class, () -> new BpjsCredentials("1", "s", "ke\ny", "u", "p"));
        assertTrue(unusable.getMessage().startsWith("userKey"));
        assertFalse(unusable.getMessage().contains("ke\ny"));
    }

    @Test
    public void knowsWhetherALoginIsThereAndWhetherItIsAmbiguous() {
        assertFalse(new BpjsCredentials("1", "s", "k", null, null).hasLogin());
        assertFalse(new BpjsCredentials("1", "s", "k", "u", "").hasLogin());
        assertTrue(new BpjsCredentials("1", "s", "k", "u", "p").hasLogin());
        assertFalse(new BpjsCredentials("1", "s", "k", "u", "p").hasAmbiguousLogin());
        assertTrue(new BpjsCredentials("1", "s", "k", "u", "p:q").hasAmbiguousLogin());
    }
}
