package id.jembatan.itests.day;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.Test;

public class OptionsTest {

    private static final Map<String, String> PASSWORD = Map.of("JEMBATAN_PASSWORD", "rahasia");

    @Test
    public void fileAddressAndUserAreEnough() {
        Options options =
                Options.parse(new String[] {"day.jsonl", "http://10.0.0.5:8181", "--user", "dokter"}, PASSWORD);
        assertEquals(Path.of("day.jsonl"), options.file());
        assertEquals("http://10.0.0.5:8181", options.base());
        assertEquals("dokter", options.username());
        assertEquals("rahasia", options.password());
        assertEquals("rahasia", options.chosen());
        assertEquals(4, options.threads());
        assertTrue(options.sandbox().isEmpty());
    }

    @Test
    public void everyOptionIsTaken() {
        String words = "day.jsonl http://h --user a --facility cabang --threads 2 --keep-dates --sandbox http://s"
                + " --pace-millis 300 --settle-seconds 9";
        Options options = Options.parse(
                words.split(" "), Map.of("JEMBATAN_PASSWORD", "first", "JEMBATAN_NEW_PASSWORD", "second"));
        assertEquals("second", options.chosen());
        assertEquals("cabang", options.facility().orElseThrow());
        assertEquals(2, options.threads());
        assertTrue(options.keepDates());
        assertEquals("http://s", options.sandbox().orElseThrow());
        assertEquals(Duration.ofMillis(300), options.pace());
        assertEquals(Duration.ofSeconds(9), options.settle());
    }

    @Test
    public void whatIsMissingOrUnknownIsNamed() {
        refused("FILE and BASE_URL", "day.jsonl");
        refused("--user", "day.jsonl", "http://h");
        refused("nonsense", "day.jsonl", "http://h", "nonsense", "--user", "a");
        refused("--speed", "day.jsonl", "http://h", "--user", "a", "--speed", "9");
        refused("--threads", "day.jsonl", "http://h", "--user", "a", "--threads", "many");
        refused("--user", "day.jsonl", "http://h", "--user");
    }

    private static void refused(String named, String... words) {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> Options.parse(words, PASSWORD));
        assertTrue(refusal.getMessage(), refusal.getMessage().contains(named));
    }
}
