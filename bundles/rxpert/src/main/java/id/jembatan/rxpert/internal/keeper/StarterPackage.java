package id.jembatan.rxpert.internal.keeper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** The example dictionary that travels inside the bundle, beside the public key it is signed with. */
public final class StarterPackage {
    private final Function<String, InputStream> files;

    public StarterPackage() {
        this(name -> StarterPackage.class.getResourceAsStream("/starter/" + name));
    }

    /** @param files opens {@code starter.rxdict} and {@code starter.pub}; null when there is none */
    public StarterPackage(Function<String, InputStream> files) {
        this.files = files;
    }

    /** Line {@code key-id base64-key yyyy-mm-dd}; empty when the bundle has no example. */
    Optional<String> key() throws IOException {
        try (InputStream in = files.apply("starter.pub")) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
        }
    }

    /** Writes the package out. @return false when the bundle has no example */
    boolean copyTo(Path file) throws IOException {
        try (InputStream in = files.apply("starter.rxdict")) {
            if (in == null) {
                return false;
            }
            Files.copy(in, file);
            return true;
        }
    }
}
