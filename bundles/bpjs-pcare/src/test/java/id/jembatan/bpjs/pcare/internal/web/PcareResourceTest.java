package id.jembatan.bpjs.pcare.internal.web;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.jembatan.api.Actor;
import id.jembatan.api.EmrException;
import id.jembatan.api.Text;
import id.jembatan.api.access.RequiresPermission;
import id.jembatan.api.integration.CoverageCheckService;
import id.jembatan.api.integration.CoverageCheckService.Result;
import id.jembatan.api.integration.OutboxService;
import id.jembatan.api.integration.OutboxService.Delivery;
import id.jembatan.api.integration.OutboxService.Status;
import id.jembatan.bpjs.pcare.internal.fake.Clinic;
import id.jembatan.bpjs.pcare.internal.web.SentVisits.Standing;
import id.jembatan.event.Topics;
import id.jembatan.spi.CoverageChecker.CoverageQuestion;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.ws.rs.Path;
import org.junit.Test;

public class PcareResourceTest {
    private static final UUID ENCOUNTER = new UUID(9, 1);

    private final Actor actor = Actor.system(Clinic.ID, "uji");
    private final Clinic clinic = new Clinic("http://127.0.0.1:1/pcare-rest-dev");

    @Test
    public void everyRouteAsksForAPermission() {
        int routes = 0;
        for (Method method : PcareResource.class.getDeclaredMethods()) {
            if (method.isAnnotationPresent(Path.class)) {
                routes++;
                assertNotNull(method.getName(), method.getAnnotation(RequiresPermission.class));
            }
        }
        assertEquals(6, routes);
    }

    @Test
    public void aNumberIsACardOrANikAndNothingElseIsAsked() {
        List<CoverageQuestion> asked = new ArrayList<>();
        MemberDesk desk = new MemberDesk((who, question) -> {
            asked.add(question);
            return List.of(new Result("pcare", null, new Text("Tidak dijawab.", "No answer.")));
        });
        for (String wrong : List.of("", "123", "00000000001234", "abcdefghijklm")) {
            EmrException e = assertThrows(EmrException.class, () -> desk.check(actor, wrong));
            assertEquals(EmrException.Kind.INVALID, e.kind());
        }
        assertTrue(asked.isEmpty());

        EmrException e = assertThrows(EmrException.class, () -> desk.check(actor, "0000 0000 00123"));
        assertEquals("not checked is no answer", EmrException.Kind.UNAVAILABLE, e.kind());
        assertThrows(EmrException.class, () -> desk.check(actor, "3171016510800001"));
        assertEquals("0000000000123", asked.get(0).memberNumber());
        assertEquals("3171016510800001", asked.get(1).nik());
    }

    @Test
    public void aBridgeThatIsNotActiveIsSaidToBeSo() {
        CoverageCheckService none = (who, question) -> List.of();
        EmrException e = assertThrows(EmrException.class, () -> new MemberDesk(none).check(actor, "0000000000123"));
        assertEquals(EmrException.Kind.UNAVAILABLE, e.kind());
    }

    @Test
    public void aVisitShowsItsNumbersAndOnlyOurDeliveries() {
        clinic.remoteIds.keep("pendaftaran", ENCOUNTER.toString(), "16-11-2026/001/A1");
        SentVisits visits = new SentVisits(
                outbox(delivery("pcare", "2026-11-16T03:00:00Z"), delivery("satusehat", "2026-11-16T03:00:00Z")));
        Standing standing = visits.standing(actor, clinic, ENCOUNTER);
        assertEquals("A1", standing.noUrut());
        assertEquals("16-11-2026", standing.tglDaftar());
        assertNull(standing.noKunjungan());
        assertEquals(1, standing.deliveries().size());
    }

    @Test
    public void todayIsTheDayOfTheClinic() {
        // 17.30 UTC of the 15th is the 16th in Jakarta
        SentVisits visits = new SentVisits(
                outbox(delivery("pcare", "2026-11-15T17:30:00Z"), delivery("pcare", "2026-11-15T16:30:00Z")));
        List<SentVisits.Sent> today = visits.today(actor, clinic);
        assertEquals(1, today.size());
        assertFalse(today.get(0).patientName().isEmpty());
    }

    private static Delivery delivery(String plugin, String createdAt) {
        Instant at = Instant.parse(createdAt);
        return new Delivery(
                UUID.randomUUID(),
                UUID.randomUUID(),
                plugin,
                Topics.ENCOUNTER_ARRIVED,
                ENCOUNTER,
                new UUID(5, 1),
                "Pasien Uji",
                Status.DONE,
                1,
                null,
                null,
                "A1",
                at,
                at,
                null);
    }

    /** Only the two lists are asked for. */
    private static OutboxService outbox(Delivery... deliveries) {
        return (OutboxService) Proxy.newProxyInstance(
                OutboxService.class.getClassLoader(),
                new Class<?>[] {OutboxService.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("deliveries")
                            || method.getName().equals("ofEncounter")) {
                        return List.of(deliveries);
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
