package id.jembatan.rxpert.internal.check;

import id.jembatan.rxpert.internal.search.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A drug name as a prescriber types it: {@code Amoksisilin 500 mg tab} means amoksisilin. */
final class WrittenName {
    private static final Set<String> UNITS = Set.of(
            "mg", "g", "gr", "gram", "mcg", "ug", "ml", "l", "cc", "iu", "ui", "unit", "meq", "mmol", "dosis", "x");
    private static final Set<String> FORMS = Set.of(
            "tab",
            "tablet",
            "tabs",
            "kaplet",
            "caplet",
            "kap",
            "kaps",
            "kapsul",
            "cap",
            "caps",
            "capsule",
            "sirup",
            "sirop",
            "syr",
            "syrup",
            "drop",
            "drops",
            "tetes",
            "suspensi",
            "susp",
            "suspension",
            "inj",
            "injeksi",
            "injection",
            "ampul",
            "amp",
            "vial",
            "puyer",
            "pulv",
            "botol",
            "btl",
            "strip",
            "salut",
            "selaput",
            "forte");

    private WrittenName() {}

    /** The words before the first number or form; what is left must still be known as a name, so nothing is guessed. */
    static String withoutDose(String name) {
        List<String> kept = new ArrayList<>();
        for (String part : name.split("[+]", -1)) {
            kept.add(nameOf(part));
        }
        return String.join(" + ", kept);
    }

    private static String nameOf(String part) {
        List<String> words = new ArrayList<>();
        for (String word : Names.plain(part).split(" ")) {
            boolean dose = !word.isEmpty() && Character.isDigit(word.charAt(0)) && !words.isEmpty();
            boolean tail = !words.isEmpty() && (UNITS.contains(word) || FORMS.contains(word));
            if (dose || tail) {
                break;
            }
            if (!FORMS.contains(word)) {
                words.add(word);
            }
        }
        return String.join(" ", words);
    }
}
