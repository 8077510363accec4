package id.jembatan.rxpert.internal;

/** Names that the bridge is known by. */
public final class Rxpert {
    /** Plugin id, console scope and REST path. */
    public static final String ID = "rxpert";

    /** Configuration of the bridge. */
    public static final String PID = "id.jembatan.rxpert";

    private Rxpert() {}
}
