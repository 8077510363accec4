package id.jembatan.demo.internal;

import id.jembatan.api.facility.Practitioner.Profession;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One invented clinic of the demo.
 *
 * @param places code and name of each poli
 * @param pcare what the sandbox gateway expects of this clinic; fake values that open nothing else
 */
record Clinic(String code, String name, String zone, List<Place> places, List<Staff> staff, Map<String, String> pcare) {

    /** ICD-9-CM codes of what both clinics do, with the codes of the sandbox gateway. */
    static final Map<String, String> PROCEDURES = Map.of(
            "93.94", "01002",
            "86.59", "01003",
            "96.52", "01007",
            "89.52", "01011",
            "90.59", "02008",
            "89.26", "01013");

    /** A poli and the code that the sandbox gateway has for it. */
    record Place(String code, String name, String kdPoli) {}

    /**
     * Somebody who works there.
     *
     * @param username sign-in name, or null for somebody who never signs in
     * @param profession null for somebody who is no health worker
     */
    record Staff(String username, String name, Profession profession, Set<String> roles) {}

    static List<Clinic> all() {
        return List.of(
                new Clinic(
                        "utama",
                        "Klinik Sehat Sentosa",
                        "Asia/Jakarta",
                        List.of(
                                new Place("UMUM", "Poli Umum", "001"),
                                new Place("GIGI", "Poli Gigi", "002"),
                                new Place("KIA", "Poli KIA", "003")),
                        List.of(
                                new Staff("dokter", "dr. Ratna Wulandari", Profession.DOCTOR, Set.of("doctor")),
                                new Staff("dokter.gigi", "drg. Bagus Pranata", Profession.DENTIST, Set.of("doctor")),
                                new Staff("bidan", "Bd. Sri Lestari", Profession.MIDWIFE, Set.of("midwife")),
                                new Staff("perawat", "Ns. Dewi Anggraini", Profession.NURSE, Set.of("nurse")),
                                new Staff("pendaftaran", "Yusuf Hakim", null, Set.of("frontdesk")),
                                new Staff("apoteker", "apt. Nisa Rahma", Profession.PHARMACIST, Set.of("pharmacist")),
                                new Staff("kasir", "Lina Oktaviani", null, Set.of("cashier"))),
                        Map.of(
                                "cons-id", "12345",
                                "secret-key", "7kS3cr3tKLN",
                                "user-key", "0123456789abcdef0123456789abcdef",
                                "username", "klinik.uji",
                                "password", "Rahasia#2024",
                                "kdProvider", "0114U163")),
                new Clinic(
                        "cabang",
                        "Klinik Sehat Sentosa Cabang Timur",
                        "Asia/Makassar",
                        List.of(new Place("UMUM", "Poli Umum", "001"), new Place("KIA", "Poli KIA", "003")),
                        List.of(
                                new Staff("dokter.timur", "dr. Andi Saputra", Profession.DOCTOR, Set.of("doctor")),
                                new Staff("pendaftaran.timur", "Maya Pertiwi", null, Set.of("frontdesk"))),
                        Map.of(
                                "cons-id", "67890",
                                "secret-key", "9cB4r4n7chX",
                                "user-key", "fedcba9876543210fedcba9876543210",
                                "username", "cabang.uji",
                                "password", "Rahasia#2025",
                                "kdProvider", "0114U164")));
    }
}
