package id.jembatan.api.integration;

import id.jembatan.api.Actor;
import id.jembatan.api.Text;
import id.jembatan.spi.CoverageChecker.CoverageAnswer;
import id.jembatan.spi.CoverageChecker.CoverageQuestion;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Asks the active bridges about a membership, within a time budget. */
@ProviderType
public interface CoverageCheckService {

    /** One result per bridge that answers such questions; empty when none is active. */
    List<Result> check(Actor actor, CoverageQuestion question);

    /**
     * @param answer null when it was not checked
     * @param notChecked why it was not checked, null when it was
     */
    record Result(String pluginId, CoverageAnswer answer, Text notChecked) {}
}
