package id.jembatan.rxpert.internal.keeper;

import id.jembatan.api.EmrException;
import id.jembatan.api.Text;
import id.jembatan.rxpert.internal.Rxpert;
import id.jembatan.rxpert.internal.format.TrustedKeys;
import id.jembatan.rxpert.internal.snapshot.Snapshot;
import id.jembatan.rxpert.internal.store.DictionaryHouse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
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
    private static final Duration LETTING_GO = Duration.ofMinutes(1);
    private static final Text LOADING = new Text("Kamus obat sedang dimuat.", "The drug dictionary is being loaded.");

    private final RxpertSettings settings;
    private final Clock clock;
    private final StarterPackage starter;
    private volatile List<Text> warnings = List.of();
    private final CompletableFuture<DictionaryHouse> opened = new CompletableFuture<>();
    private final Thread opening;

    @Activate
    public DictionaryKeeper(RxpertConfig config, @Reference Clock clock) {
        this(RxpertSettings.of(config), clock, new StarterPackage());
    }

    public DictionaryKeeper(RxpertSettings settings, Clock clock, StarterPackage starter) {
        this.settings = settings;
        this.clock = clock;
        this.starter = starter;
        this.opening = new Thread(this::open, "rxpert-open");
        opening.setDaemon(true);
        opening.start();
    }

    /** Two keepers must not write the same folder: the next one, with other settings, begins when this one has let go of it. */
    @Deactivate
    void end() {
        opened.cancel(false);
        try {
            opening.join(LETTING_GO.toMillis());
            if (opening.isAlive()) {
                LOG.warn("The dictionaries in {} are still being opened", settings.folder());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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

    /** What is wrong with the settings although dictionaries answer. */
    public List<Text> warnings() {
        return warnings;
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

    /** A slip in one key must not end the checks that other keys vouch for: it is passed over, and the page says so. */
    private List<String> readable(List<String> keys) {
        List<String> good = new ArrayList<>();
        List<Text> wrong = new ArrayList<>();
        for (String line : keys) {
            try {
                TrustedKeys.parse(List.of(line));
                good.add(line);
            } catch (IllegalArgumentException e) {
                LOG.warn("A key of {} is passed over", Rxpert.PID, e);
                wrong.add(new Text(
                        "Satu kunci tidak dapat dibaca dan dilewati: \"" + line + "\". Bentuknya: id-kunci kunci-base64"
                                + " yyyy-mm-dd. Periksa etc/" + Rxpert.PID + ".cfg.",
                        "One key cannot be read and is passed over: \"" + line + "\". Its form: key-id base64-key"
                                + " yyyy-mm-dd. Check etc/" + Rxpert.PID + ".cfg."));
            }
        }
        warnings = List.copyOf(wrong);
        return good;
    }

    private DictionaryHouse openHouse() throws IOException {
        PinnedKeys pinned = new PinnedKeys(settings.folder());
        Optional<String> key = starter.key();
        if (key.isPresent()) {
            pinned.add(key.get());
        }
        List<String> lines = new ArrayList<>(readable(settings.keys()));
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
