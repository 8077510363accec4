package id.jembatan.core.encounter;

import id.jembatan.api.Actor;
import id.jembatan.api.encounter.Encounter;
import id.jembatan.api.encounter.Encounter.Status;
import id.jembatan.api.encounter.Encounter.StatusTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Makes the visit of the next status from the one of the last. */
final class Advance {
    private final Encounter old;
    private LocalDate day;
    private UUID practitionerId;
    private Encounter.Disposition disposition;

    Advance(Encounter old) {
        this.old = old;
        this.day = old.serviceDate();
        this.practitionerId = old.practitionerId();
        this.disposition = old.disposition();
    }

    Advance on(LocalDate serviceDate) {
        day = serviceDate;
        return this;
    }

    Advance by(UUID practitioner) {
        practitionerId = practitioner;
        return this;
    }

    Advance with(Encounter.Disposition end) {
        disposition = end;
        return this;
    }

    Encounter to(Status status, Instant at, Actor actor) {
        List<StatusTime> history = new ArrayList<>(old.history());
        history.add(new StatusTime(status, at, actor.userId(), actor.name()));
        return make(status, history, status == Status.FINISHED ? 1 : old.revision());
    }

    /** The same visit after a correction of what is written in it. */
    Encounter revised() {
        return make(old.status(), old.history(), old.revision() + 1);
    }

    private Encounter make(Status status, List<StatusTime> history, int revision) {
        return new Encounter(
                old.id(),
                old.patientId(),
                old.patientName(),
                old.mrNumber(),
                old.locationId(),
                practitionerId,
                day,
                status,
                old.payer(),
                old.memberNumber(),
                old.kind(),
                old.complaint(),
                disposition,
                history,
                revision,
                old.version() + 1);
    }
}
