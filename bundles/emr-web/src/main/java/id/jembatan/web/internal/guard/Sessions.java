package id.jembatan.web.internal.guard;

import id.jembatan.api.EmrException;
import id.jembatan.api.Text;
import id.jembatan.api.access.AccessService;
import id.jembatan.api.access.Session;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Finds sessions in the record, which may come and go; the guard stays up meanwhile. */
@Component(service = Sessions.class)
public class Sessions {

    @Reference(policy = ReferencePolicy.DYNAMIC, cardinality = ReferenceCardinality.OPTIONAL)
    private volatile AccessService access;

    @Reference(policy = ReferencePolicy.DYNAMIC, cardinality = ReferenceCardinality.OPTIONAL)
    private volatile SessionListener listener;

    Optional<Session> find(String token) {
        AccessService now = access;
        if (now == null) {
            throw starting();
        }
        Optional<Session> session = now.session(token);
        SessionListener told = listener;
        if (told != null) {
            session.ifPresentOrElse(told::used, () -> told.ended(token));
        }
        return session;
    }

    /** Tells that a token's session is over. */
    public void ended(String token) {
        SessionListener told = listener;
        if (told != null && token != null) {
            told.ended(token);
        }
    }

    static EmrException starting() {
        return EmrException.unavailable(
                "system.starting",
                new Text(
                        "Sistem sedang mulai. Tunggu sebentar lalu coba lagi.",
                        "The system is starting. Wait a moment and try again."));
    }
}
