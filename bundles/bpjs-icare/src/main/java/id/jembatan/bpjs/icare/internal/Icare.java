package id.jembatan.bpjs.icare.internal;

/** Words that several parts of the bridge use. */
public final class Icare {
    /** Id of the plugin and REST path. */
    public static final String ID = "icare";

    /** The bridge it builds on and borrows credentials from (iCare contract, prerequisites; S65). */
    static final String PCARE = "pcare";

    private Icare() {}
}
