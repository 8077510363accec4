package id.jembatan.core.command;

import id.jembatan.api.Actor;
import id.jembatan.api.EmrException;
import id.jembatan.api.facility.Facility;
import id.jembatan.api.facility.FacilityService;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.Session;

/** A console command that works in one facility, as the system. A refusal ends it with its sentence and a failure code. */
abstract class FacilityCommand implements Action {

    private static final String NAME = "Konsol";

    @Option(
            name = "--facility",
            description = "Kode fasilitas; perlu disebut untuk mengubah sesuatu bila ada beberapa / facility code")
    @Completion(FacilityCompleter.class)
    String facilityCode;

    @Reference
    FacilityService facilities;

    @Reference
    Session session;

    @Override
    public final Object execute() throws Exception {
        try {
            List<Facility> all = facilities.facilities();
            if (changes() && facilityCode == null && all.size() > 1) {
                throw new IllegalArgumentException(
                        "Ada beberapa fasilitas; sebutkan dengan --facility: " + codes(all) + ".");
            }
            Facility facility = choose(all, facilityCode);
            run(Actor.system(facility.id(), NAME), facility, session.getConsole());
            return null;
        } catch (EmrException e) {
            throw new CommandFailure(e);
        }
    }

    /** Whether it changes something: with several facilities it must be told which one is meant. */
    boolean changes() {
        return false;
    }

    /** @param out where the answer is written */
    abstract void run(Actor actor, Facility facility, PrintStream out) throws Exception;

    /** @param code null for the first one. @throws IllegalArgumentException naming the codes there are */
    static Facility choose(List<Facility> facilities, String code) {
        return facilities.stream()
                .filter(facility -> code == null || facility.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Fasilitas "
                        + (code == null ? "belum ada" : code + " tidak dikenal; yang ada: " + codes(facilities))));
    }

    private static String codes(List<Facility> facilities) {
        return facilities.stream().map(Facility::code).collect(Collectors.joining(", "));
    }
}
