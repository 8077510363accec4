package id.jembatan.bpjs.pcare.internal;

/** Words that several parts of the bridge use. */
public final class Pcare {
    /** Id of the plugin, console scope and REST path. */
    public static final String ID = "pcare";

    /** Mapping kind and reference: poli to {@code kdPoli}. */
    public static final String POLI = "poli";

    /** Mapping kind and reference: practitioner to {@code kdDokter}. */
    public static final String DOKTER = "dokter";

    private Pcare() {}
}
