package id.jembatan.sandbox.internal.pcare;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * People made by rule: any card of the form {@code 000} and ten digits, and any well-formed NIK, belongs to somebody, always the same. The last two
 * digits of a card (or NIK) tell a story: 99 nobody, 98 inactive with arrears, 97 never seen by a doctor,
 * 96 registered elsewhere.
 */
final class PersonRule {
    private static final String[] WOMEN = {
        "AYU", "BUNGA", "CITRA", "DIAN", "FITRI", "INDAH", "LESTARI", "MAYA", "RINI", "SARI"
    };
    private static final String[] MEN = {
        "AGUS", "BAYU", "DEDI", "EKO", "FAJAR", "GILANG", "HADI", "JOKO", "RUDI", "YUDI"
    };
    private static final String[] FAMILIES = {
        "ANGGREK",
        "BERINGIN",
        "CEMARA",
        "DELIMA",
        "FLAMBOYAN",
        "JATI",
        "KENANGA",
        "MAHONI",
        "MELATI",
        "SERUNI",
        "TERATAI",
        "WIJAYA"
    };
    private static final int WOMENS_DAYS = 40;
    private static final LocalDate FIRST_BIRTHDAY = LocalDate.of(1945, 1, 1);
    private static final int BIRTHDAYS = 28_000;

    private PersonRule() {}

    /** Who holds that card, if anybody; 13 digits are expected. */
    static Optional<Person> byCard(String card) {
        if (!card.startsWith("000") || card.endsWith("99")) {
            return Optional.empty();
        }
        long hash = hash("card" + card);
        boolean woman = hash % 2 == 0;
        LocalDate born = FIRST_BIRTHDAY.plusDays(hash / 2 % BIRTHDAYS);
        return Optional.of(person(card, "", woman, born, hash / 64));
    }

    /** Whose NIK that is, with a card of the same last two digits; {@code salt} gives another card when the first is taken. */
    static Optional<Person> byNik(String nik, LocalDate today, int salt) {
        int province = Integer.parseInt(nik.substring(0, 2));
        int day = Integer.parseInt(nik.substring(6, 8));
        boolean woman = day > WOMENS_DAYS;
        Optional<LocalDate> born = birthday(nik, woman ? day - WOMENS_DAYS : day, today);
        if (province < 11 || born.isEmpty() || nik.endsWith("0000") || nik.endsWith("99")) {
            return Optional.empty();
        }
        long hash = hash("nik" + nik + "/" + salt);
        String card = "000" + String.format("%08d", hash % 100_000_000L) + nik.substring(14);
        return Optional.of(person(card, nik, woman, born.get(), hash / 64));
    }

    private static Optional<LocalDate> birthday(String nik, int day, LocalDate today) {
        int month = Integer.parseInt(nik.substring(8, 10));
        int year = 2000 + Integer.parseInt(nik.substring(10, 12));
        try {
            LocalDate born = LocalDate.of(year, month, day);
            return Optional.of(born.isAfter(today) ? LocalDate.of(year - 100, month, day) : born);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Person person(String card, String nik, boolean woman, LocalDate born, long hash) {
        String[] given = woman ? WOMEN : MEN;
        String name =
                given[(int) (hash % given.length)] + " " + FAMILIES[(int) (hash / given.length % FAMILIES.length)];
        boolean arrears = card.endsWith("98");
        return new Person(
                card,
                nik,
                name,
                woman ? "P" : "L",
                born,
                card.endsWith("96") ? References.ELSEWHERE : "",
                !arrears,
                arrears ? "TIDAK AKTIF KARENA PREMI" : "AKTIF",
                arrears ? 3 : 0,
                !card.endsWith("97"));
    }

    private static long hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong() & Long.MAX_VALUE;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This JVM has no SHA-256", e);
        }
    }
}
