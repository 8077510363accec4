package id.jembatan.bpjs.pcare.internal.peserta;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.jembatan.bpjs.common.BpjsJson;
import id.jembatan.bpjs.pcare.internal.fake.Golden;
import id.jembatan.spi.CoverageChecker.CoverageAnswer;
import java.time.Instant;
import java.util.Iterator;
import org.junit.Test;

public class PesertaToCoverageTest {
    private static final Instant AT = Instant.parse("2026-11-16T03:00:00Z");

    @Test
    public void anActiveMemberOfOurClinic() throws Exception {
        check("peserta-active");
    }

    @Test
    public void anInactiveMemberWithArrears() throws Exception {
        check("peserta-arrears");
    }

    @Test
    public void aMemberOfAnotherClinic() throws Exception {
        check("peserta-elsewhere");
    }

    @Test
    public void aMemberOfWhomLittleIsTold() throws Exception {
        check("peserta-bare");
    }

    @Test
    public void anyFieldMayBeMissingOrNullOrOfAnotherShape() throws Exception {
        ObjectNode whole = (ObjectNode) Golden.json("peserta-active.in");
        for (Iterator<String> names = whole.deepCopy().fieldNames(); names.hasNext(); ) {
            String name = names.next();
            assertIsAnswered(without(whole, name));
            assertIsAnswered(whole.deepCopy().putNull(name));
            assertIsAnswered(whole.deepCopy().put(name, ""));
            assertIsAnswered(whole.deepCopy().set(name, whole.arrayNode()));
        }
    }

    private static ObjectNode without(ObjectNode whole, String name) {
        ObjectNode less = whole.deepCopy();
        less.remove(name);
        return less;
    }

    private static void assertIsAnswered(JsonNode row) {
        CoverageAnswer answer = PesertaToCoverage.map(Peserta.of(row), "0114U163", "0000000000123", AT);
        assertEquals("0000000000123", answer.coverage().memberNumber());
        assertFalse(answer.sentence().id().isBlank());
    }

    @Test
    public void aDateThatIsNoneIsNoDate() throws Exception {
        ObjectNode row = (ObjectNode) Golden.json("peserta-active.in");
        assertNull(PesertaToCoverage.map(Peserta.of(row.put("tglLahir", "31-02-1980")), "0114U163", null, AT)
                .birthDate());
    }

    private static void check(String name) throws Exception {
        JsonNode row = Golden.json(name + ".in");
        CoverageAnswer answer = PesertaToCoverage.map(Peserta.of(row), "0114U163", null, AT);
        Golden.assertSame(name + ".out", BpjsJson.mapper().valueToTree(Golden.plain(answer)));
    }
}
