package id.jembatan.sandbox.internal.ledger;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The one source of truth of the stand-in. Every change is an {@link Entry}: first written to the state file if there is one, then applied to the books,
 * only then answered. One lock guards ledger and books; whoever decides on what the books say and then commits does both inside
 * {@link #exclusively(Supplier)}.
 */
public final class Ledger implements AutoCloseable {
    private final Clock clock;
    private final Optional<Journal> journal;
    private final List<Book> books;
    private final List<Entry> entries = new ArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();

    /**
     * @param stateFile where the state survives a restart, empty to keep it in memory only
     * @throws IOException when the state file cannot be read or is held by another sandbox
     */
    public Ledger(Optional<Path> stateFile, Clock clock, List<Book> books) throws IOException {
        this.clock = clock;
        this.books = List.copyOf(books);
        this.journal = stateFile.isPresent() ? Optional.of(new Journal(stateFile.get())) : Optional.empty();
        if (journal.isPresent()) {
            replay(journal.get());
        }
    }

    private void replay(Journal from) throws IOException {
        try {
            from.read().forEach(this::apply);
        } catch (IOException | RuntimeException e) {
            from.close();
            throw e;
        }
    }

    /** Runs a piece of work that nobody else's reading or writing can interleave. */
    public <T> T exclusively(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /** Records one change for good. Call inside {@link #exclusively(Supplier)}. */
    public Entry commit(Op op, String kdProvider, String id, String noKunjungan, ObjectNode data) {
        if (!lock.isHeldByCurrentThread()) {
            throw new IllegalStateException("commit outside exclusively");
        }
        Entry entry = new Entry(entries.size() + 1L, clock.instant(), op, kdProvider, id, noKunjungan, data);
        try {
            if (journal.isPresent()) {
                journal.get().append(entry);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The sandbox state file could not be written", e);
        }
        apply(entry);
        return entry;
    }

    private void apply(Entry entry) {
        entries.add(entry);
        books.forEach(book -> book.apply(entry));
    }

    /** All entries so far, oldest first. */
    public List<Entry> entries() {
        return exclusively(() -> List.copyOf(entries));
    }

    /** All entries from number {@code from} on, as JSON. */
    public ArrayNode json(long from) {
        ArrayNode list = Json.array();
        entries().stream().filter(entry -> entry.seq() >= from).forEach(entry -> list.add(Journal.json(entry)));
        return list;
    }

    /** Forgets everything, on disk too. */
    public void reset() {
        exclusively(() -> {
            try {
                if (journal.isPresent()) {
                    journal.get().truncate();
                }
            } catch (IOException e) {
                throw new UncheckedIOException("The sandbox state file could not be emptied", e);
            }
            entries.clear();
            books.forEach(Book::clear);
            return null;
        });
    }

    @Override
    public void close() throws IOException {
        if (journal.isPresent()) {
            journal.get().close();
        }
    }
}
