package id.jembatan.bpjs.pcare.internal;

/** Words that several parts of the bridge use. */
public final class Pcare {
    /** Id of the plugin, console scope and REST path. */
    public static final String ID = "pcare";

    /** Mapping kind and reference: poli to {@code kdPoli}. */
    public static final String POLI = "poli";

    /** Mapping kind and reference: practitioner to {@code kdDokter}. */
    public static final String DOKTER = "dokter";

    /** Mapping kind: ICD-9-CM code to {@code kdTindakan}. */
    public static final String TINDAKAN = "tindakan";

    private Pcare() {}
}
