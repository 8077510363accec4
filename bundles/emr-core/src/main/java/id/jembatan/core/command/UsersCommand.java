package id.jembatan.core.command;

import id.jembatan.api.Actor;
import id.jembatan.api.access.User;
import id.jembatan.api.access.UserService;
import id.jembatan.api.facility.Facility;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

/** {@code emr:users}: users of a facility; with {@code --reset} a new first password, shown once. */
@Service
@Command(scope = "emr", name = "users", description = "Pengguna; --reset membuat kata sandi awal baru / users")
public final class UsersCommand extends FacilityCommand {

    @Option(name = "--reset", description = "Nama pengguna yang lupa kata sandi")
    String reset;

    @Reference
    UserService users;

    @Override
    boolean changes() {
        return reset != null;
    }

    @Override
    void run(Actor actor, Facility facility, PrintStream out) throws CommandFailure {
        if (reset != null) {
            User user = users.users(actor).stream()
                    .filter(one -> one.username().equals(reset))
                    .findFirst()
                    .orElseThrow(
                            () -> new CommandFailure("Pengguna " + reset + " tidak ada di " + facility.code() + "."));
            out.println("Kata sandi awal (tampil sekali): "
                    + users.resetPassword(actor, user.id()).password());
            return;
        }
        ShellTable table = new ShellTable();
        table.column("Pengguna");
        table.column("Nama");
        table.column("Peran");
        table.column("Aktif");
        table.column("Terakhir masuk");
        users.users(actor)
                .forEach(user -> table.addRow()
                        .addContent(
                                user.username(),
                                user.name(),
                                String.join(", ", user.roles().stream().sorted().toList()),
                                user.active() ? "ya" : "tidak",
                                user.lastLoginAt() == null
                                        ? "-"
                                        : user.lastLoginAt().atZone(facility.zone())));
        table.print(out);
    }
}
