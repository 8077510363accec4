package id.jembatan.api.patient;

import java.time.LocalDate;

/**
 * What the front desk enters of a patient. Exactly one of: a NIK, a passport, or the mark that there is no NIK yet.
 *
 * @param nik 16 digits or null
 * @param bpjsCard 13 digits or null
 * @param passport 5 to 20 letters and digits or null
 */
public record PatientDraft(
        String name,
        Patient.Gender gender,
        LocalDate birthDate,
        String nik,
        boolean noNikYet,
        String motherNik,
        String passport,
        String bpjsCard,
        String phone,
        String address,
        String regionCode) {}
