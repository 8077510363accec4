package id.jembatan.core;

import id.jembatan.api.ChangeListener;
import java.util.UUID;

/** Tells every registered {@link ChangeListener}; called after the commit. */
public interface Changes {
    /** @param subjectId the encounter or delivery, or null when it is more than one */
    void fire(UUID facilityId, ChangeListener.Topic topic, UUID subjectId);
}
