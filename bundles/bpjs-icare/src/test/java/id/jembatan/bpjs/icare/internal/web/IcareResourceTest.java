package id.jembatan.bpjs.icare.internal.web;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;

import id.jembatan.api.Actor;
import id.jembatan.api.EmrException;
import id.jembatan.api.Text;
import id.jembatan.api.integration.HistoryLinkService;
import id.jembatan.bpjs.icare.internal.web.IcareResource.Link;
import id.jembatan.bpjs.icare.internal.web.IcareResource.Wanted;
import id.jembatan.spi.HistoryViewer.HistoryAnswer;
import java.net.URI;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.ws.rs.core.SecurityContext;
import org.junit.Test;

public class IcareResourceTest {
    private final Actor doctor = Actor.system(new UUID(1, 1), "dr. Uji");
    private final List<String> asked = new ArrayList<>();
    private HistoryAnswer answer = HistoryAnswer.at(URI.create("https://x.bpjs-kesehatan.go.id/ihs?token=t"));
    private final HistoryLinkService links = (actor, pluginId, encounterId, consent) -> {
        asked.add(actor.name() + " " + pluginId + " " + encounterId + " " + consent);
        return answer;
    };
    private final IcareResource resource = new IcareResource(links);

    private record As(Principal principal) implements SecurityContext {
        @Override
        public Principal getUserPrincipal() {
            return principal;
        }

        @Override
        public boolean isUserInRole(String role) {
            return false;
        }

        @Override
        public boolean isSecure() {
            return true;
        }

        @Override
        public String getAuthenticationScheme() {
            return null;
        }
    }

    @Test
    public void theAddressIsHandedOnAsItIs() {
        UUID visit = new UUID(2, 2);
        Link link = resource.open(new Wanted(visit, true), new As(doctor));
        assertEquals("https://x.bpjs-kesehatan.go.id/ihs?token=t", link.url());
        assertNull(link.nothing());
        assertEquals("Link[]", link.toString());
        assertEquals(List.of("dr. Uji icare " + visit + " true"), asked);
        answer = HistoryAnswer.nothing(Text.same("tidak ada"));
        assertNull(resource.open(new Wanted(visit, true), new As(doctor)).url());
    }

    @Test
    public void withoutAVisitOrAUserNothingIsAsked() {
        assertThrows(EmrException.class, () -> resource.open(null, new As(doctor)));
        assertThrows(EmrException.class, () -> resource.open(new Wanted(null, true), new As(doctor)));
        assertThrows(EmrException.class, () -> resource.open(new Wanted(new UUID(2, 2), true), new As(null)));
        assertEquals(List.of(), asked);
    }
}
