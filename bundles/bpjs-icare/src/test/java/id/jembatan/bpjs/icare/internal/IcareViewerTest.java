package id.jembatan.bpjs.icare.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.jembatan.api.EmrException;
import id.jembatan.spi.HistoryViewer.HistoryAnswer;
import id.jembatan.spi.HistoryViewer.HistoryQuestion;
import java.util.List;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class IcareViewerTest {
    private static final String CARD = "0001234567890";
    private static final String PAGE = "https://dvlp.bpjs-kesehatan.go.id/ihs/history?token=a-secret-token";

    private final IcareViewer viewer = new IcareViewer();
    private Gateway gateway;
    private Clinic clinic;

    @Before
    public void start() throws Exception {
        gateway = new Gateway();
        clinic = new Clinic(gateway.url());
    }

    @After
    public void stop() {
        gateway.close();
        viewer.close();
    }

    private HistoryAnswer open() {
        return viewer.open(new HistoryQuestion(CARD), clinic);
    }

    private EmrException refused() {
        return assertThrows(EmrException.class, this::open);
    }

    @Test
    public void asksWithTheCardAloneAsJsonAndWithTheLoginOfPcare() {
        gateway.opens(PAGE);
        assertEquals(PAGE, open().url().toString());
        Gateway.Call call = gateway.calls.get(0);
        assertEquals("POST /ihs_dev/api/pcare/validate", call.line());
        assertEquals("{\"param\":\"" + CARD + "\"}", call.body().toString());
        assertTrue(call.headers().get("Content-Type").startsWith("application/json"));
        for (String header : List.of("X-cons-id", "X-timestamp", "X-signature", "X-authorization", "user_key")) {
            assertTrue(header, call.headers().containsKey(header));
        }
    }

    @Test
    public void whatBpjsSaysOfTheMemberIsInformation() {
        for (int code : new int[] {201, 204, 404, 412}) {
            gateway.says(code, "Data peserta tidak ditemukan");
            HistoryAnswer answer = open();
            assertNull(answer.url());
            assertTrue(answer.nothing().id(), answer.nothing().id().contains("Data peserta tidak ditemukan"));
        }
    }

    @Test
    public void onlyPagesOfBpjsAreOpened() {
        for (String url : List.of(
                "https://bpjs-kesehatan.go.id.example.com/ihs/history?token=x",
                "https://evilbpjs-kesehatan.go.id/ihs",
                "https://a@bpjs-kesehatan.go.id/ihs",
                "javascript:alert(1)",
                "/ihs/history?token=x",
                "")) {
            gateway.opens(url);
            assertEquals(url, "icare.url", refused().code());
        }
        clinic.values.put("urlHosts", "example.org, bpjs-kesehatan.go.id");
        gateway.opens("https://EXAMPLE.org/ihs");
        assertEquals("https://EXAMPLE.org/ihs", open().url().toString());
    }

    @Test
    public void aWrongCardIsNotSent() {
        for (String card : new String[] {null, "", "123", "31710102019000" + "12", "00012345678AB"}) {
            EmrException e = assertThrows(EmrException.class, () -> viewer.open(new HistoryQuestion(card), clinic));
            assertEquals(EmrException.Kind.INVALID, e.kind());
        }
        assertEquals(List.of(), gateway.calls);
    }

    @Test
    public void aClosedServiceAndAnOutageSaySo() {
        gateway.answers(404, "{\"message\":\"Unauthorized! You are not registered for this service!\"}");
        EmrException closed = refused();
        assertEquals(EmrException.Kind.UNAVAILABLE, closed.kind());
        assertTrue(closed.sentence().id(), closed.sentence().id().contains("belum didaftarkan"));
        gateway.answers(500, "<html>maintenance</html>");
        EmrException outage = refused();
        assertTrue(outage.sentence().id(), outage.sentence().id().contains("Lanjutkan pemeriksaan"));
        assertFalse("nothing is tried again by itself", outage.sentence().id().contains("otomatis"));
        gateway.close();
        assertTrue(refused().sentence().id().contains("Lanjutkan pemeriksaan"));
    }

    @Test
    public void neitherCardNorAddressIsInWhatMayBeLogged() {
        gateway.opens(PAGE);
        assertFalse(open().toString().contains("token"));
        gateway.answers(500, "");
        EmrException e = refused();
        assertFalse(String.valueOf(e.getCause()).contains(CARD));
        assertFalse(e.toString().contains(CARD));
    }
}
