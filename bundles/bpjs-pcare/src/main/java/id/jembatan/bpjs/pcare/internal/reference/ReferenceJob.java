package id.jembatan.bpjs.pcare.internal.reference;

import id.jembatan.api.EmrException;
import id.jembatan.api.Text;
import id.jembatan.bpjs.common.BpjsError.Remedy;
import id.jembatan.bpjs.common.BpjsException;
import id.jembatan.bpjs.pcare.internal.Sentences;
import id.jembatan.bpjs.pcare.internal.gateway.PcareClient;
import id.jembatan.bpjs.pcare.internal.gateway.PcareGateway;
import id.jembatan.spi.PluginContext;
import id.jembatan.spi.ReferenceItem;
import id.jembatan.spi.ReferenceStore;
import id.jembatan.spi.SyncJob;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Fetches the reference lists once a day. A list that cannot be fetched, or comes empty, stays as it was. */
public final class ReferenceJob implements SyncJob {
    /** Id of the job. */
    public static final String ID = "references";

    private final PcareGateway gateway;

    public ReferenceJob(PcareGateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Text title() {
        return new Text("Referensi pCare", "pCare references");
    }

    @Override
    public Duration period() {
        return Duration.ofDays(1);
    }

    @Override
    public Needs needs() {
        return Needs.CONNECTED;
    }

    /** @throws EmrException UNAVAILABLE naming the lists that could not be fetched and why */
    @Override
    public Text run(PluginContext context) {
        PcareClient client = gateway.open(context);
        List<String> fetched = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        List<String> failed = new ArrayList<>();
        BpjsException failure = null;
        for (ReferenceKind kind : ReferenceKind.values()) {
            try {
                if (failure == null || failure.error().remedy() == Remedy.FIX_DATA) {
                    fetch(kind, client, context.references(), fetched, kept);
                } else {
                    failed.add(kind.id());
                }
            } catch (BpjsException e) {
                failed.add(kind.id());
                failure = e;
            }
        }
        if (failure != null) {
            Text why = Sentences.of(failure);
            throw new EmrException(
                    EmrException.Kind.UNAVAILABLE,
                    "pcare.references",
                    new Text(
                            "Referensi " + String.join(", ", failed) + " belum dapat dimuat, yang lama tetap dipakai. "
                                    + why.id(),
                            "References " + String.join(", ", failed) + " could not be fetched, the old ones stay. "
                                    + why.en()),
                    List.of(),
                    failure);
        }
        return summary(fetched, kept);
    }

    /** Fetches one list now. @return whether pCare had any row */
    static boolean refresh(ReferenceKind kind, PcareClient client, ReferenceStore store) throws BpjsException {
        List<ReferenceItem> items = kind.fetch(client);
        if (items.isEmpty() && !store.all(kind.id()).isEmpty()) {
            return false;
        }
        store.replace(kind.id(), items);
        return true;
    }

    private static void fetch(
            ReferenceKind kind, PcareClient client, ReferenceStore store, List<String> fetched, List<String> kept)
            throws BpjsException {
        if (refresh(kind, client, store)) {
            fetched.add(kind.id() + " " + store.all(kind.id()).size());
        } else {
            kept.add(kind.id());
        }
    }

    private static Text summary(List<String> fetched, List<String> kept) {
        String list = String.join(", ", fetched);
        if (kept.isEmpty()) {
            return new Text("Dimuat: " + list + ".", "Fetched: " + list + ".");
        }
        String old = String.join(", ", kept);
        return new Text(
                "Dimuat: " + list + ". BPJS menjawab kosong, yang lama tetap dipakai: " + old + ".",
                "Fetched: " + list + ". BPJS answered with nothing, the old ones stay: " + old + ".");
    }
}
