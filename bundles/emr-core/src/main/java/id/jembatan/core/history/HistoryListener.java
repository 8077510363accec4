package id.jembatan.core.history;

import java.util.UUID;

/** Told after the commit of a change of a patient's history; quick. */
public interface HistoryListener {
    void historyChanged(UUID facilityId, UUID patientId);
}
