package id.jembatan.core.integration;

import id.jembatan.api.Actor;
import id.jembatan.api.ChangeListener.Topic;
import id.jembatan.api.EmrException;
import id.jembatan.api.Text;
import id.jembatan.api.access.Permission;
import id.jembatan.api.integration.OutboxService;
import id.jembatan.core.Json;
import id.jembatan.core.store.Db;
import id.jembatan.core.store.DeliveryRows;
import id.jembatan.core.store.DeliveryRows.Standing;
import id.jembatan.core.store.Tx;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The worklist: what people see of the deliveries, and what they may do with them by hand. */
@Component(service = OutboxService.class)
public final class Desk implements OutboxService {

    private static final Permission SEES = Permission.of(Permission.Kind.INTEGRATION, Permission.Act.VIEW);
    private static final Permission MOVES = Permission.of(Permission.Kind.INTEGRATION, Permission.Act.ENTER);
    private static final Permission SEES_VISITS = Permission.of(Permission.Kind.ENCOUNTER, Permission.Act.VIEW);
    private static final String HELD_BY_PERSON = "PERSON";
    private static final int MAX_PAGE = 500;
    private static final int MAX_REASON = 500;

    private final Db db;
    private final Clock clock;
    private final Gates gates;
    private final Dispatcher dispatcher;
    private final QuietChanges changes;

    @Activate
    public Desk(
            @Reference Db db,
            @Reference Clock clock,
            @Reference Gates gates,
            @Reference Dispatcher dispatcher,
            @Reference QuietChanges changes) {
        this.db = db;
        this.clock = clock;
        this.gates = gates;
        this.dispatcher = dispatcher;
        this.changes = changes;
    }

    @Override
    public List<Delivery> deliveries(Actor actor, Filter filter, int offset, int limit) {
        actor.require(SEES);
        int from = Math.max(0, offset);
        int count = Math.max(1, Math.min(MAX_PAGE, limit));
        return db.read(handle -> DeliveryRows.page(handle, actor.facilityId(), filter, from, count));
    }

    @Override
    public Map<String, Map<Status, Integer>> counts(Actor actor) {
        actor.require(SEES);
        return db.read(handle -> DeliveryRows.counts(handle, actor.facilityId()));
    }

    @Override
    public List<Delivery> ofEncounter(Actor actor, UUID encounterId) {
        actor.require(SEES_VISITS);
        return db.read(handle -> DeliveryRows.ofEncounter(handle, actor.facilityId(), encounterId));
    }

    @Override
    public List<Attempt> attempts(Actor actor, UUID deliveryId) {
        actor.require(SEES);
        return db.read(handle -> DeliveryRows.attempts(handle, actor.facilityId(), deliveryId));
    }

    @Override
    public Delivery retry(Actor actor, UUID deliveryId) {
        Set<Status> from = EnumSet.of(Status.PENDING, Status.UNKNOWN, Status.REJECTED, Status.GIVEN_UP, Status.SKIPPED);
        return move(actor, deliveryId, "retry", null, from, Desk::waiting);
    }

    @Override
    public Delivery giveUp(Actor actor, UUID deliveryId, String reason) {
        String why = reason(reason);
        Set<Status> from = EnumSet.of(Status.PENDING, Status.UNKNOWN, Status.REJECTED, Status.HELD);
        return move(
                actor,
                deliveryId,
                "give-up",
                why,
                from,
                standing -> new Target(Status.GIVEN_UP, null, by(actor, "Tidak dikirim", "Not sent", why), false));
    }

    @Override
    public Delivery hold(Actor actor, UUID deliveryId, String reason) {
        String why = reason(reason);
        Set<Status> from = EnumSet.of(Status.PENDING, Status.UNKNOWN, Status.REJECTED);
        return move(
                actor,
                deliveryId,
                "hold",
                why,
                from,
                standing -> new Target(Status.HELD, HELD_BY_PERSON, by(actor, "Ditahan", "Held", why), false));
    }

    @Override
    public Delivery release(Actor actor, UUID deliveryId) {
        return move(actor, deliveryId, "release", null, EnumSet.of(Status.HELD), Desk::waiting);
    }

    private record Target(Status status, String heldBy, Text sentence, boolean due) {}

    /** Waits for its turn again; one that may have taken effect says so. */
    private static Target waiting(Standing standing) {
        if (!standing.hasContents()) {
            throw EmrException.conflict("delivery.purged", Sentences.purged());
        }
        if (Registry.HELD_BY_BRIDGE.equals(standing.heldBy())) {
            throw EmrException.conflict("delivery.bridge-off", Sentences.switchedOff());
        }
        boolean open = standing.uncertain() || standing.status() == Status.UNKNOWN;
        return new Target(open ? Status.UNKNOWN : Status.PENDING, null, null, true);
    }

    private Delivery move(
            Actor actor,
            UUID deliveryId,
            String action,
            String reason,
            Set<Status> from,
            Function<Standing, Target> decision) {
        actor.require(MOVES);
        Delivery moved = db.write(tx -> {
            UUID facilityId = actor.facilityId();
            Standing standing =
                    DeliveryRows.standing(tx.handle(), facilityId, deliveryId).orElseThrow(Desk::unknown);
            if (!from.contains(standing.status())) {
                throw wrongStatus(standing.status());
            }
            Target target = decision.apply(standing);
            Instant next = target.due() ? tx.now() : null;
            if (!DeliveryRows.move(
                    tx,
                    facilityId,
                    deliveryId,
                    standing.status(),
                    target.status(),
                    target.heldBy(),
                    target.sentence(),
                    next)) {
                throw wrongStatus(standing.status());
            }
            Delivery delivery =
                    DeliveryRows.find(tx.handle(), facilityId, deliveryId).orElseThrow(Desk::unknown);
            audit(tx, actor, action, reason, delivery);
            return delivery;
        });
        gates.find(actor.facilityId(), moved.pluginId())
                .ifPresent(bridge -> bridge.breaker().hurry(clock.instant()));
        dispatcher.changed(actor.facilityId(), Topic.DELIVERIES, deliveryId);
        changes.fire(actor.facilityId(), Topic.DELIVERIES, deliveryId);
        return moved;
    }

    private static void audit(Tx tx, Actor actor, String action, String reason, Delivery delivery) {
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("bridge", delivery.pluginId());
        detail.put("delivery", delivery.id().toString());
        if (reason != null) {
            detail.put("reason", reason);
        }
        tx.audit(actor, action, "encounter", delivery.encounterId(), delivery.patientId(), Json.write(detail));
    }

    private static Text by(Actor actor, String id, String en, String reason) {
        return new Text(id + " oleh " + actor.name() + ": " + reason, en + " by " + actor.name() + ": " + reason);
    }

    private static String reason(String reason) {
        String trimmed = reason == null ? "" : reason.strip();
        if (trimmed.isEmpty() || trimmed.length() > MAX_REASON) {
            throw EmrException.invalid(
                    "delivery.reason",
                    "reason",
                    new Text(
                            "Isi alasannya, paling banyak " + MAX_REASON + " karakter.",
                            "Give the reason, in at most " + MAX_REASON + " characters."));
        }
        return trimmed;
    }

    private static EmrException unknown() {
        return EmrException.notFound(
                "delivery.unknown", new Text("Pengiriman tidak ditemukan.", "There is no such delivery."));
    }

    private static EmrException wrongStatus(Status status) {
        return EmrException.conflict(
                "delivery.status",
                new Text(
                        "Tidak dapat dilakukan: statusnya sekarang " + status + ". Muat ulang.",
                        "This cannot be done: it is " + status + " now. Reload."));
    }
}
