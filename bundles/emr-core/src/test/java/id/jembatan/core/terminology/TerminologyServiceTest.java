package id.jembatan.core.terminology;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import id.jembatan.api.EmrException.Kind;
import id.jembatan.api.Text;
import id.jembatan.api.terminology.Concept;
import id.jembatan.core.Refused;
import id.jembatan.core.TestClinic;
import id.jembatan.core.store.StoreTest;
import id.jembatan.core.store.TerminologyRows;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class TerminologyServiceTest extends StoreTest {
    private static final String ICD10 = "icd10";
    private static final String HEADER = "code,title_id,title_en,keywords\n";

    private TestClinic clinic;

    @Before
    public void openClinic() {
        clinic = new TestClinic(engine);
    }

    @After
    public void putTheStarterBack() {
        clinic.terminology.importCsv(
                clinic.actor, ICD10, "starter", getClass().getResourceAsStream("/terminology/icd10-starter.csv"));
    }

    @Test
    public void beginsWithTheStarterLists() {
        assertEquals(
                List.of("icd10", "icd9cm"),
                clinic.terminology.systems().stream().map(s -> s.system()).toList());
        assertTrue(clinic.terminology.systems().stream().allMatch(s -> s.codes() > 100));
        assertEquals(
                "J06.9",
                clinic.terminology.lookup(ICD10, " j06.9 ").orElseThrow().code());
        assertEquals("B82.0", clinic.terminology.search(ICD10, "b820", 5).get(0).code());
        assertTrue(clinic.terminology.search(ICD10, "tipes", 5).stream()
                .anyMatch(c -> c.code().equals("A01.0")));
    }

    @Test
    public void importsAllAndKeepsDroppedCodesResolvable() {
        String dropped = "B82.0";
        int imported = importCsv("J06.9,Infeksi saluran napas,\"URTI, unspecified\",batuk|pilek\r\nZ00.0,,Check-up,\n");
        assertEquals(2, imported);
        assertEquals(
                List.of(new Concept(ICD10, "J06.9", new Text("Infeksi saluran napas", "URTI, unspecified"))),
                clinic.terminology.search(ICD10, "pilek", 5));
        assertEquals(
                "Check-up",
                clinic.terminology.lookup(ICD10, "Z00.0").orElseThrow().title().id());
        assertEquals(List.of(), clinic.terminology.search(ICD10, dropped, 5));
        assertTrue(clinic.terminology.lookup(ICD10, dropped).isPresent());
        TerminologyServiceImpl restarted = new TerminologyServiceImpl(clinic.db);
        assertEquals(2, restarted.systems().get(0).codes());
        assertTrue(restarted.lookup(ICD10, dropped).isPresent());
    }

    @Test
    public void namesTheWrongLinesAndImportsNothing() {
        Refused.by(
                        Kind.INVALID,
                        () -> importCsv("J06.9,A,B,\n?!,A,B,\nJ07,,,\nJ06.9,C,D,\nJ08\nJ09,A,B,c,d\nJ10,ok,ok,\n"))
                .code("terminology.csv.invalid")
                .fields("csv[3]", "csv[4]", "csv[5]", "csv[6]", "csv[7]")
                .says("Baris 3: kode kosong atau tidak wajar.");
        assertTrue(clinic.terminology.lookup(ICD10, "J10").isEmpty()
                || clinic.terminology.systems().get(0).version().equals("starter"));
        assertTrue(clinic.terminology.systems().get(0).codes() > 100);
    }

    @Test
    public void refusesWhatIsNoCodeList() {
        Refused.by(Kind.INVALID, () -> importBytes("kode;nama\nA00;Kolera\n".getBytes(StandardCharsets.UTF_8)))
                .fields("csv[1]");
        Refused.by(Kind.INVALID, () -> importBytes((HEADER + "A00,Koléra,x,\n").getBytes(StandardCharsets.ISO_8859_1)))
                .says("UTF-8");
        Refused.by(Kind.INVALID, () -> importCsv("A00,\"Kolera,Cholera,\n"));
        Refused.by(Kind.INVALID, () -> importCsv(""));
        Refused.by(Kind.NOT_FOUND, () -> clinic.terminology.search("loinc", "x", 5));
        Refused.by(Kind.INVALID, () -> clinic.terminology.search(ICD10, "x", 51))
                .fields("limit");
    }

    @Test
    public void acceptsAByteOrderMark() {
        assertEquals(1, importBytes(("\ufeff" + HEADER + "A00,Kolera,Cholera,\n").getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    public void putsTheBestMatchFirst() {
        importCsv("A00,Kolera klasik,Cholera,\nB00,Demam,Fever,kolera\nC00,Koleraform,Other,\nK00,Demam kolera,X,\n");
        assertEquals(
                List.of("A00", "K00", "C00", "B00"),
                clinic.terminology.search(ICD10, "kolera", 9).stream()
                        .map(Concept::code)
                        .toList());
        assertEquals(
                List.of("K00", "B00"),
                clinic.terminology.search(ICD10, "DÉMAM kol", 9).stream()
                        .map(Concept::code)
                        .toList());
    }

    @Test
    public void searchesAHundredThousandCodesWhileSomebodyTypes() {
        List<TerminologyRows.Row> rows = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            String code = (char) ('A' + i / 4000) + String.format("%04d", i % 4000);
            rows.add(new TerminologyRows.Row(
                    code,
                    new Text("Penyakit nomor " + i + " kelompok " + i % 97, "Disease " + i),
                    "kata" + i % 13,
                    true));
        }
        ConceptIndex index = new ConceptIndex(ICD10, "besar", rows);
        List<String> typed = List.of("p", "pe", "penyakit", "penyakit nomor", "A00", "kelompok 13 penyakit", "kata1");
        typed.forEach(text -> index.search(text, 20));
        long began = System.nanoTime();
        int rounds = 10;
        for (int i = 0; i < rounds; i++) {
            typed.forEach(text -> assertEquals(text, 20, index.search(text, 20).size()));
        }
        long millisEach = (System.nanoTime() - began) / 1_000_000 / rounds / typed.size();
        assertTrue("a search took " + millisEach + " ms", millisEach < 100);
    }

    private int importCsv(String rows) {
        return importBytes((HEADER + rows).getBytes(StandardCharsets.UTF_8));
    }

    private int importBytes(byte[] csv) {
        InputStream in = new ByteArrayInputStream(csv);
        return clinic.terminology.importCsv(clinic.actor, ICD10, "uji", in);
    }

    @Test
    public void tellsAtMostTwentyWrongLines() {
        String rows = IntStream.range(0, 1000).mapToObj(i -> "?,A,B,").collect(Collectors.joining("\n"));
        Refused.by(Kind.INVALID, () -> importCsv(rows))
                .fields(IntStream.range(2, 22).mapToObj(i -> "csv[" + i + "]").toArray(String[]::new));
    }
}
