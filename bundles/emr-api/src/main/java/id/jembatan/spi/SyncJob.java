package id.jembatan.spi;

import id.jembatan.api.Text;
import java.time.Duration;
import org.osgi.annotation.versioning.ConsumerType;

/** Work by the clock, run by the core per facility and never overlapping itself. */
@ConsumerType
public interface SyncJob {

    /** From which state on a job may run. */
    enum Needs {
        /** Credentials are complete and the probe succeeded; mappings may still be missing. */
        CONNECTED,
        /** The bridge is ACTIVE or DEGRADED. */
        ACTIVE
    }

    String id();

    Text title();

    Duration period();

    Needs needs();

    /** @return what was done, in one sentence. @throws Exception is shown with its sentence and tried again later */
    Text run(PluginContext context) throws Exception;
}
