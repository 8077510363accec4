package id.jembatan.bpjs.pcare.internal.reference;

import com.fasterxml.jackson.databind.JsonNode;
import id.jembatan.bpjs.common.BpjsException;
import id.jembatan.bpjs.pcare.internal.gateway.PcareClient;
import id.jembatan.spi.ReferenceItem;
import id.jembatan.spi.ReferenceStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Diagnoses of pCare, asked for when needed and kept (contract, sections 4 and 12). */
public final class DiagnosaReference {
    private static final int HITS = 100;

    private DiagnosaReference() {}

    /**
     * The diagnosis that pCare has for an ICD-10 code. The catalogue writes some codes without the dot, so the dot does not
     * count.
     *
     * @return empty when pCare does not know the code
     */
    public static Optional<ReferenceItem> find(String icd10, PcareClient client, ReferenceStore store)
            throws BpjsException {
        Optional<ReferenceItem> kept = kept(icd10, store);
        if (kept.isPresent()) {
            return kept;
        }
        search(icd10, client, store);
        return kept(icd10, store);
    }

    /** Asks pCare for a code or word and keeps what it answers. */
    public static List<ReferenceItem> search(String keyword, PcareClient client, ReferenceStore store)
            throws BpjsException {
        Map<String, ReferenceItem> items = new LinkedHashMap<>();
        for (JsonNode row : client.page(0, HITS, "/diagnosa/{keyword}", keyword).list()) {
            ReferenceKind.item(row, "kdDiag", "nmDiag", List.of("nonSpesialis"))
                    .ifPresent(item -> items.putIfAbsent(item.code(), item));
        }
        List<ReferenceItem> found = List.copyOf(items.values());
        if (!found.isEmpty()) {
            store.merge(ReferenceKind.DIAGNOSA, found);
        }
        return found;
    }

    private static Optional<ReferenceItem> kept(String icd10, ReferenceStore store) {
        String code = icd10.strip().toUpperCase(Locale.ROOT);
        return store.find(ReferenceKind.DIAGNOSA, code)
                .or(() -> store.find(ReferenceKind.DIAGNOSA, code.replace(".", "")));
    }
}
