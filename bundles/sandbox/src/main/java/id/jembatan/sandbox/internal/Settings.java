package id.jembatan.sandbox.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * How one stand-in behaves.
 *
 * @param port TCP port on 127.0.0.1, 0 for any free one
 * @param prefix path shown in the base URL; any prefix is taken
 * @param zone zone in which the gateway's day begins
 * @param today the gateway's date when it shall not be the clock's
 * @param skewTolerance how far a request's timestamp may lie from the gateway's clock
 * @param backdateDays how many days back a registration may be dated
 * @param acceptAnyIcd take well-formed ICD-10 codes that are not in the stand-in's own list
 * @param strictVitals refuse a vital sign of 0 on a sick visit
 * @param icare whether the facilities are opened for iCare; otherwise it answers that they are not
 * @param stateFile where the state survives a restart
 * @param participantsFile people to know by name from the start
 */
public record Settings(
        int port,
        String prefix,
        List<Facility> facilities,
        ZoneId zone,
        Optional<LocalDate> today,
        Duration skewTolerance,
        int backdateDays,
        boolean acceptAnyIcd,
        boolean strictVitals,
        boolean icare,
        Optional<Path> stateFile,
        Optional<Path> participantsFile) {

    public static final int DEFAULT_PORT = 8282;
    public static final String DEFAULT_PREFIX = "/pcare-rest-dev";

    public Settings {
        facilities = List.copyOf(facilities);
        require(port >= 0 && port <= 65535, "port must lie between 0 and 65535");
        require(!facilities.isEmpty(), "at least one facility is needed");
        require(
                facilities.stream().map(Facility::consId).distinct().count() == facilities.size(),
                "two facilities share a cons-id");
        require(
                facilities.stream().map(Facility::kdProvider).distinct().count() == facilities.size(),
                "two facilities share a provider code");
        require(!skewTolerance.isNegative(), "the clock tolerance must not be negative");
        require(backdateDays >= 0, "backdateDays must not be negative");
        prefix = prefix.isBlank() ? "" : "/" + prefix.strip().replaceAll("^/+|/+$", "");
    }

    /** The demo: clinic and branch, default port, nothing on disk. */
    public static Settings demo() {
        return new Settings(
                DEFAULT_PORT,
                DEFAULT_PREFIX,
                List.of(Facility.parse(Facility.CLINIC), Facility.parse(Facility.BRANCH)),
                ZoneId.of("Asia/Jakarta"),
                Optional.empty(),
                Duration.ofSeconds(300),
                30,
                true,
                false,
                true,
                Optional.empty(),
                Optional.empty());
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
