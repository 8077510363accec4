package id.jembatan.rxpert.internal.web;

import id.jembatan.api.EmrException;
import id.jembatan.api.Text;
import id.jembatan.rxpert.internal.Texts;
import id.jembatan.rxpert.internal.bridge.DictionaryCodes;
import id.jembatan.rxpert.internal.format.Limits;
import id.jembatan.rxpert.internal.jobs.ImportJob;
import id.jembatan.rxpert.internal.jobs.ImportJobs;
import id.jembatan.rxpert.internal.keeper.DictionaryKeeper;
import id.jembatan.rxpert.internal.snapshot.Snapshot;
import id.jembatan.rxpert.internal.store.DictionaryHouse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The dictionaries on the shelf, for people to look at. */
@Component(service = Shelf.class)
public final class Shelf {
    private final DictionaryKeeper keeper;
    private final ImportJobs jobs;
    private final Clock clock;

    @Activate
    public Shelf(@Reference DictionaryKeeper keeper, @Reference ImportJobs jobs, @Reference Clock clock) {
        this.keeper = keeper;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * @param problem why nothing answers, or null
     * @param limitBytes largest package that is taken
     * @param waiting examined packages that a pharmacist has not decided on
     * @param warnings what is wrong with the settings
     * @param troubles versions that could not be opened at the start
     */
    public record Overview(
            boolean loading,
            Text problem,
            long limitBytes,
            List<Entry> dictionaries,
            List<Pending> waiting,
            List<Text> warnings,
            List<Trouble> troubles) {}

    /** @param id of the job to approve; @param by who brought it, {@code Jembatan} for the example of an updated bundle */
    public record Pending(String id, String dictionary, String version, String by) {}

    /** One active dictionary. @param expired past its date; it goes on answering */
    public record Entry(
            String name,
            String system,
            Text title,
            String vendor,
            String version,
            LocalDate expires,
            boolean expired,
            Text notice,
            int substances,
            int products,
            int pairs,
            List<DictionaryHouse.Kept> versions) {}

    /** @param instead version that answers in its place, or null */
    public record Trouble(String dictionary, String version, Text sentence, String instead) {}

    /** Never fails while the dictionaries load; it says so. */
    public Overview overview() {
        if (keeper.house().isEmpty()) {
            return new Overview(
                    keeper.isLoading(),
                    keeper.problem(),
                    Limits.USUAL.packageBytes(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());
        }
        DictionaryHouse house = keeper.require();
        List<Entry> entries = new ArrayList<>();
        for (Snapshot one : house.dictionaries().active()) {
            entries.add(entry(one, house));
        }
        List<Trouble> troubles = house.troubles().stream()
                .map(one -> new Trouble(
                        one.dictionary(),
                        one.version(),
                        Texts.of(one.words()),
                        one.instead().isEmpty() ? null : one.instead()))
                .toList();
        return new Overview(false, null, Limits.USUAL.packageBytes(), entries, waiting(), keeper.warnings(), troubles);
    }

    private List<Pending> waiting() {
        return jobs.all().stream()
                .filter(one -> one.state() == ImportJob.State.WAITING)
                .map(one -> new Pending(
                        one.id(), one.report().dictionary(), one.report().version(), one.by()))
                .toList();
    }

    private Entry entry(Snapshot one, DictionaryHouse house) {
        try {
            LocalDate expires = one.info().expires();
            return new Entry(
                    one.info().dictionary(),
                    DictionaryCodes.system(one),
                    Texts.of(one.info().title()),
                    one.info().vendor(),
                    one.info().version(),
                    expires,
                    expires != null && !LocalDate.now(clock).isBefore(expires),
                    Texts.orNull(one.info().notice()),
                    one.substanceCount(),
                    one.productCount(),
                    one.pairCount(),
                    house.kept(one.info().dictionary()));
        } catch (IOException e) {
            throw new EmrException(
                    EmrException.Kind.UNAVAILABLE,
                    "rxpert.store.read",
                    new Text("Folder kamus tidak dapat dibaca.", "The folder of the dictionaries cannot be read."),
                    List.of(),
                    e);
        }
    }
}
