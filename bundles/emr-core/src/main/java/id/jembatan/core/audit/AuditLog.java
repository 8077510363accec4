package id.jembatan.core.audit;

import id.jembatan.api.Actor;
import id.jembatan.api.access.Permission;
import id.jembatan.api.audit.AuditEntry;
import id.jembatan.api.audit.AuditService;
import id.jembatan.core.store.AuditChain;
import id.jembatan.core.store.AuditRows;
import id.jembatan.core.store.Db;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads the audit and recomputes its chain. */
@Component(service = AuditService.class)
public final class AuditLog implements AuditService {

    private static final Permission SEES = Permission.of(Permission.Kind.AUDIT, Permission.Act.VIEW);
    private static final int MAX_PAGE = 500;

    /** Entries in memory at one time during a verification. */
    private static final int AT_ONCE = 1_000;

    private final Db db;

    @Activate
    public AuditLog(@Reference Db db) {
        this.db = db;
    }

    @Override
    public List<AuditEntry> entries(Actor actor, UUID patientId, long beforeSeq, int limit) {
        actor.require(SEES);
        long before = beforeSeq <= 0 ? Long.MAX_VALUE : beforeSeq;
        int count = Math.max(1, Math.min(MAX_PAGE, limit));
        return db.read(handle -> AuditRows.before(handle, actor.facilityId(), patientId, before, count));
    }

    @Override
    public void record(Actor actor, String action, String kind, UUID recordId, UUID patientId, String detailJson) {
        db.write(tx -> {
            tx.audit(actor, action, kind, recordId, patientId, detailJson);
            return null;
        });
    }

    /** The head is read first, so that entries written meanwhile do not look like a broken end. */
    @Override
    public Verification verify(UUID facilityId) {
        Optional<AuditRows.Head> head = db.read(handle -> AuditRows.head(handle, facilityId));
        long seq = 0;
        String hash = AuditChain.START;
        while (true) {
            long next = seq + 1;
            List<AuditEntry> entries = db.read(handle -> AuditRows.from(handle, facilityId, next, AT_ONCE));
            for (AuditEntry entry : entries) {
                if (!follows(entry, seq, hash)) {
                    return new Verification(facilityId, seq, seq + 1);
                }
                seq = entry.seq();
                hash = entry.hash();
                if (head.isPresent()
                        && seq == head.get().seq()
                        && !hash.equals(head.get().hash())) {
                    return new Verification(facilityId, seq, seq);
                }
            }
            if (entries.size() < AT_ONCE) {
                return end(facilityId, head, seq);
            }
        }
    }

    private static boolean follows(AuditEntry entry, long seq, String hash) {
        return entry.seq() == seq + 1
                && entry.previousHash().equals(hash)
                && AuditChain.hash(entry).equals(entry.hash());
    }

    /** A chain that ends before its head was cut off. */
    private static Verification end(UUID facilityId, Optional<AuditRows.Head> head, long seq) {
        long expected = head.map(AuditRows.Head::seq).orElse(0L);
        boolean cut = seq < expected || (head.isEmpty() && seq > 0);
        return new Verification(facilityId, seq, cut ? seq + 1 : 0);
    }
}
