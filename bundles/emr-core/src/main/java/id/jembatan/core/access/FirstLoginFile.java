package id.jembatan.core.access;

import id.jembatan.core.OwnerOnly;
import id.jembatan.core.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file with the first administrator's password: readable by the owner of the process only, and removed as soon as
 * the password has been changed. The password is nowhere else, and never in the log.
 */
@Component(service = FirstLoginFile.class)
public final class FirstLoginFile {

    private static final Logger LOG = LoggerFactory.getLogger(FirstLoginFile.class);
    private static final String USER = "username: ";

    private final Path file;

    @Activate
    public FirstLoginFile(@Reference Settings settings) {
        this(settings.firstLoginFile());
    }

    FirstLoginFile(Path file) {
        this.file = file;
    }

    /** Writes name and password, replacing what an earlier start that did not come to its end has left. */
    void write(String username, char[] password) {
        String text = USER + username + "\npassword: " + new String(password) + "\n";
        try {
            OwnerOnly.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the first password cannot be written to " + file, e);
        }
        LOG.info("The first administrator can sign in; name and password are in {}", file);
    }

    /** Removes the file when it is about this user. */
    void passwordChanged(String username) {
        try {
            if (!Files.exists(file)) {
                return;
            }
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            if (lines.contains(USER + username)) {
                Files.delete(file);
                LOG.info("First password of {} was changed; {} is removed", username, file);
            }
        } catch (IOException e) {
            LOG.warn("{} still holds a password that was changed; remove it by hand", file, e);
        }
    }
}
