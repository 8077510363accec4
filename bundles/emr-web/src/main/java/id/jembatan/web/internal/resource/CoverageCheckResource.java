package id.jembatan.web.internal.resource;

import id.jembatan.api.Actor;
import id.jembatan.api.EmrException;
import id.jembatan.api.Text;
import id.jembatan.api.access.Permission.Act;
import id.jembatan.api.access.Permission.Kind;
import id.jembatan.api.access.RequiresPermission;
import id.jembatan.api.integration.CoverageCheckService;
import id.jembatan.api.patient.PatientService;
import id.jembatan.spi.CoverageChecker.CoverageAnswer;
import id.jembatan.spi.CoverageChecker.CoverageQuestion;
import id.jembatan.spi.RestResource;
import java.util.List;
import java.util.UUID;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Asks the payers about a membership. */
@Component(service = RestResource.class, property = RestResource.PATH + "=/coverage-checks")
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class CoverageCheckResource implements RestResource {

    private final CoverageCheckService checks;
    private final PatientService patients;

    @Activate
    public CoverageCheckResource(@Reference CoverageCheckService checks, @Reference PatientService patients) {
        this.checks = checks;
        this.patients = patients;
    }

    /** With a patient, what the payers answer of a coverage is kept. */
    @POST
    @RequiresPermission(kind = Kind.PATIENT, act = Act.ENTER)
    public List<CoverageCheckService.Result> check(Question entered, @Context Actor actor) {
        Fields.required(entered);
        if ((entered.memberNumber() == null) == (entered.nik() == null)) {
            throw EmrException.invalid(
                    "coverage.question",
                    "memberNumber",
                    new Text("Isi salah satu: nomor kartu atau NIK.", "Give exactly one: the card number or the NIK."));
        }
        List<CoverageCheckService.Result> results =
                checks.check(actor, new CoverageQuestion(entered.memberNumber(), entered.nik()));
        if (entered.patientId() != null) {
            results.stream()
                    .map(CoverageCheckService.Result::answer)
                    .filter(answer -> answer != null && answer.coverage() != null)
                    .map(CoverageAnswer::coverage)
                    .forEach(coverage -> patients.keepCoverage(actor, entered.patientId(), coverage));
        }
        return results;
    }

    /** Exactly one of the first two. */
    public record Question(String memberNumber, String nik, UUID patientId) {}
}
