package id.jembatan.rxpert.internal.search;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import id.jembatan.rxpert.internal.Dict;
import id.jembatan.rxpert.internal.snapshot.Snapshot;
import java.util.List;
import org.junit.Test;

public class SearchIndexTest {
    private static final Snapshot DICTIONARY = Dict.empty()
            .substance("amlodipine", "name_id=amlodipin")
            .substance("amoxicillin", "name_id=amoksisilin")
            .substance("simvastatin")
            .substance("ibuprofen")
            .product("amlo5", "Amlodipin 5 mg", "amlodipine:5 mg", "flags=generik", "kfa93=93000123")
            .product("amlo10", "Amlodipin 10 mg", "amlodipine:10 mg", "flags=generik")
            .product("tens", "Tensicontoh 5 mg", "amlodipine:5 mg", "manufacturer=Kalibrasi Farma")
            .product("amox", "Amoksisilin 500 mg", "amoxicillin:500 mg", "flags=generik")
            .product("simva", "Simvastatin 10 mg", "simvastatin:10 mg", "flags=generik")
            .row("packs", "product=simva", "kfa94=94000777", "quantity=100", "unit=tablet")
            .row("synonyms", "target=product:amox", "text=kapsul kuning")
            .compile();

    private static List<String> products(String query) {
        return products(DICTIONARY, query);
    }

    private static List<String> products(Snapshot dictionary, String query) {
        return dictionary.search(query, Snapshot.Wanted.PRODUCTS, 5).stream()
                .map(found -> dictionary.product(found.product()).key())
                .toList();
    }

    @Test
    public void thePrefixOfAnyWordFinds() {
        assertEquals(List.of("amlo5", "amlo10", "tens"), products("amlo"));
        assertEquals(List.of("tens"), products("tensi"));
        assertEquals(List.of("tens"), products("farma kalib"));
        assertEquals(List.of("amox"), products("kuning"));
    }

    @Test
    public void brandGenericMakerAndEveryKfaCodeFind() {
        assertEquals("tens", products("kalibrasi").get(0));
        assertTrue(products("amlodipine").contains("tens"));
        assertEquals(List.of("amlo5"), products("93000123"));
        assertEquals(List.of("simva"), products("94000777"));
    }

    @Test
    public void allWordsMustMatchInAnyOrder() {
        assertEquals(List.of("amlo10"), products("10 amlodipin"));
        assertEquals(List.of("amlo10"), products("amlodipin 10mg"));
    }

    @Test
    public void oneOrTwoTyposFindAndRankBehindExactHits() {
        assertEquals("amlo5", products("amlodipni").get(0));
        assertEquals("amlo5", products("anlodipin").get(0));
        assertEquals("amox", products("amoxisillin").get(0));
        assertEquals("simva", products("sinvastatim").get(0));
        assertFalse(DICTIONARY
                .search("anlodipin", Snapshot.Wanted.PRODUCTS, 5)
                .get(0)
                .exact());
        assertTrue(DICTIONARY
                .search("amlodipin", Snapshot.Wanted.PRODUCTS, 5)
                .get(0)
                .exact());
    }

    @Test
    public void aStrengthIsNeverGuessed() {
        assertEquals(List.of("amlo10"), products("amlodipin 10").subList(0, 1));
        assertFalse(products("amlodipin 10").contains("amlo5"));
    }

    @Test
    public void aWordThatFitsNothingIsForgivenWhenTheOthersFit() {
        assertEquals("simva", products("simvastatin qqqq").get(0));
        assertEquals(List.of(), products("qqqqqq"));
    }

    @Test
    public void emptyAndStrangeQueriesFindNothingAndDoNotFail() {
        for (String query : new String[] {"", "   ", "%%%", "\u0000", "'", "()"}) {
            assertEquals(List.of(), products(query));
        }
        products("a".repeat(5_000));
        products("a b c d e f g h i j k l m n");
    }

    @Test
    public void substancesAndProductsAreFoundTogetherOrApart() {
        assertEquals(
                1, DICTIONARY.search("amlodipin", Snapshot.Wanted.SUBSTANCES, 5).size());
        assertTrue(DICTIONARY.search("amlodipin", Snapshot.Wanted.BOTH, 10).size() > 3);
    }

    @Test
    public void editDistanceCountsSwapsAsOneAndKnowsBeginnings() {
        EditDistance distance = new EditDistance("amlodipin".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertEquals(0, whole(distance, "amlodipin"));
        assertEquals(1, whole(distance, "amlodipni"));
        assertEquals(1, whole(distance, "amlodipine"));
        assertEquals(2, whole(distance, "anlodipim"));
        whole(distance, "amlodipinbesilat");
        assertEquals(0, distance.prefix());
    }

    private static int whole(EditDistance distance, String word) {
        byte[] bytes = word.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        distance.measure(bytes, 0, bytes.length);
        return distance.whole();
    }

    @Test
    public void namesAreComparedWithoutCaseAccentsAndSigns() {
        assertEquals("st johns wort", Names.plain("St. John's Wort"));
        assertEquals("amoksisilin 500 mg", Names.plain("  AMOKSISILIN  500mg "));
        assertEquals("0.5 mg", Names.plain("0,5 mg"));
        assertEquals("b 12", Names.plain("B-12"));
    }

    @Test
    public void namesOfTheMoietyAndOfTheCombinationFindTheProduct() {
        Snapshot dictionary = Dict.empty()
                .substance("chlorphenamine", "synonyms=CTM")
                .substance("chlorphenamine_maleate", "kind=salt", "parent=chlorphenamine")
                .substance("sulfamethoxazole")
                .substance("trimethoprim")
                .substance(
                        "sulfamethoxazole_trimethoprim",
                        "kind=combination",
                        "components=sulfamethoxazole;trimethoprim",
                        "synonyms=cotrimoxazole")
                .row("synonyms", "target=chlorphenamine", "text=obat gatal")
                .product("ctm4", "Klorfeniramin 4 mg", "chlorphenamine_maleate:4 mg")
                .product("both", "Sulfatrim", "sulfamethoxazole:400 mg;trimethoprim:80 mg")
                .product("one", "Trimetoprim saja", "trimethoprim:100 mg")
                .compile();
        for (String query : List.of("CTM", "obat gatal", "chlorphenamine")) {
            assertEquals(query, List.of("ctm4"), products(dictionary, query));
        }
        assertEquals(List.of("both"), products(dictionary, "cotrimoxazole"));
    }
}
