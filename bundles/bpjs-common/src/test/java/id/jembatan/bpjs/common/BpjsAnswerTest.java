package id.jembatan.bpjs.common;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.Test;

/** Reading of a success, the same whether it came encrypted or plain. */
public class BpjsAnswerTest {
    record Poli(String kdPoli, String nmPoli, boolean poliSakit) {}

    private static final BpjsCall WRITE = new BpjsCall(BpjsService.PCARE, "POST", "/x");
    private static final Poli UMUM = new Poli("001", "Umum", true);

    @Test
    public void readsListsWithCountWithoutAndBare() throws Exception {
        String row = "{\"kdPoli\":\"001\",\"nmPoli\":\"Umum\",\"poliSakit\":true,\"baru\":{\"x\":[1]}}";
        for (BpjsAnswer answer : both("{\"list\":[" + row + "],\"lain\":{\"a\":[]},\"count\":\"7\"}")) {
            assertEquals(new BpjsPage<>(7, List.of(UMUM)), answer.page(Poli.class));
        }
        for (BpjsAnswer answer : both("{\"list\":[" + row + "]}")) {
            assertEquals(new BpjsPage<>(1, List.of(UMUM)), answer.page(Poli.class));
        }
        for (BpjsAnswer answer : both("[" + row + "]")) {
            assertEquals(new BpjsPage<>(1, List.of(UMUM)), answer.page(Poli.class));
        }
        for (BpjsAnswer answer : both("{\"count\":0,\"list\":[]}")) {
            assertEquals(new BpjsPage<>(0, List.of()), answer.page(Poli.class));
        }
    }

    @Test
    public void whatHoldsNoListIsNeverAnEmptyList() throws Exception {
        for (String json :
                new String[] {"null", "\"\"", "{}", "{\"list\":null}", "{\"list\":{}}", "7", "{\"list\":[null]}"}) {
            for (BpjsAnswer answer : both(json)) {
                BpjsException e = assertThrows(json, BpjsException.class, () -> answer.page(Poli.class));
                assertEquals(json, BpjsError.MALFORMED, e.error());
            }
        }
    }

    @Test
    public void anotherShapeThanAskedForIsMalformedAndItsValuesStayOutOfTheMessage() throws Exception {
        for (BpjsAnswer answer : both("{\"kdPoli\":[\"0000000000123\"]}")) {
            BpjsException e = assertThrows(BpjsException.class, () -> answer.read(Poli.class));
            assertEquals(BpjsError.MALFORMED, e.error());
            assertTrue(e.outcomeUnknown());
            assertFalse(e.toString().contains("0000000000123"));
            assertEquals(null, e.getCause());
        }
    }

    @Test
    public void findsTheIdInAnObjectOrAnArray() throws Exception {
        for (BpjsAnswer answer : both("{\"field\":\"noUrut\",\"message\":\"A1\"}")) {
            assertEquals("A1", answer.created("noUrut").orElseThrow());
            assertTrue(answer.created("noKunjungan").isEmpty());
        }
        for (BpjsAnswer answer :
                both("[{\"field\":\"kdObatSK\",\"message\":37},{\"field\":\"kdRacikan\",\"message\":\"R.12\"}]")) {
            assertEquals("37", answer.created("kdObatSK").orElseThrow());
            assertEquals("R.12", answer.created("kdRacikan").orElseThrow());
        }
        for (BpjsAnswer answer : both("[{\"field\":\"kdObatSK\",\"message\":null},5]")) {
            assertTrue(answer.created("kdObatSK").isEmpty());
        }
    }

    @Test
    public void openedTextThatBreaksOffIsADecryptError() {
        byte[] broken = "{\"list\":[{\"kdPoli\":\"0".getBytes(StandardCharsets.UTF_8);
        BpjsAnswer answer = BpjsAnswer.opened(WRITE, 200, 200, "OK", new Bytes(broken, broken.length));
        assertEquals(
                BpjsError.DECRYPT,
                assertThrows(BpjsException.class, answer::tree).error());
        assertThrows(BpjsException.class, () -> answer.page(Poli.class));
        assertThrows(BpjsException.class, () -> answer.created("noUrut"));
    }

    private static List<BpjsAnswer> both(String json) throws IOException {
        byte[] utf8 = json.getBytes(StandardCharsets.UTF_8);
        return List.of(
                BpjsAnswer.opened(WRITE, 200, 200, "OK", new Bytes(utf8, utf8.length)),
                BpjsAnswer.plain(WRITE, 200, 200, "OK", BpjsJson.mapper().readTree(json)));
    }
}
