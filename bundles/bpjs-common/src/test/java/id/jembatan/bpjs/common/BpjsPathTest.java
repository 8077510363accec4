package id.jembatan.bpjs.common;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;

import java.net.URI;
import org.junit.Test;

public class BpjsPathTest {

    @Test
    public void encodesValuesAndKeepsThemOutOfTheTemplate() {
        BpjsPath path = BpjsPath.of("/diagnosa/{keyword}/{start}/{limit}", "demam é+a%/b", 0, 100);
        assertEquals("/diagnosa/demam%20%C3%A9%2Ba%25%20b/0/100", path.encoded());
        assertEquals("/diagnosa/{keyword}/{start}/{limit}", path.toString());
    }

    @Test
    public void refusesValuesThatWouldNameAnotherRoute() {
        for (Object value : new Object[] {null, "", "  ", "/", ".", ".."}) {
            IllegalArgumentException e = assertThrows(
                    IllegalArgumentException.class, () -> BpjsPath.of("/peserta/{noKartu}", new Object[] {value}));
            assertEquals("noKartu is missing", e.getMessage());
        }
    }

    @Test
    public void refusesAnotherNumberOfValuesThanNames() {
        assertThrows(IllegalArgumentException.class, () -> BpjsPath.of("/a/{b}/{c}", "1"));
        assertThrows(IllegalArgumentException.class, () -> BpjsPath.of("/a/{b}", "1", "2"));
        assertThrows(IllegalArgumentException.class, () -> BpjsPath.of("/a?b={c}", "1"));
    }

    @Test
    public void theBaseUrlMustBeWebWithoutQuery() {
        for (String url : new String[] {"ftp://host/a", "https:///a", "https://host/a?b=c", "a/b"}) {
            assertThrows(
                    url, IllegalArgumentException.class, () -> BpjsEndpoint.of(BpjsService.PCARE, URI.create(url)));
        }
        BpjsEndpoint endpoint = BpjsEndpoint.of(BpjsService.PCARE, URI.create("https://host:8443/x/y//"));
        assertEquals("https://host:8443/x/y", endpoint.baseUrl().toString());
        assertFalse(BpjsEndpoint.DEFAULT_TIMEOUT.isZero());
    }
}
