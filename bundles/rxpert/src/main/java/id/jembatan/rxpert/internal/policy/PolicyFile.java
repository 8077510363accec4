package id.jembatan.rxpert.internal.policy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.jembatan.rxpert.internal.model.Severity;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Keeps the clinic's policy in {@code policy.json} beside the packages; a change replaces the file in one step. */
final class PolicyFile {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final Path file;

    PolicyFile(Path folder) {
        this.file = folder.resolve("policy.json");
    }

    /** As written; instants in ISO-8601. */
    record Stored(long version, List<String> layersOff, boolean labelOnlyAsInfo, List<Row> decisions) {
        record Row(String key, Severity severity, String reason, String by, String at) {}
    }

    /** Empty while the clinic has decided nothing. @throws IOException when the file is damaged */
    Optional<ClinicPolicy> read() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            Stored stored = MAPPER.readValue(Files.readAllBytes(file), Stored.class);
            return Optional.of(new ClinicPolicy(
                    stored.version(),
                    new TreeSet<>(stored.layersOff()),
                    stored.labelOnlyAsInfo(),
                    stored.decisions().stream()
                            .map(one -> new ClinicPolicy.Decision(
                                    one.key(), one.severity(), one.reason(), one.by(), Instant.parse(one.at())))
                            .toList()));
        } catch (RuntimeException e) {
            throw new IOException(file + " is damaged", e);
        }
    }

    void write(ClinicPolicy policy) throws IOException {
        Stored stored = new Stored(
                policy.version(),
                List.copyOf(new TreeSet<>(policy.layersOff())),
                policy.labelOnlyAsInfo(),
                policy.decisions().stream()
                        .map(one -> new Stored.Row(
                                one.key(),
                                one.severity(),
                                one.reason(),
                                one.by(),
                                one.at().toString()))
                        .toList());
        Files.createDirectories(file.getParent());
        Path part = file.resolveSibling("policy.json.part");
        Files.write(part, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(stored));
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
