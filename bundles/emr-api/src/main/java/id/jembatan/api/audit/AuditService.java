package id.jembatan.api.audit;

import id.jembatan.api.Actor;
import java.util.List;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/** Reading and verifying the audit. It is written by the core in the transaction of the act itself. */
@ProviderType
public interface AuditService {

    /** Newest first. @param patientId null for all */
    List<AuditEntry> entries(Actor actor, UUID patientId, long beforeSeq, int limit);

    /** Records that somebody looked at something, or did something outside of a transaction of the core. */
    void record(Actor actor, String action, String kind, UUID recordId, UUID patientId, String detailJson);

    /** Recomputes the chain of a facility from the first entry. */
    Verification verify(UUID facilityId);

    /**
     * @param entries entries read
     * @param brokenAt first seq whose hash or link is wrong, or 0 when the chain is whole
     */
    record Verification(UUID facilityId, long entries, long brokenAt) {
        public boolean intact() {
            return brokenAt == 0;
        }
    }
}
