package id.jembatan.api.facility;

import id.jembatan.api.Actor;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/** Facilities, their locations and practitioners. */
@ProviderType
public interface FacilityService {

    List<Facility> facilities();

    Optional<Facility> facility(UUID facilityId);

    /** Creates a facility with the standard roles. @throws id.jembatan.api.EmrException CONFLICT for a taken code */
    Facility create(String code, String name, String zone);

    Facility update(Actor actor, long version, String name, String address, String phone, String zone);

    List<Location> locations(Actor actor);

    /** Creates (id null) or changes a location. */
    Location saveLocation(Actor actor, Location location);

    List<Practitioner> practitioners(Actor actor);

    /** Creates (id null) or changes a practitioner. */
    Practitioner savePractitioner(Actor actor, Practitioner practitioner);
}
