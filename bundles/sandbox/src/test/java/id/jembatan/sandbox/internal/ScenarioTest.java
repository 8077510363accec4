package id.jembatan.sandbox.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.Rule;
import org.junit.Test;

public class ScenarioTest {
    private static final String DAY = SandboxRule.TODAY;

    @Rule
    public final SandboxRule rule = new SandboxRule();

    private record Done(String noUrut, String noKunjungan) {}

    private List<JsonNode> bpjsVisits() throws Exception {
        List<JsonNode> visits = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(getClass().getResourceAsStream("/clinic-day.jsonl"), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                JsonNode row = Client.JSON.readTree(line);
                if (row.path("visit").path("payer").asText().equals("BPJS")) {
                    visits.add(row);
                }
            }
        }
        return visits;
    }

    private Done bring(Client client, JsonNode row) throws Exception {
        String card = row.path("patient").path("bpjsCard").asText();
        String poli = row.path("visit").path("location").asText().equals("KIA") ? "003" : "001";
        Client.Result registered = client.post("/pendaftaran", Client.pendaftaran(card, poli, DAY));
        assertEquals(registered.raw(), 201, registered.code());
        ObjectNode body = Client.kunjungan(card, poli, DAY)
                .put("kdDiag1", row.path("visit").path("diagnoses").get(0).asText())
                .put("keluhan", row.path("visit").path("complaint").asText());
        Client.Result served = client.post("/kunjungan/V1", body);
        assertEquals(served.raw(), 201, served.code());
        return new Done(registered.id("noUrut"), served.id("noKunjungan"));
    }

    @Test
    public void aDayBroughtByEightAtOnceGetsDistinctNumbers() throws Exception {
        List<JsonNode> visits = bpjsVisits();
        assertEquals(42, visits.size());
        ExecutorService eight = Executors.newFixedThreadPool(8);
        Set<String> queue = new HashSet<>();
        Set<String> numbers = new HashSet<>();
        try {
            Client client = rule.clinic();
            List<Callable<Done>> work = new ArrayList<>();
            visits.forEach(row -> work.add(() -> bring(client, row)));
            for (Future<Done> done : eight.invokeAll(work)) {
                queue.add(done.get().noUrut());
                numbers.add(done.get().noKunjungan());
            }
        } finally {
            eight.shutdownNow();
        }
        assertEquals(42, queue.size());
        assertEquals(42, numbers.size());
        assertTrue(queue.contains("A39") && queue.contains("C3"));
        assertTrue(numbers.stream().allMatch(no -> no.matches("0114U1631126Y0000\\d\\d") && no.length() == 19));
        JsonNode state = rule.state();
        assertEquals(42, state.path("counts").path("pendaftaran").asInt());
        assertEquals(42, state.path("counts").path("kunjungan").asInt());
        assertEquals(42, state.path("accepted").path("KUNJUNGAN_ADD").asInt());
        assertEquals(0, state.path("duplicatesRefused").path("total").asInt());
        assertEquals(84, state.path("calls").path("byCode").path("201").asInt());
    }

    @Test
    public void eightRegisteringTheSamePersonGetOneNumber() throws Exception {
        ExecutorService eight = Executors.newFixedThreadPool(8);
        int created = 0;
        try {
            Client client = rule.clinic();
            List<Callable<Integer>> work = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                work.add(() -> client.post("/pendaftaran", Client.pendaftaran("0001609005468", "001", DAY))
                        .code());
            }
            for (Future<Integer> code : eight.invokeAll(work)) {
                created += code.get() == 201 ? 1 : 0;
            }
        } finally {
            eight.shutdownNow();
        }
        assertEquals(1, created);
        assertEquals(7, rule.state().path("duplicatesRefused").path("total").asInt());
    }
}
