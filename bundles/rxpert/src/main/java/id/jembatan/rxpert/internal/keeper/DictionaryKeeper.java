package id.jembatan.rxpert.internal.keeper;

import id.jembatan.api.EmrException;
import id.jembatan.api.Text;
import id.jembatan.rxpert.internal.Rxpert;
import id.jembatan.rxpert.internal.format.TrustedKeys;
import id.jembatan.rxpert.internal.snapshot.Snapshot;
import id.jembatan.rxpert.internal.store.DictionaryHouse;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the clinic's dictionaries on a thread of its own and hands them out once they are there. Until then, and when they
 * cannot be opened, it says so; nobody waits for it.
 */
@Component(service = DictionaryKeeper.class, configurationPid = Rxpert.PID)
@Designate(ocd = RxpertConfig.class)
public final class DictionaryKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(DictionaryKeeper.class);
    private static final Text LOADING = new Text("Kamus obat sedang dimuat.", "The drug dictionary is being loaded.");

    private final RxpertSettings settings;
    private final Clock clock;
    private final StarterPackage starter;
    private final CompletableFuture<DictionaryHouse> opened = new CompletableFuture<>();

    @Activate
    public DictionaryKeeper(RxpertConfig config, @Reference Clock clock) {
        this(RxpertSettings.of(config), clock, new StarterPackage());
    }

    public DictionaryKeeper(RxpertSettings settings, Clock clock, StarterPackage starter) {
        this.settings = settings;
        this.clock = clock;
        this.starter = starter;
        Thread thread = new Thread(this::open, "rxpert-open");
        thread.setDaemon(true);
        thread.start();
    }

    @Deactivate
    void end() {
        opened.cancel(false);
    }

    public RxpertSettings settings() {
        return settings;
    }

    /** The open dictionaries; empty while they are being loaded and when they could not be opened. */
    public Optional<DictionaryHouse> house() {
        return opened.isDone() && !opened.isCompletedExceptionally() ? Optional.of(opened.join()) : Optional.empty();
    }

    /** @throws EmrException UNAVAILABLE with the reason while there is nothing to ask */
    public DictionaryHouse require() {
        return house().orElseThrow(() -> EmrException.unavailable("rxpert.closed", problem()));
    }

    /** Dictionaries that answer, most trusted first; empty while they are being loaded. */
    public List<Snapshot> active() {
        return house().map(one -> one.dictionaries().active()).orElse(List.of());
    }

    public boolean isLoading() {
        return !opened.isDone();
    }

    /** Why nothing answers, or null when something could. */
    public Text problem() {
        if (!opened.isDone()) {
            return LOADING;
        }
        try {
            opened.join();
            return null;
        } catch (CancellationException e) {
            return new Text("Kamus obat dihentikan.", "The drug dictionary was stopped.");
        } catch (CompletionException e) {
            String cause = String.valueOf(e.getCause().getMessage());
            return new Text(
                    "Kamus obat tidak dapat dibuka: " + cause + " Periksa setelan " + Rxpert.PID + ".",
                    "The drug dictionary cannot be opened: " + cause + " Check the settings of " + Rxpert.PID + ".");
        }
    }

    /** Runs an action once the dictionaries are open, at once when they are. */
    public void whenOpen(Consumer<DictionaryHouse> action) {
        opened.thenAccept(action);
    }

    private void open() {
        try {
            opened.complete(openHouse());
        } catch (IOException | RuntimeException e) {
            LOG.error("The drug dictionaries in {} cannot be opened", settings.folder(), e);
            opened.completeExceptionally(e);
        }
    }

    private DictionaryHouse openHouse() throws IOException {
        PinnedKeys pinned = new PinnedKeys(settings.folder());
        Optional<String> key = starter.key();
        if (key.isPresent()) {
            pinned.add(key.get());
        }
        List<String> lines = new ArrayList<>(settings.keys());
        lines.addAll(pinned.all());
        DictionaryHouse house =
                DictionaryHouse.open(settings.folder(), TrustedKeys.parse(lines), settings.order(), clock);
        if (key.isPresent()) {
            new StarterArrival(starter, settings.folder(), clock).arrive(house);
        }
        house.dictionaries()
                .active()
                .forEach(one -> LOG.info(
                        "Dictionary {} {} answers: {} substances, {} products",
                        one.info().dictionary(),
                        one.info().version(),
                        one.substanceCount(),
                        one.productCount()));
        return house;
    }
}
