package id.jembatan.bpjs.pcare.internal.reference;

import com.fasterxml.jackson.databind.JsonNode;
import id.jembatan.bpjs.common.BpjsException;
import id.jembatan.bpjs.pcare.internal.gateway.Fields;
import id.jembatan.bpjs.pcare.internal.gateway.PcareClient;
import id.jembatan.spi.ReferenceItem;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The reference lists of pCare (contract, sections 3 and 4) that are fetched as a whole. */
public enum ReferenceKind {
    POLI("poli", "/poli/fktp", true, "kdPoli", "nmPoli", "poliSakit"),
    DOKTER("dokter", "/dokter", true, "kdDokter", "nmDokter"),
    KESADARAN("kesadaran", "/kesadaran", false, "kdSadar", "nmSadar"),
    STATUS_PULANG("statuspulang", "/statuspulang/rawatInap/false", false, "kdStatusPulang", "nmStatusPulang"),
    PROGNOSA("prognosa", "/prognosa", false, "kdPrognosa", "nmPrognosa"),
    ALERGI_MAKAN("alergi-01", "/alergi/jenis/01", false, "kdAlergi", "nmAlergi"),
    ALERGI_UDARA("alergi-02", "/alergi/jenis/02", false, "kdAlergi", "nmAlergi"),
    ALERGI_OBAT("alergi-03", "/alergi/jenis/03", false, "kdAlergi", "nmAlergi"),
    PROVIDER("provider", "/provider", true, "kdProvider", "nmProvider"),
    TINDAKAN_10("tindakan-10", "/tindakan/kdTkp/10", true, "kdTindakan", "nmTindakan", "maxTarif", "withValue"),
    TINDAKAN_20("tindakan-20", "/tindakan/kdTkp/20", true, "kdTindakan", "nmTindakan", "maxTarif", "withValue"),
    TINDAKAN_50("tindakan-50", "/tindakan/kdTkp/50", true, "kdTindakan", "nmTindakan", "maxTarif", "withValue");

    /** Diagnoses are too many to fetch as a whole; see {@link DiagnosaReference}. */
    public static final String DIAGNOSA = "diagnosa";

    private final String id;
    private final String path;
    private final boolean paged;
    private final String code;
    private final String display;
    private final List<String> attributes;

    ReferenceKind(String id, String path, boolean paged, String code, String display, String... attributes) {
        this.id = id;
        this.path = path;
        this.paged = paged;
        this.code = code;
        this.display = display;
        this.attributes = List.of(attributes);
    }

    /** Name under which the list is kept. */
    public String id() {
        return id;
    }

    public static Optional<ReferenceKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }

    /** The whole list as pCare has it now. */
    List<ReferenceItem> fetch(PcareClient client) throws BpjsException {
        return items(paged ? client.all(path) : client.list(path));
    }

    /** Rows as items, each code once; a row without code is of no use and left out. */
    List<ReferenceItem> items(Collection<JsonNode> rows) {
        Map<String, ReferenceItem> items = new LinkedHashMap<>();
        for (JsonNode row : rows) {
            item(row, code, display, attributes).ifPresent(item -> items.putIfAbsent(item.code(), item));
        }
        return List.copyOf(items.values());
    }

    static Optional<ReferenceItem> item(JsonNode row, String code, String display, List<String> attributes) {
        String value = Fields.text(row, code);
        if (value == null) {
            return Optional.empty();
        }
        Map<String, String> more = new HashMap<>();
        for (String name : attributes) {
            String text = Fields.text(row, name);
            if (text != null) {
                more.put(name, text);
            }
        }
        String name = Fields.text(row, display);
        return Optional.of(new ReferenceItem(value, name == null ? value : name, more));
    }
}
