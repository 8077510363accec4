package id.jembatan.bpjs.pcare.internal.web;

import id.jembatan.api.Actor;
import id.jembatan.api.Text;
import id.jembatan.api.integration.OutboxService;
import id.jembatan.api.integration.OutboxService.Delivery;
import id.jembatan.api.integration.OutboxService.Filter;
import id.jembatan.api.integration.OutboxService.Status;
import id.jembatan.bpjs.pcare.internal.Pcare;
import id.jembatan.bpjs.pcare.internal.visit.KeptVisit;
import id.jembatan.spi.PluginContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What was sent, for people to look at. */
@Component(service = SentVisits.class)
public final class SentVisits {
    private static final int MOST = 300;

    private final OutboxService outbox;

    @Activate
    public SentVisits(@Reference OutboxService outbox) {
        this.outbox = outbox;
    }

    /** @param remoteRef what pCare calls it, null until it is there */
    public record Sent(
            UUID encounterId,
            String patientName,
            String topic,
            Status status,
            String remoteRef,
            Text sentence,
            String field,
            Instant updatedAt) {}

    /**
     * @param noUrut null when the visit is not registered
     * @param noKunjungan null when the visit was not sent
     */
    public record Standing(String noUrut, String tglDaftar, String kdPoli, String noKunjungan, List<Sent> deliveries) {}

    /** Deliveries of the clinic's day, newest first, at most {@value #MOST}. */
    public List<Sent> today(Actor actor, PluginContext context) {
        ZoneId zone = context.facility().zone();
        LocalDate today = LocalDate.now(context.clock().withZone(zone));
        return outbox.deliveries(actor, new Filter(Pcare.ID, null, null), 0, MOST).stream()
                .filter(d -> LocalDate.ofInstant(d.createdAt(), zone).equals(today))
                .map(SentVisits::sent)
                .toList();
    }

    /** One visit: its numbers at pCare and its deliveries, oldest first. */
    public Standing standing(Actor actor, PluginContext context, UUID encounterId) {
        List<Sent> deliveries = outbox.ofEncounter(actor, encounterId).stream()
                .filter(d -> d.pluginId().equals(Pcare.ID))
                .map(SentVisits::sent)
                .toList();
        KeptVisit kept = KeptVisit.of(context.remoteIds(), encounterId);
        return new Standing(kept.noUrut(), kept.tglDaftar(), kept.kdPoli(), kept.noKunjungan(), deliveries);
    }

    private static Sent sent(Delivery d) {
        return new Sent(
                d.encounterId(),
                d.patientName(),
                d.topic(),
                d.status(),
                d.remoteRef(),
                d.sentence(),
                d.field(),
                d.updatedAt());
    }
}
