package id.jembatan.bpjs.common;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import javax.crypto.Cipher;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The way of an encrypted pCare answer from Base64 text to values, stage by stage and whole. {@code port*} is the
 * straightforward way: strings between the stages, {@link LzStringPort}, {@code readTree}. In the package of what it measures,
 * so that it measures the very stages.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class OpeningBenchmark {
    /** A row of the list, as a bridge would declare it. */
    public record Obat(String kdObat, String nmObat, int sedia) {}

    private static final ObjectMapper PLAIN_MAPPER = new ObjectMapper();
    private static final ObjectReader OBAT = BpjsJson.mapper().readerFor(Obat.class);

    /** Size of the opened JSON in bytes. */
    @Param({"1024", "102400", "5242880"})
    public int size;

    private SealedPayload payload;
    private byte[] lzBytes;
    private Bytes utf8;
    private BpjsCall call;

    /** Makes the payload and checks that both ways open it to the same. */
    @Setup
    public void prepare() throws Exception {
        payload = SealedPayload.ofAbout(size);
        lzBytes = payload.lzText().getBytes(StandardCharsets.ISO_8859_1);
        byte[] bytes = payload.json().getBytes(StandardCharsets.UTF_8);
        utf8 = new Bytes(bytes, bytes.length);
        call = new BpjsCall(BpjsService.PCARE, "GET", "/obat/dpho/{keyword}/{start}/{limit}");
        if (!portWhole().equals(wholeTree())
                || wholeTyped().list().size() != portWhole().path("count").asInt()) {
            throw new IllegalStateException("the two ways differ");
        }
    }

    @Benchmark
    public byte[] base64() {
        return Opening.sealed(payload.response());
    }

    @Benchmark
    public byte[] portBase64() {
        return Base64.getDecoder().decode(payload.response());
    }

    @Benchmark
    public byte[] aes() throws Exception {
        return payload.stamp().decrypt(payload.sealed());
    }

    @Benchmark
    public byte[] portAes() throws Exception {
        return SealedPayload.cipher(Cipher.DECRYPT_MODE, payload.material()).doFinal(payload.sealed());
    }

    @Benchmark
    public Bytes lz() throws Exception {
        return LzString.decompressFromEncodedURIComponent(lzBytes, LzString.DEFAULT_MAX_BYTES);
    }

    @Benchmark
    public String portLz() {
        return LzStringPort.decompress(payload.lzText());
    }

    @Benchmark
    public JsonNode jsonTree() throws Exception {
        return answer(utf8).tree();
    }

    @Benchmark
    public BpjsPage<Obat> jsonTyped() throws Exception {
        return answer(utf8).page(OBAT);
    }

    @Benchmark
    public JsonNode portJson() throws Exception {
        return PLAIN_MAPPER.readTree(payload.json());
    }

    @Benchmark
    public JsonNode wholeTree() throws Exception {
        return answer(open()).tree();
    }

    @Benchmark
    public BpjsPage<Obat> wholeTyped() throws Exception {
        return answer(open()).page(OBAT);
    }

    @Benchmark
    public JsonNode portWhole() throws Exception {
        byte[] sealed = Base64.getDecoder().decode(payload.response());
        byte[] lz =
                SealedPayload.cipher(Cipher.DECRYPT_MODE, payload.material()).doFinal(sealed);
        return PLAIN_MAPPER.readTree(LzStringPort.decompress(new String(lz, StandardCharsets.UTF_8)));
    }

    private Bytes open() throws Exception {
        return Opening.open(payload.stamp(), Opening.sealed(payload.response()), LzString.DEFAULT_MAX_BYTES);
    }

    private BpjsAnswer answer(Bytes opened) {
        return BpjsAnswer.opened(call, 200, 200, "OK", opened);
    }
}
