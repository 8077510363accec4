package id.jembatan.rxpert.internal.keeper;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The configuration, typed.
 *
 * @param keys lines as configured; they are read when the dictionaries are opened
 */
public record RxpertSettings(
        Path folder, List<String> keys, List<String> order, Set<String> layersOff, boolean labelOnlyAsInfo) {

    /** @throws IllegalArgumentException when no folder is configured and Karaf's data folder is not known */
    static RxpertSettings of(RxpertConfig config) {
        return new RxpertSettings(
                folder(config.folder()),
                words(config.keys()),
                words(config.order()),
                words(config.layersOff()).stream().collect(Collectors.toUnmodifiableSet()),
                config.labelOnlyAsInfo());
    }

    private static Path folder(String configured) {
        if (!configured.isBlank()) {
            return Path.of(configured.strip());
        }
        String data = System.getProperty("karaf.data");
        if (data == null) {
            throw new IllegalArgumentException("no folder for dictionaries: neither folder nor karaf.data is set");
        }
        return Path.of(data, "rxpert");
    }

    /** A list in a file of etc/ arrives as one text with commas in it. */
    private static List<String> words(String[] configured) {
        return Arrays.stream(configured)
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
