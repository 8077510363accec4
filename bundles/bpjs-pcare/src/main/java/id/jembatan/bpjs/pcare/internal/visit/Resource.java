package id.jembatan.bpjs.pcare.internal.visit;

/** Names of what is kept in the remote ids. */
final class Resource {
    /** Encounter to {@link Registration#remoteId()}. */
    static final String PENDAFTARAN = "pendaftaran";

    /** Encounter to noKunjungan. */
    static final String KUNJUNGAN = "kunjungan";

    /** {@code encounter/code#n} to kdTindakanSK. */
    static final String TINDAKAN = "tindakan";

    /** {@code encounter/prescription/content} to kdObatSK. */
    static final String OBAT = "obat";

    /** Encounter to {@code encounter/revision}: the newest revision whose sending has begun. */
    static final String REVISION = "revision";

    /** Encounter to itself once it was cancelled: nothing of it is sent any more. */
    static final String CANCELLED = "cancelled";

    private Resource() {}
}
