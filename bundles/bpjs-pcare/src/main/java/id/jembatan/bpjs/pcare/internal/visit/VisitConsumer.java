package id.jembatan.bpjs.pcare.internal.visit;

import id.jembatan.api.EmrException;
import id.jembatan.api.encounter.Encounter;
import id.jembatan.api.patient.Coverage.Payer;
import id.jembatan.bpjs.common.BpjsException;
import id.jembatan.bpjs.pcare.internal.Pcare;
import id.jembatan.bpjs.pcare.internal.Sentences;
import id.jembatan.bpjs.pcare.internal.gateway.PcareClient;
import id.jembatan.bpjs.pcare.internal.gateway.PcareGateway;
import id.jembatan.event.EncounterSnapshot;
import id.jembatan.event.Event;
import id.jembatan.event.Topics;
import id.jembatan.spi.DeliveryContext;
import id.jembatan.spi.DeliveryResult;
import id.jembatan.spi.EventConsumer;
import id.jembatan.spi.RemoteIds;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Sends visits of BPJS patients to pCare, each resource once: pendaftaran at arrival, kunjungan with tindakan and obat at the
 * finish, changes after a correction, and all of it taken back after a cancellation.
 */
@Component(service = EventConsumer.class)
public final class VisitConsumer implements EventConsumer {
    private final PcareGateway gateway;

    @Activate
    public VisitConsumer(@Reference PcareGateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public String pluginId() {
        return Pcare.ID;
    }

    @Override
    public Set<String> topics() {
        return Set.of(
                Topics.ENCOUNTER_ARRIVED,
                Topics.ENCOUNTER_FINISHED,
                Topics.ENCOUNTER_CORRECTED,
                Topics.ENCOUNTER_CANCELLED);
    }

    @Override
    public DeliveryResult deliver(Event event, DeliveryContext context) {
        try {
            requireSendable(event.snapshot());
            PcareClient client = open(context);
            boolean correction = event.topic().equals(Topics.ENCOUNTER_CORRECTED);
            return send(event.topic(), new Visit(event, context, client, correction));
        } catch (Stop stop) {
            return stop.result();
        } catch (BpjsException e) {
            return Refusals.of(e, null);
        }
    }

    private static DeliveryResult send(String topic, Visit visit) throws BpjsException, Stop {
        String remoteRef =
                switch (topic) {
                    case Topics.ENCOUNTER_ARRIVED -> arrived(visit);
                    case Topics.ENCOUNTER_FINISHED, Topics.ENCOUNTER_CORRECTED -> finished(visit);
                    case Topics.ENCOUNTER_CANCELLED -> new CancelFlow(visit).run();
                    default ->
                        throw Stop.skip(
                                "pCare tidak menerima kejadian " + topic + ".", "pCare takes no event " + topic + ".");
                };
        return new DeliveryResult.Done(remoteRef, Sentences.join(visit.notes()));
    }

    private static String arrived(Visit visit) throws BpjsException, Stop {
        requireNotCancelled(visit);
        return new PendaftaranStep(visit).ensure().noUrut();
    }

    private static String finished(Visit visit) throws BpjsException, Stop {
        requireNotCancelled(visit);
        beginRevision(visit);
        String noKunjungan = new KunjunganStep(visit).ensure();
        new LineStep(visit, LineKind.TINDAKAN, noKunjungan).send(VisitLines.tindakan(visit));
        new LineStep(visit, LineKind.OBAT, noKunjungan).send(VisitLines.obat(visit));
        return noKunjungan;
    }

    /** An older state must not overwrite a newer one when somebody retries it by hand. */
    private static void beginRevision(Visit visit) throws Stop {
        RemoteIds ids = visit.remoteIds();
        Optional<String> begun = ids.find(Resource.REVISION, visit.key());
        int newest = begun.map(id -> Integer.parseInt(id.substring(id.indexOf('/') + 1)))
                .orElse(-1);
        if (newest > visit.revision()) {
            throw Stop.skip(
                    "Sudah digantikan oleh koreksi yang lebih baru.", "Replaced by a newer correction already.");
        }
        if (newest < visit.revision()) {
            begun.ifPresent(id -> ids.forget(Resource.REVISION, visit.key()));
            ids.keep(Resource.REVISION, visit.key(), visit.key() + "/" + visit.revision());
        }
    }

    private static void requireNotCancelled(Visit visit) throws Stop {
        if (visit.remoteIds().find(Resource.CANCELLED, visit.key()).isPresent()) {
            throw Stop.skip("Kunjungan sudah dibatalkan.", "The visit was cancelled.");
        }
    }

    private static void requireSendable(EncounterSnapshot snapshot) throws Stop {
        if (snapshot.schema() != EncounterSnapshot.SCHEMA) {
            throw Stop.reject(
                    null,
                    "Bentuk data kunjungan ini tidak dikenal bridge pCare yang terpasang. Pasang versi yang sesuai.",
                    "The installed pCare bridge does not know this form of visit data. Install a version that fits.");
        }
        Encounter encounter = snapshot.encounter();
        if (encounter.payer() != Payer.BPJS) {
            throw Stop.skip("Kunjungan ini tidak dijamin BPJS.", "This visit is not paid by BPJS.");
        }
    }

    private PcareClient open(DeliveryContext context) throws Stop {
        try {
            return gateway.open(context);
        } catch (EmrException e) {
            throw new Stop(new DeliveryResult.CredentialsRefused(e.sentence()));
        }
    }
}
