package id.jembatan.itests.day;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a day is played.
 *
 * @param file the day, one JSON object a line; see {@code clinic-day.jsonl}
 * @param base address of the server
 * @param username a user who may register, write charts and finish visits
 * @param password the user's password, also the first one that must be changed
 * @param chosen the password to choose when the first one must be changed
 * @param facility code of the facility to work in, empty for the one the user signs in to
 * @param threads desks working at once
 * @param keepDates play the dates of the file as they are instead of moving them to the latest day that is over
 * @param sandbox address of the sandbox gateway to count in, empty to leave it out
 * @param pace pause before each step of a visit, for days that shall last
 * @param settle how long to wait for the deliveries at the end
 */
public record Options(
        Path file,
        String base,
        String username,
        String password,
        String chosen,
        Optional<String> facility,
        int threads,
        boolean keepDates,
        Optional<String> sandbox,
        Duration pace,
        Duration settle) {

    private static final Set<String> NAMES = Set.of(
            "--user", "--facility", "--threads", "--keep-dates", "--sandbox", "--pace-millis", "--settle-seconds");

    static final String USAGE = """
            usage: clinic-day FILE BASE_URL --user NAME [--facility CODE] [--threads 4] [--keep-dates] [--sandbox URL] [--pace-millis 0] [--settle-seconds 120]
            The password is read from the environment: JEMBATAN_PASSWORD, and JEMBATAN_NEW_PASSWORD for a first password that
            must be changed.""";

    /** @throws IllegalArgumentException with a sentence when the words are off */
    static Options parse(String[] args, Map<String, String> environment) {
        if (args.length < 2) {
            throw new IllegalArgumentException("FILE and BASE_URL are needed");
        }
        Map<String, String> named = new HashMap<>();
        for (int i = 2; i < args.length; i++) {
            boolean flag = "--keep-dates".equals(args[i]);
            if (!NAMES.contains(args[i]) || (!flag && i + 1 == args.length)) {
                throw new IllegalArgumentException("not understood: " + args[i]);
            }
            named.put(args[i].substring(2), flag ? "true" : args[++i]);
        }
        String password = environment.get("JEMBATAN_PASSWORD");
        if (!named.containsKey("user") || password == null) {
            throw new IllegalArgumentException("--user and JEMBATAN_PASSWORD are needed");
        }
        return new Options(
                Path.of(args[0]),
                args[1],
                named.get("user"),
                password,
                environment.getOrDefault("JEMBATAN_NEW_PASSWORD", password),
                Optional.ofNullable(named.get("facility")),
                (int) number(named, "threads", "4"),
                named.containsKey("keep-dates"),
                Optional.ofNullable(named.get("sandbox")),
                Duration.ofMillis(number(named, "pace-millis", "0")),
                Duration.ofSeconds(number(named, "settle-seconds", "120")));
    }

    private static long number(Map<String, String> named, String name, String usual) {
        String text = named.getOrDefault(name, usual);
        if (!text.matches("\\d{1,8}")) {
            throw new IllegalArgumentException("--" + name + " is a number, not " + text);
        }
        return Long.parseLong(text);
    }
}
