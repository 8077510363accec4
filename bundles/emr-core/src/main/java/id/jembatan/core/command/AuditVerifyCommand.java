package id.jembatan.core.command;

import id.jembatan.api.Actor;
import id.jembatan.api.audit.AuditService;
import id.jembatan.api.audit.AuditService.Verification;
import id.jembatan.api.facility.Facility;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code emr:audit-verify}: recomputes the audit chain of every facility, or of the one named. */
@Service
@Command(scope = "emr", name = "audit-verify", description = "Memeriksa rantai audit / verify the audit chain")
public final class AuditVerifyCommand extends FacilityCommand {

    @Reference
    AuditService audit;

    @Override
    void run(Actor actor, Facility facility, PrintStream out) throws CommandFailure {
        List<String> broken = new ArrayList<>();
        for (Facility one : facilityCode == null ? facilities.facilities() : List.of(facility)) {
            Verification verification = audit.verify(one.id());
            out.println(one.code() + ": " + verification.entries() + " catatan, "
                    + (verification.intact() ? "rantai utuh" : "RUSAK mulai catatan " + verification.brokenAt()));
            if (!verification.intact()) {
                broken.add(one.code());
            }
        }
        if (!broken.isEmpty()) {
            throw new CommandFailure("Rantai audit rusak di " + String.join(", ", broken)
                    + ". Simpan salinan basis data sebelum apa pun diubah.");
        }
    }
}
