package id.jembatan.sandbox.internal.ledger;

/** What an entry of the ledger records. */
public enum Op {
    PENDAFTARAN_ADD,
    PENDAFTARAN_DELETE,
    KUNJUNGAN_ADD,
    KUNJUNGAN_EDIT,
    KUNJUNGAN_DELETE,
    TINDAKAN_ADD,
    TINDAKAN_EDIT,
    TINDAKAN_DELETE,
    OBAT_ADD,
    OBAT_DELETE,
    MCU_ADD,
    MCU_EDIT,
    MCU_DELETE,
    /** A person made known, by file, by the control API or by a first look-up of a NIK. */
    PARTICIPANT,
    /** A write that would have made something a second time and was refused. */
    DUPLICATE_REFUSED,
    /** A line accepted although the same visit already holds one with the same content: the real gateway takes it, an exact client never sends it. */
    REPEAT_ACCEPTED;

    /** True for what a client wrote and the gateway took. */
    public boolean isAcceptedWrite() {
        return this != PARTICIPANT && this != DUPLICATE_REFUSED && this != REPEAT_ACCEPTED;
    }
}
