package id.jembatan.demo.internal;

import id.jembatan.api.Actor;
import id.jembatan.api.access.User;
import id.jembatan.api.access.UserService;
import id.jembatan.api.facility.Facility;
import id.jembatan.api.facility.FacilityService;
import id.jembatan.api.facility.Location;
import id.jembatan.api.facility.Practitioner;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes one demo clinic's own record: facility, locations, practitioners, users. What exists is left as it is. */
final class ClinicRecord {

    private final FacilityService facilities;
    private final UserService users;

    ClinicRecord(FacilityService facilities, UserService users) {
        this.facilities = facilities;
        this.users = users;
    }

    Facility facility(Clinic clinic) {
        return facilities.facilities().stream()
                .filter(f -> f.code().equals(clinic.code()))
                .findFirst()
                .orElseGet(() -> facilities.create(clinic.code(), clinic.name(), clinic.zone()));
    }

    /** @return first passwords of the users that were created now, by user name, in order */
    Map<String, String> fill(Actor actor, Clinic clinic) {
        locations(actor, clinic);
        Map<String, UUID> practitioners = practitioners(actor, clinic);
        Map<String, User> known = users.users(actor).stream().collect(Collectors.toMap(User::username, user -> user));
        Map<String, String> passwords = new LinkedHashMap<>();
        for (Clinic.Staff staff : clinic.staff()) {
            if (staff.username() != null && !known.containsKey(staff.username())) {
                passwords.put(
                        staff.username(),
                        users.create(
                                        actor,
                                        staff.username(),
                                        staff.name(),
                                        practitioners.get(staff.name()),
                                        staff.roles())
                                .password());
            }
        }
        return passwords;
    }

    private void locations(Actor actor, Clinic clinic) {
        var known = facilities.locations(actor).stream().map(Location::code).collect(Collectors.toSet());
        clinic.places().stream()
                .filter(place -> !known.contains(place.code()))
                .forEach(place ->
                        facilities.saveLocation(actor, new Location(null, place.code(), place.name(), true, 0)));
    }

    private Map<String, UUID> practitioners(Actor actor, Clinic clinic) {
        Map<String, UUID> ids = facilities.practitioners(actor).stream()
                .collect(Collectors.toMap(Practitioner::name, Practitioner::id, (a, b) -> a));
        for (Clinic.Staff staff : clinic.staff()) {
            if (staff.profession() != null && !ids.containsKey(staff.name())) {
                Practitioner made = facilities.savePractitioner(
                        actor, new Practitioner(null, staff.name(), staff.profession(), null, true, 0));
                ids.put(made.name(), made.id());
            }
        }
        return ids;
    }
}
