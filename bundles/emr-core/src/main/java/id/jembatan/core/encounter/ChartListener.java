package id.jembatan.core.encounter;

import java.util.UUID;

/** Told after the commit of a change in a visit's chart; quick. */
public interface ChartListener {
    void chartChanged(UUID facilityId, UUID patientId);
}
