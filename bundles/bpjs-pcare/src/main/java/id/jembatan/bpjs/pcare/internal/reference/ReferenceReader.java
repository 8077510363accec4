package id.jembatan.bpjs.pcare.internal.reference;

import id.jembatan.api.EmrException;
import id.jembatan.api.Text;
import id.jembatan.bpjs.common.BpjsException;
import id.jembatan.bpjs.pcare.internal.Sentences;
import id.jembatan.bpjs.pcare.internal.gateway.PcareClient;
import id.jembatan.bpjs.pcare.internal.gateway.PcareGateway;
import id.jembatan.spi.PluginContext;
import id.jembatan.spi.ReferenceItem;
import id.jembatan.spi.ReferenceStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The kept references as people look at them, on the page and on the console. */
@Component(service = ReferenceReader.class)
public final class ReferenceReader {
    private final PcareGateway gateway;

    @Activate
    public ReferenceReader(@Reference PcareGateway gateway) {
        this.gateway = gateway;
    }

    /** @param fetchedAt null when it was never fetched */
    public record Kept(String kind, int count, Instant fetchedAt) {}

    /** Names of every list. */
    public static List<String> kinds() {
        List<String> kinds = new ArrayList<>();
        Arrays.stream(ReferenceKind.values()).map(ReferenceKind::id).forEach(kinds::add);
        kinds.add(ReferenceKind.DIAGNOSA);
        return kinds;
    }

    /** Every list with its age. */
    public List<Kept> overview(PluginContext context) {
        ReferenceStore store = context.references();
        return kinds().stream()
                .map(kind -> new Kept(
                        kind, store.all(kind).size(), store.fetchedAt(kind).orElse(null)))
                .toList();
    }

    /** Rows of a list. @param search beginning of the code or a word of the name, null for all */
    public List<ReferenceItem> rows(PluginContext context, String kind, String search, int limit) {
        check(kind);
        if (search == null || search.isBlank()) {
            return context.references().all(kind).stream().limit(limit).toList();
        }
        return context.references().search(kind, search.strip(), limit);
    }

    /**
     * Fetches a list now.
     *
     * @param search for diagnoses the word to ask for; else unused
     * @throws EmrException INVALID for an unknown list, UNAVAILABLE when pCare does not answer
     */
    public void refresh(PluginContext context, String kind, String search) {
        check(kind);
        PcareClient client = gateway.open(context);
        try {
            if (kind.equals(ReferenceKind.DIAGNOSA)) {
                DiagnosaReference.search(keyword(search), client, context.references());
            } else {
                ReferenceJob.refresh(ReferenceKind.of(kind).orElseThrow(), client, context.references());
            }
        } catch (BpjsException e) {
            throw Sentences.unavailable(e);
        }
    }

    private static String keyword(String search) {
        String word = search == null ? "" : search.replace('/', ' ').strip().toUpperCase(Locale.ROOT);
        if (word.length() < 2 || word.length() > 60) {
            throw EmrException.invalid(
                    "pcare.reference.search",
                    "search",
                    new Text(
                            "Isi kode atau nama diagnosis, 2 sampai 60 huruf.",
                            "Enter a code or name of a diagnosis, 2 to 60 characters."));
        }
        return word;
    }

    private static void check(String kind) {
        if (!kinds().contains(kind)) {
            String list = String.join(", ", kinds());
            throw EmrException.invalid(
                    "pcare.reference.kind",
                    "kind",
                    new Text(
                            "Referensi tidak dikenal. Pilih: " + list + ".",
                            "No such reference. Choose: " + list + "."));
        }
    }
}
