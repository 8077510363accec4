package id.jembatan.rxpert.internal.snapshot;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.Test;

/** The compact tables a snapshot is kept in, at the sizes where they could go wrong. */
public class TablesOfSnapshotTest {

    @Test(timeout = 30_000)
    public void everyTextIsFoundAndNoOtherAtAnySize() {
        for (int size = 0; size < 70; size++) {
            List<String> texts = new ArrayList<>();
            TextTable.Builder builder = new TextTable.Builder();
            for (int i = 0; i < size; i++) {
                texts.add("obat " + i);
                builder.add(texts.get(i));
            }
            TextTable table = builder.build();
            for (int i = 0; i < size; i++) {
                String text = texts.get(i);
                assertEquals(i, table.find(text, entry -> texts.get(entry).equals(text)));
            }
            assertEquals(-1, table.find("lain", entry -> texts.get(entry).equals("lain")));
        }
    }

    @Test
    public void theFirstOfEqualTextsIsFound() {
        TextTable.Builder builder = new TextTable.Builder();
        builder.add("sama");
        builder.add("sama");
        assertEquals(0, builder.build().find("sama", entry -> true));
        assertEquals(1, builder.build().find("sama", entry -> entry == 1));
    }

    @Test
    public void aNumberMayHaveSeveralIdsAndTheSmallestWantedIsFound() {
        LongTable.Builder builder = new LongTable.Builder();
        for (int id = 0; id < 3_000; id++) {
            builder.add(93_000_000L + id / 2, id);
        }
        LongTable table = builder.build();
        assertEquals(10, table.find(93_000_005L, id -> true));
        assertEquals(11, table.find(93_000_005L, id -> id > 10));
        assertEquals(-1, table.find(92_999_999L, id -> true));
        assertEquals(-1, new LongTable.Builder().build().find(0, id -> true));
    }

    @Test
    public void textsOfEveryLengthComeBackAndEqualOnesAreKeptOnce() {
        TextPool.Builder builder = new TextPool.Builder();
        List<Integer> places = new ArrayList<>();
        for (int length : new int[] {0, 1, 127, 128, 16_383, 16_384, 100_000}) {
            places.add(builder.add("\u00e9".repeat(length)));
        }
        assertEquals(0, (int) places.get(0));
        assertEquals(places.get(3), (Integer) builder.add("\u00e9".repeat(128)));
        TextPool pool = builder.build();
        assertEquals("\u00e9".repeat(100_000), pool.get(places.get(6)));
        assertEquals("\u00e9".repeat(127), pool.get(places.get(2)));
        assertEquals("", pool.get(0));
        assertTrue(pool.is(places.get(1), "\u00e9".getBytes(StandardCharsets.UTF_8)));
        assertFalse(pool.is(places.get(2), "\u00e9".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    public void aNameMayMeanSeveralThings() {
        NameTable names =
                NameTable.of(Map.of("asam", new int[] {4}, "statin", new int[] {7, ~2, 9}, "kosong", new int[0]));
        assertArrayEquals(new int[] {4}, names.find("asam"));
        assertArrayEquals(new int[] {7, ~2, 9}, names.find("statin"));
        assertArrayEquals(new int[0], names.find("kosong"));
        assertArrayEquals(new int[0], names.find("tidak ada"));
    }

    @Test
    public void partnersAreSeenFromBothEndsOfAPair() {
        PairTable.Builder builder = new PairTable.Builder(10);
        builder.add(3, 70, 0);
        builder.add(70, 65, 1);
        builder.add(3, 64, 2);
        PairTable pairs = builder.build(80);
        SubstanceSet asked = new SubstanceSet(80);
        asked.add(3);
        asked.add(70);
        asked.add(65);
        assertArrayEquals(new int[] {70}, pairs.partners(3, asked));
        assertArrayEquals(new int[] {3, 65}, pairs.partners(70, asked));
        assertArrayEquals(new int[0], pairs.partners(10, asked));
    }
}
