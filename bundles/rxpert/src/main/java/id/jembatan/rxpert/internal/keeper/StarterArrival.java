package id.jembatan.rxpert.internal.keeper;

import id.jembatan.rxpert.internal.Texts;
import id.jembatan.rxpert.internal.format.Manifest;
import id.jembatan.rxpert.internal.format.PackageException;
import id.jembatan.rxpert.internal.store.DictionaryHouse;
import id.jembatan.rxpert.internal.store.ImportReport;
import id.jembatan.rxpert.internal.store.VersionOrder;
import id.jembatan.rxpert.internal.store.Waiting;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What becomes of the bundle's own example. In an empty house it answers at once; where an older one is installed, the newer one
 * of an updated bundle waits for approval like any other package, and what was decided on is not offered again.
 */
final class StarterArrival {
    private static final Logger LOG = LoggerFactory.getLogger(StarterArrival.class);
    private static final String NAME = "starter.rxdict";
    private static final String BY = "Jembatan";

    private final StarterPackage starter;
    private final Path home;
    private final Clock clock;
    private final Path offered;

    StarterArrival(StarterPackage starter, Path home, Clock clock) {
        this.starter = starter;
        this.home = home;
        this.clock = clock;
        this.offered = home.resolve("starter-offered.txt");
    }

    /** Where something answers already, nothing that goes wrong with the example keeps it from answering. */
    void arrive(DictionaryHouse house) throws IOException {
        if (house.isNew()) {
            bring(house, this::install);
            return;
        }
        try {
            bring(house, this::offer);
        } catch (IOException e) {
            LOG.warn("The example dictionary of the bundle cannot be offered", e);
        }
    }

    /** What is done with the example once it lies on the disk. */
    @FunctionalInterface
    private interface Use {
        void of(Path file, DictionaryHouse house) throws IOException, PackageException;
    }

    /** A package that is refused leaves the house as it is, which the page says. */
    private void bring(DictionaryHouse house, Use use) throws IOException {
        Path file = home.resolve("starter.part");
        Files.deleteIfExists(file);
        try {
            if (starter.copyTo(file)) {
                use.of(file, house);
            }
        } catch (PackageException e) {
            LOG.warn(
                    "The example dictionary of the bundle was refused: {}",
                    Texts.of(e.words()).en(),
                    e);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void install(Path file, DictionaryHouse house) throws PackageException {
        ImportReport report = house.importer().stage(file, NAME, BY, step -> {});
        house.importer().approve(report.id(), BY, step -> {});
    }

    private void offer(Path file, DictionaryHouse house) throws IOException, PackageException {
        Manifest manifest = house.manifest(file, LocalDate.now(clock));
        String line = manifest.dictionary() + " " + manifest.version();
        if (!isNewer(manifest, house.versions(manifest.dictionary())) || offers().contains(line)) {
            return;
        }
        // an older example that nobody decided on, or this one when the last start was cut short before it was noted
        for (Waiting one : house.importer().waiting()) {
            if (one.name().equals(NAME) && one.by().equals(BY)) {
                house.importer().reject(one.id());
            }
        }
        house.importer().lay(file, NAME, BY);
        Files.writeString(
                offered, line + "\n", StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        LOG.info("The bundle brings {}; it waits for approval", line);
    }

    /** A clinic that does not have the example, but a vendor's dictionary, is not offered it. */
    private static boolean isNewer(Manifest manifest, List<String> kept) {
        VersionOrder order = new VersionOrder();
        return !kept.isEmpty() && kept.stream().allMatch(one -> order.compare(manifest.version(), one) > 0);
    }

    private List<String> offers() throws IOException {
        return Files.exists(offered) ? Files.readAllLines(offered, StandardCharsets.UTF_8) : List.of();
    }
}
