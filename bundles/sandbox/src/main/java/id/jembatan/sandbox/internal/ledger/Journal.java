package id.jembatan.sandbox.internal.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The ledger on disk: one JSON line an entry, appended before the entry counts. A process killed while writing leaves at most one torn last line, which
 * the next start cuts off; nobody was told that such a call succeeded. A loss of power may cost the last lines: nothing is forced to the platter.
 */
final class Journal implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;

    /** @throws IOException when the file cannot be used or another process holds it */
    Journal(Path file) throws IOException {
        this.file = file;
        if (file.toAbsolutePath().getParent() != null) {
            Files.createDirectories(file.toAbsolutePath().getParent());
        }
        this.channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        boolean locked = false;
        try {
            locked = channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            throw new IOException("State file " + file + " is in use by another sandbox in this process", e);
        } finally {
            if (!locked) {
                channel.close();
            }
        }
        if (!locked) {
            throw new IOException("State file " + file + " is in use by another sandbox");
        }
    }

    /** All whole entries, oldest first; a torn last line is cut off the file. */
    List<Entry> read() throws IOException {
        byte[] all = Files.readAllBytes(file);
        List<Entry> entries = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < all.length; i++) {
            if (all[i] == '\n') {
                entries.add(entry(new String(all, start, i - start, StandardCharsets.UTF_8), entries.size() + 1));
                start = i + 1;
            }
        }
        channel.truncate(start);
        channel.position(start);
        return entries;
    }

    private Entry entry(String line, int number) throws IOException {
        try {
            JsonNode node = Json.parse(line);
            return new Entry(
                    node.path("seq").asLong(),
                    Instant.parse(node.path("at").asText()),
                    Op.valueOf(node.path("op").asText()),
                    node.path("kdProvider").asText(),
                    node.path("id").asText(),
                    node.path("noKunjungan").asText(),
                    (ObjectNode) node.path("data"));
        } catch (JsonProcessingException | RuntimeException e) {
            throw new IOException(
                    "State file " + file + " is damaged in line " + number + "; move it away to start afresh", e);
        }
    }

    /** Appends one entry whole or not at all. */
    void append(Entry entry) throws IOException {
        long before = channel.position();
        ByteBuffer line = ByteBuffer.wrap((Json.write(json(entry)) + "\n").getBytes(StandardCharsets.UTF_8));
        try {
            while (line.hasRemaining()) {
                channel.write(line);
            }
        } catch (IOException e) {
            if (channel.isOpen()) {
                channel.truncate(before);
                channel.position(before);
            }
            throw e;
        }
    }

    static ObjectNode json(Entry entry) {
        ObjectNode node = Json.object();
        node.put("seq", entry.seq());
        node.put("at", entry.at().toString());
        node.put("op", entry.op().name());
        node.put("kdProvider", entry.kdProvider());
        node.put("id", entry.id());
        node.put("noKunjungan", entry.noKunjungan());
        node.set("data", entry.data());
        return node;
    }

    void truncate() throws IOException {
        channel.truncate(0);
        channel.position(0);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
