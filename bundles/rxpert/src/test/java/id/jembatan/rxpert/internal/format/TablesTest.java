package id.jembatan.rxpert.internal.format;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import id.jembatan.rxpert.internal.Dict;
import id.jembatan.rxpert.internal.model.DictionaryData;
import id.jembatan.rxpert.internal.model.Product;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.Test;

/** Rows that are wrong, each named with its place. */
public class TablesTest {
    private static PackageException refusal(Dict dict) {
        return assertThrows(PackageException.class, dict::validate);
    }

    private static void badCell(String column, Dict dict) {
        PackageException refusal = refusal(dict);
        assertEquals(Refusal.BAD_ROW, refusal.refusal());
        assertEquals(
                refusal.problems().toString(), column, refusal.problems().get(0).column());
        assertEquals(2, refusal.problems().get(0).at().line());
    }

    private static void dangling(Dict dict) {
        assertEquals(Refusal.DANGLING_REFERENCE, refusal(dict).refusal());
    }

    private static void circular(Dict dict) {
        assertEquals(Refusal.CYCLE, refusal(dict).refusal());
    }

    private static Dict base() {
        return Dict.empty().substance("warfarin").substance("ibuprofen");
    }

    @Test
    public void valuesOutsideTheirListsAreRefused() {
        badCell("severity", base().interaction("x", "warfarin", "ibuprofen", "SEVERE"));
        badCell("kind", base().substance("x", "kind=thing"));
        badCell("golongan", base().product("p", "P", "warfarin:1 mg", "golongan=Obat Resep"));
        badCell("routes", base().product("p", "P", "warfarin:1 mg", "routes=mulut"));
        badCell("ingredients", base().product("p", "P", "warfarin 1 mg"));
        badCell("age_to", base().statement("s", "warfarin", "ANAK", "age_to=12 tahun"));
        badCell("key", base().substance("Warfarin X"));
    }

    @Test
    public void theRegistrationNumberMustAgreeWithTheLegalClass() throws PackageException {
        badCell("nie", base().product("p", "P", "warfarin:1 mg", "nie=DBL1234567890A1"));
        assertEquals(
                1,
                base().product("p", "P", "warfarin:1 mg", "nie=DKL1234567890A1")
                        .validate()
                        .data()
                        .products()
                        .size());
    }

    @Test
    public void mandatoryCellsMustBeFilled() {
        badCell("summary_id", base().interaction("x", "warfarin", "ibuprofen", "MAJOR", "summary_id="));
        badCell("source", base().statement("s", "warfarin", "MENYUSUI", "source="));
    }

    @Test
    public void aKeyUsedTwiceIsRefused() {
        PackageException refusal = refusal(base().substance("warfarin"));
        assertTrue(refusal.problems().get(0).words().en().contains("already used"));
    }

    @Test
    public void unknownColumnsTablesAndExtraCellsAreRefused() {
        assertEquals(
                Refusal.BAD_ROW,
                refusal(base().row("substances", "key=a", "colour=red")).refusal());
        assertEquals(Refusal.BAD_ROW, refusal(base().row("colours", "key=a")).refusal());
        Map<String, byte[]> files = base().files();
        files.put("concepts.csv", "key,name_id,name_en\na,satu, dua,one\n".getBytes(StandardCharsets.UTF_8));
        PackageException refusal = assertThrows(PackageException.class, () -> Reader.full(base().info(), files));
        assertTrue(refusal.problems().get(0).words().en().contains("comma without quotes"));
    }

    @Test
    public void brokenTextIsRefused() {
        Map<String, byte[]> files = base().files();
        files.put("concepts.csv", new byte[] {'k', 'e', 'y', '\n', (byte) 0xc3, '\n'});
        assertThrows(PackageException.class, () -> Reader.full(base().info(), files));
    }

    @Test
    public void referencesToNothingAreRefused() {
        dangling(base().interaction("x", "warfarin", "aspirin", "MAJOR"));
        dangling(base().interaction("x", "warfarin", "group:nsaid", "MAJOR"));
        dangling(base().statement("s", "product:none", "MENYUSUI"));
        dangling(base().statement("s", "warfarin", "MENYUSUI", "source=none"));
        dangling(base().statement("s", "warfarin", "KONDISI_PENYAKIT", "conditions=@none"));
        dangling(base().product("p", "P", "aspirin:1 mg"));
        dangling(base().substance("x", "groups=none"));
        dangling(base().row("synonyms", "target=none", "text=x"));
    }

    @Test
    public void circlesAreRefused() {
        circular(base().row("relations", "from=warfarin", "to=ibuprofen", "kind=prodrug_of", "source=label")
                .row("relations", "from=ibuprofen", "to=warfarin", "kind=prodrug_of", "source=label"));
        circular(base().group("a", "interaction", "parent=b").group("b", "interaction", "parent=a"));
        circular(base().row("concepts", "key=a", "name_id=a", "name_en=a", "codes=@a"));
        circular(base().substance("salt_a", "kind=salt", "parent=salt_b")
                .substance("salt_b", "kind=salt", "parent=salt_a"));
        circular(base().product("p", "P", "warfarin:1 mg", "replaced_by=q")
                .product("q", "Q", "warfarin:1 mg", "replaced_by=p"));
    }

    @Test
    public void strengthsAreReadWithTheirDenominator() throws PackageException {
        DictionaryData data = base().product("p", "P", "warfarin:2.5 mg/5 mL;ibuprofen:200 mg", "flags=generik;prb")
                .validate()
                .data();
        Product product = data.products().get(0);
        assertEquals("2.5 mg/5 mL", product.ingredients().get(0).strengthText());
        assertEquals("200 mg", product.ingredients().get(1).strengthText());
    }

    @Test
    public void anInteractionThatExpandsTooFarIsRefused() {
        Dict dict = Dict.empty().group("all", "interaction");
        for (int i = 0; i < 60; i++) {
            dict.substance("s" + i, "groups=all");
        }
        assertEquals(
                60 * 59 / 2,
                dict.interaction("x", "group:all", "group:all", "MAJOR")
                        .compile()
                        .pairCount());
    }
}
