package id.jembatan.itests.kill;

import static org.junit.Assert.assertTrue;

import id.jembatan.itests.day.ClinicDay;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.Test;

/** The kill harness in small; as a tool it kills twenty times during the whole day. */
public class KillIT {

    private static final int KILLS = Integer.getInteger("jembatan.kills", 3);
    private static final int VISITS_A_KILL = 8;
    private static final long SEED = 2;

    @Test
    public void whatWasAcknowledgedSurvivesAKilledProcessAndNothingIsSentTwice() throws Exception {
        Path day = Files.createTempFile("clinic-day", ".jsonl");
        List<String> lines = lines();
        Files.write(day, lines.subList(0, Math.min(lines.size(), KILLS * VISITS_A_KILL)), StandardCharsets.UTF_8);
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(output, true, StandardCharsets.UTF_8);
        boolean passed = new KillHarness(Path.of(System.getProperty("jembatan.assembly")), day, KILLS, SEED, out).run();
        System.out.println(output.toString(StandardCharsets.UTF_8));
        assertTrue(output.toString(StandardCharsets.UTF_8), passed);
    }

    private static List<String> lines() throws IOException {
        try (InputStream day = ClinicDay.class.getResourceAsStream("/clinic-day.jsonl")) {
            return new String(day.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
