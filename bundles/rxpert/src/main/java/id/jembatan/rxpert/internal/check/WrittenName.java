package id.jembatan.rxpert.internal.check;

import id.jembatan.rxpert.internal.search.Names;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** A drug name as a prescriber types it: {@code Amoksisilin 500 mg tab} means amoksisilin. */
final class WrittenName {
    private static final Set<String> UNITS = Set.of(
            "mg", "g", "gr", "gram", "mcg", "ug", "ml", "l", "cc", "iu", "ui", "unit", "meq", "mmol", "dosis", "x");
    private static final Set<String> FORMS = Set.of(
            ("tab tablet tabs kaplet caplet kap kaps kapsul cap caps capsule sirup sirop syr syrup drop drops tetes"
                            + " suspensi susp suspension inj injeksi injection ampul amp vial infus puyer pulv botol btl"
                            + " strip salut selaput forte salep krim cream ointment gel losion lotion supp supositoria"
                            + " suppositoria ovula kumur inhaler nebul spray patch mata telinga kulit hidung vagina"
                            + " oral topikal")
                    .split(" "));

    /** Parts of a salt's name: what is left without them is the drug itself. */
    private static final Set<String> SALTS =
            Set.of(("hcl hbr hidroklorida hydrochloride hidrobromida hydrobromide na natrium sodium k kalium potassium"
                            + " maleat maleate besilat besylate mesilat mesylate trihidrat trihydrate sulfat sulfate"
                            + " fosfat phosphate tartrat tartrate sitrat citrate asetat acetate")
                    .split(" "));

    /** What is written around the name of an allergen: {@code alergi obat golongan sulfa} means sulfa. */
    private static final Set<String> AROUND_ALLERGENS = Set.of(
            ("alergi allergy allergic terhadap to obat obatan drug antibiotik antibiotika antibiotic antibiotics golongan"
                            + " gol kelompok kelas jenis semua turunan class group")
                    .split(" "));

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

    /** The drug of a salt that is written as such: {@code Na diklofenak}, {@code ambroksol HCl}. */
    static String withoutSalt(String name) {
        List<String> kept = new ArrayList<>();
        for (String part : withoutDose(name).split("[+]", -1)) {
            kept.add(bare(part, SALTS));
        }
        return String.join(" + ", kept);
    }

    /** An allergen without the words that say that it is one, or that a class is meant. */
    static String ofAllergen(String name) {
        return bare(name, AROUND_ALLERGENS);
    }

    private static String bare(String name, Set<String> around) {
        List<String> words = new ArrayList<>(Arrays.asList(Names.plain(name).split(" ")));
        while (words.size() > 1 && around.contains(words.get(0))) {
            words.remove(0);
        }
        while (words.size() > 1 && around.contains(words.get(words.size() - 1))) {
            words.remove(words.size() - 1);
        }
        return String.join(" ", words);
    }
}
