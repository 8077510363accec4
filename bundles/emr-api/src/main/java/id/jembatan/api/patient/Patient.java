package id.jembatan.api.patient;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A person cared for in a facility.
 *
 * @param mrNumber medical record number, made by the core, unique in the facility
 * @param name 1 to 120 characters as the person writes it
 * @param noNikYet true when there is no NIK to enter yet, as for a newborn or a foreigner
 * @param motherNik NIK of the mother of a newborn without NIK, or null
 * @param version grows by one at each change
 */
public record Patient(
        UUID id,
        String mrNumber,
        String name,
        Gender gender,
        LocalDate birthDate,
        String phone,
        String address,
        String regionCode,
        boolean noNikYet,
        String motherNik,
        List<Identifier> identifiers,
        List<Coverage> coverages,
        long version) {

    public Patient {
        identifiers = List.copyOf(identifiers);
        coverages = List.copyOf(coverages);
    }

    /** Administrative gender. */
    public enum Gender {
        MALE,
        FEMALE
    }

    public Optional<String> identifier(Identifier.Type type) {
        return identifiers.stream()
                .filter(i -> i.type() == type)
                .map(Identifier::value)
                .findFirst();
    }
}
