package id.jembatan.bpjs.common;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.jembatan.bpjs.common.LzException.Reason;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.Test;

public class LzStringTest {
    private static final int MEGABYTE = 1 << 20;

    @Test
    public void decompressesEveryVector() throws Exception {
        for (JsonNode vector : Vectors.group("response")) {
            String compressed = vector.path("compressed").asText();
            String plaintext = vector.path("plaintext").asText();
            assertEquals(vector.path("name").asText(), plaintext, decompress(compressed));
            assertEquals(compressed, new String(TestCompressor.compress(plaintext), StandardCharsets.ISO_8859_1));
        }
    }

    @Test
    public void opensWhatACompressorMakesOfAnyText() throws Exception {
        Random random = new Random(7);
        for (int i = 0; i < 3_000; i++) {
            String text = randomText(random, random.nextInt(400));
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            Bytes opened = LzString.decompressFromEncodedURIComponent(
                    TestCompressor.compress(text), Math.max(1, 2 * utf8.length));
            assertEquals(text, opened.utf8());
            assertEquals(utf8.length, opened.length());
        }
    }

    @Test
    public void joinsSurrogatesHoweverTheWordsSplitThem() throws Exception {
        for (String text : new String[] {"🤒", "🤒🤒🤒🤒🤒🤒", "a🤒b🤑a🤒🤑", "🤒\uDBFF\uDFFF🤒"}) {
            assertEquals(text, decompress(new String(TestCompressor.compress(text), StandardCharsets.ISO_8859_1)));
        }
    }

    @Test
    public void aSurrogateWithoutItsOtherHalfBecomesTheReplacementCharacter() throws Exception {
        assertEquals(
                "a\uFFFDb", decompress(new String(TestCompressor.compress("a\uD83Eb"), StandardCharsets.ISO_8859_1)));
        String twoFirstHalves = new String(TestCompressor.compress("\uD83E\uD83E\uDD12x"), StandardCharsets.ISO_8859_1);
        assertEquals("\uFFFD🤒x", decompress(twoFirstHalves));
        assertEquals("\uFFFD", decompress(new String(TestCompressor.compress("\uDD12"), StandardCharsets.ISO_8859_1)));
    }

    @Test
    public void takesASpaceForThePlusThatWasLostOnTheWay() throws Exception {
        JsonNode vector = withPlus();
        String damaged = vector.path("compressed").asText().replace('+', ' ');
        assertEquals(vector.path("plaintext").asText(), decompress(damaged));
    }

    @Test
    public void everyTruncationOfAVectorIsRefused() {
        String text = Vectors.named("response", "resp-utf8-indonesia")
                .path("compressed")
                .asText();
        for (int length = 1; length < text.length(); length++) {
            String cut = text.substring(0, length);
            assertEquals(Reason.TRUNCATED, refusal(cut).reason());
        }
        assertEquals(Reason.EMPTY, refusal("").reason());
    }

    @Test
    public void aCharacterOutsideTheAlphabetIsCorrupt() {
        String text = Vectors.named("response", "resp-ascii-diagnosa")
                .path("compressed")
                .asText();
        for (int at = 0; at < text.length() - 1; at++) {
            String damaged = text.substring(0, at) + '*' + text.substring(at + 1);
            assertEquals(Reason.CORRUPT, refusal(damaged).reason());
        }
    }

    @Test
    public void aWordThatIsNotInTheDictionaryIsCorrupt() {
        assertEquals(
                Reason.CORRUPT,
                refusal(new BitText().put(0, 2).put('a', 8).put(5, 3).end()).reason());
        assertEquals(Reason.CORRUPT, refusal(new BitText().put(3, 2).end()).reason());
    }

    @Test
    public void theBoundIsExact() throws Exception {
        for (String text : new String[] {"aaaaaaaaaaaaaaaaaaaaaaaa", "demam dan batuk", "– – – –", "a"}) {
            byte[] compressed = TestCompressor.compress(text);
            int length = text.getBytes(StandardCharsets.UTF_8).length;
            assertEquals(
                    text,
                    LzString.decompressFromEncodedURIComponent(compressed, length)
                            .utf8());
            for (int bound = 1; bound < length; bound++) {
                int tooSmall = bound;
                LzException e = assertThrows(
                        LzException.class, () -> LzString.decompressFromEncodedURIComponent(compressed, tooSmall));
                assertEquals(Reason.TOO_LARGE, e.reason());
            }
        }
    }

    @Test
    public void aBombOfOneMegabyteIsRefusedInUnderASecondWithinAQuarterOfASmallHeap() {
        byte[] bomb = bomb(MEGABYTE);
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        long allocated = threads.getThreadAllocatedBytes(thread);
        long start = System.nanoTime();
        LzException e = assertThrows(
                LzException.class, () -> LzString.decompressFromEncodedURIComponent(bomb, LzString.DEFAULT_MAX_BYTES));
        long nanos = System.nanoTime() - start;
        allocated = threads.getThreadAllocatedBytes(thread) - allocated;
        assertEquals(Reason.TOO_LARGE, e.reason());
        assertTrue("took " + nanos, nanos < TimeUnit.SECONDS.toNanos(1));
        assertTrue("allocated " + allocated, allocated < 64L * MEGABYTE);
    }

    /** Each code names the word that is just being made, one unit longer than the last. */
    static byte[] bomb(int length) {
        BitText text = new BitText().put(0, 2).put('a', 8);
        int size = 4;
        int width = 3;
        int room = 4;
        while (text.length() < length) {
            text.put(size++, width);
            if (--room == 0) {
                room = 1 << width++;
            }
        }
        return text.end().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static JsonNode withPlus() {
        for (JsonNode vector : Vectors.group("response")) {
            if (vector.path("compressed").asText().indexOf('+') >= 0) {
                return vector;
            }
        }
        throw new IllegalStateException("no vector holds a plus");
    }

    private static String randomText(Random random, int length) {
        int[] alphabet = {'a', 'b', '"', '{', 0xE9, 0x2013, 0x1F912, 0x1F911, 0x20BB7, 0};
        int kinds = 1 + random.nextInt(alphabet.length);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(alphabet[random.nextInt(kinds)]);
        }
        return text.toString();
    }

    private static LzException refusal(String text) {
        return assertThrows(text, LzException.class, () -> decompress(text));
    }

    private static String decompress(String text) throws LzException {
        byte[] ascii = text.getBytes(StandardCharsets.ISO_8859_1);
        return LzString.decompressFromEncodedURIComponent(ascii, MEGABYTE).utf8();
    }
}
