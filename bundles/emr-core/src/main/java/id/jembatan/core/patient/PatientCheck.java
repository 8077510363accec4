package id.jembatan.core.patient;

import id.jembatan.api.Text;
import id.jembatan.api.patient.Identifier;
import id.jembatan.api.patient.PatientDraft;
import id.jembatan.core.FieldErrors;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Looks at what the front desk entered. A NIK is wrong when it cannot exist; one that does not fit the birth date or
 * the gender is let through, since such cards exist and the gateway tells better.
 */
final class PatientCheck {
    private static final Pattern NIK = Pattern.compile("[0-9]{16}");
    private static final Pattern CARD = Pattern.compile("[0-9]{13}");
    private static final Pattern PASSPORT = Pattern.compile("[A-Z0-9]{5,20}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ().-]{4,28}");
    private static final Pattern REGION = Pattern.compile("[0-9]{2}(\\.?[0-9]{2}(\\.?[0-9]{2}(\\.?[0-9]{4})?)?)?");
    private static final int OLDEST = 130;

    private PatientCheck() {}

    /** @return the draft without blanks around its texts. @throws id.jembatan.api.EmrException INVALID */
    static PatientDraft checked(PatientDraft draft, LocalDate today) {
        FieldErrors errors = new FieldErrors();
        String name = errors.requiredLine("name", new Text("Nama", "The name"), draft.name(), 120);
        errors.required("gender", new Text("Jenis kelamin", "The gender"), draft.gender());
        birthDate(errors, draft.birthDate(), today);
        String nik = nik(errors, "nik", "NIK", "A NIK", draft.nik());
        String motherNik = nik(errors, "motherNik", "NIK ibu", "The mother's NIK", draft.motherNik());
        String passport = passport(errors, draft.passport());
        exactlyOne(errors, nik, passport, draft.noNikYet());
        String card = blankToNull(draft.bpjsCard());
        if (card != null && !CARD.matcher(card).matches()) {
            errors.add("bpjsCard", cardSentence(card));
        }
        String phone = errors.line("phone", new Text("Nomor telepon", "The phone number"), draft.phone(), 30);
        if (phone != null && !errors.has("phone") && !PHONE.matcher(phone).matches()) {
            errors.add(
                    "phone",
                    "Nomor telepon hanya berisi angka, paling sedikit 5; boleh diawali +.",
                    "A phone number has digits only, at least 5; it may begin with +.");
        }
        String address = errors.bounded("address", new Text("Alamat", "The address"), draft.address(), 500);
        String region = blankToNull(draft.regionCode());
        if (region != null && !REGION.matcher(region).matches()) {
            errors.add(
                    "regionCode",
                    "Kode wilayah berbentuk 31.71.01 atau 31.71.01.1001.",
                    "A region code looks like 31.71.01 or 31.71.01.1001.");
        }
        errors.throwIfAny("patient.invalid");
        return new PatientDraft(
                name,
                draft.gender(),
                draft.birthDate(),
                nik,
                draft.noNikYet(),
                motherNik,
                passport,
                card,
                phone,
                address,
                region);
    }

    /** The numbers of a checked draft. */
    static List<Identifier> identifiers(PatientDraft draft) {
        List<Identifier> identifiers = new ArrayList<>();
        add(identifiers, Identifier.Type.NIK, draft.nik());
        add(identifiers, Identifier.Type.BPJS_CARD, draft.bpjsCard());
        add(identifiers, Identifier.Type.PASSPORT, draft.passport());
        return identifiers;
    }

    static boolean isCard(String card) {
        return card != null && CARD.matcher(card).matches();
    }

    static Text cardSentence(String card) {
        return new Text(
                "Nomor kartu BPJS harus 13 digit angka, yang diisi " + card.length() + " karakter.",
                "A BPJS card number has 13 digits; this one has " + card.length() + " characters.");
    }

    private static void add(List<Identifier> identifiers, Identifier.Type type, String value) {
        if (value != null) {
            identifiers.add(new Identifier(type, value));
        }
    }

    private static void birthDate(FieldErrors errors, LocalDate birthDate, LocalDate today) {
        if (birthDate == null) {
            errors.required("birthDate", new Text("Tanggal lahir", "The birth date"));
        } else if (birthDate.isAfter(today)) {
            errors.add("birthDate", "Tanggal lahir ada di masa depan.", "The birth date is in the future.");
        } else if (birthDate.isBefore(today.minusYears(OLDEST))) {
            errors.add(
                    "birthDate",
                    "Tanggal lahir lebih dari " + OLDEST + " tahun yang lalu. Periksa tahunnya.",
                    "The birth date is more than " + OLDEST + " years ago. Check the year.");
        }
    }

    private static String passport(FieldErrors errors, String value) {
        String passport = blankToNull(value);
        if (passport == null) {
            return null;
        }
        String upper = passport.toUpperCase(Locale.ROOT);
        if (!PASSPORT.matcher(upper).matches()) {
            errors.add(
                    "passport",
                    "Nomor paspor berisi 5 sampai 20 huruf dan angka.",
                    "A passport number has 5 to 20 letters and digits.");
        }
        return upper;
    }

    private static void exactlyOne(FieldErrors errors, String nik, String passport, boolean noNikYet) {
        if (nik == null && passport == null && !noNikYet) {
            errors.add(
                    "nik",
                    "Isi NIK 16 digit atau nomor paspor, atau tandai bahwa pasien belum punya NIK.",
                    "Enter the NIK or a passport number, or mark that there is no NIK yet.");
        } else if (nik != null && noNikYet) {
            errors.add(
                    "noNikYet",
                    "NIK sudah diisi; hapus tanda belum punya NIK.",
                    "A NIK is entered; remove the mark that there is none yet.");
        } else if (nik != null && passport != null) {
            errors.add(
                    "passport",
                    "Isi salah satu saja: NIK atau nomor paspor.",
                    "Enter one of the two: NIK or passport number.");
        } else if (passport != null && noNikYet) {
            errors.add(
                    "noNikYet",
                    "Nomor paspor sudah diisi; hapus tanda belum punya NIK.",
                    "A passport number is entered; remove the mark that there is no NIK yet.");
        }
    }

    /**
     * The digits are province, regency, district (two each), day of birth (plus 40 for women), month, year and a serial
     * number.
     */
    private static String nik(FieldErrors errors, String field, String labelId, String labelEn, String value) {
        String nik = blankToNull(value);
        if (nik == null) {
            return null;
        }
        if (!NIK.matcher(nik).matches()) {
            errors.add(
                    field,
                    labelId + " harus 16 digit angka, yang diisi " + nik.length() + " karakter.",
                    labelEn + " has 16 digits; this one has " + nik.length() + " characters.");
            return nik;
        }
        int province = Integer.parseInt(nik.substring(0, 2));
        int dayCode = Integer.parseInt(nik.substring(6, 8));
        int day = dayCode > 40 ? dayCode - 40 : dayCode;
        int month = Integer.parseInt(nik.substring(8, 10));
        if (province < 11) {
            errors.add(
                    field,
                    labelId + " diawali kode provinsi yang tidak ada. Periksa dua digit pertama.",
                    labelEn + " begins with a province that does not exist. Check the first two digits.");
        } else if (day < 1 || day > 31 || month < 1 || month > 12) {
            errors.add(
                    field,
                    labelId + " berisi tanggal lahir yang tidak ada. Periksa digit ke-7 sampai ke-10.",
                    labelEn + " holds a birth date that does not exist. Check digits 7 to 10.");
        } else if (nik.endsWith("0000")) {
            errors.add(
                    field,
                    labelId + " tidak mungkin berakhir 0000. Periksa empat digit terakhir.",
                    labelEn + " cannot end in 0000. Check the last four digits.");
        }
        return nik;
    }

    private static String blankToNull(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
