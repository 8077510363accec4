package id.jembatan.event;

/** Topics of the events that the core reports. The payload of each is an {@link EncounterSnapshot}. */
public final class Topics {

    public static final String ENCOUNTER_ARRIVED = "encounter.arrived";
    public static final String ENCOUNTER_FINISHED = "encounter.finished";
    public static final String ENCOUNTER_CORRECTED = "encounter.corrected";
    public static final String ENCOUNTER_CANCELLED = "encounter.cancelled";

    private Topics() {}
}
