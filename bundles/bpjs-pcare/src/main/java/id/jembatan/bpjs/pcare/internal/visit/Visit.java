package id.jembatan.bpjs.pcare.internal.visit;

import id.jembatan.api.Text;
import id.jembatan.api.encounter.Encounter;
import id.jembatan.bpjs.pcare.internal.PcareSettings;
import id.jembatan.bpjs.pcare.internal.gateway.PcareClient;
import id.jembatan.event.EncounterSnapshot;
import id.jembatan.event.Event;
import id.jembatan.spi.DeliveryContext;
import id.jembatan.spi.ReferenceStore;
import id.jembatan.spi.RemoteIds;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** One visit on its way to pCare: the snapshot, the gateway, and what people must be told about it. */
final class Visit {
    private final Event event;
    private final DeliveryContext context;
    private final PcareClient client;
    private final boolean correction;
    private final List<Text> notes = new ArrayList<>();

    /** @param correction true when the visit was sent before and has changed since */
    Visit(Event event, DeliveryContext context, PcareClient client, boolean correction) {
        this.event = event;
        this.context = context;
        this.client = client;
        this.correction = correction;
    }

    EncounterSnapshot snapshot() {
        return event.snapshot();
    }

    Encounter encounter() {
        return event.snapshot().encounter();
    }

    /** Id of the encounter, the local key of what is one per visit. */
    String key() {
        return encounter().id().toString();
    }

    int revision() {
        return event.revision();
    }

    DeliveryContext context() {
        return context;
    }

    PcareClient client() {
        return client;
    }

    PcareSettings settings() {
        return client.settings();
    }

    RemoteIds remoteIds() {
        return context.remoteIds();
    }

    ReferenceStore references() {
        return context.references();
    }

    ZoneId zone() {
        return snapshot().facility().zone();
    }

    boolean isCorrection() {
        return correction;
    }

    /**
     * Whether to look at the gateway before writing: an earlier try may have taken effect, or another event's try of which
     * nothing was kept.
     */
    boolean looksFirst() {
        return context.uncertain() || context.attempt() > 1 || correction;
    }

    /** Something that was left out or filled in; shown with the delivery. */
    void note(String id, String en) {
        notes.add(new Text(id, en));
    }

    List<Text> notes() {
        return notes;
    }

    /** @throws Stop when the visit is too old for pCare to take it (contract, section 12) */
    void requireInWindow() throws Stop {
        LocalDate today = LocalDate.now(context.clock().withZone(zone()));
        int days = settings().backdateDays();
        if (encounter().serviceDate().isBefore(today.minusDays(days))) {
            throw Stop.reject(
                    "serviceDate",
                    "Kunjungan ini lebih lama dari batas mundur pCare (" + days
                            + " hari), jadi tidak dikirim. Masukkan lewat PCare web bila BPJS masih menerimanya, atau ubah"
                            + " batas mundur di halaman Integrasi lalu kirim ulang.",
                    "This visit is older than the backdate limit of pCare (" + days
                            + " days), so it is not sent. Enter it in PCare web if BPJS still takes it, or change the limit"
                            + " on the Integrations page and send again.");
        }
    }
}
