package id.jembatan.core;

import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * The core's configuration, PID {@code id.jembatan.core}, checked once. Karaf reads its {@code etc} long before it starts
 * the bundle, so the values are there from the beginning; a change restarts the core's services.
 */
@Component(service = Settings.class, configurationPid = "id.jembatan.core")
@Designate(ocd = Settings.Config.class)
public final class Settings {

    /** Values as configured; durations in ISO-8601. */
    @ObjectClassDefinition(name = "Jembatan core")
    public @interface Config {

        @AttributeDefinition(description = "Make a facility at the first start, when there is none")
        boolean facility_create() default true;

        @AttributeDefinition(description = "Code of that facility")
        String facility_code() default "utama";

        @AttributeDefinition(description = "Name of that facility")
        String facility_name() default "Klinik";

        @AttributeDefinition(description = "Time zone of that facility")
        String facility_zone() default "Asia/Jakarta";

        @AttributeDefinition(description = "Visits written on paper may be entered this many days back")
        int encounter_backdateDays() default 7;

        @AttributeDefinition(description = "File with the first administrator's password; empty: in Karaf's data")
        String firstLogin_file() default "";

        @AttributeDefinition(description = "File with the key that seals credentials; empty: in Karaf's etc")
        String key_file() default "";

        @AttributeDefinition(description = "A session without use ends after")
        String session_idle() default "PT30M";

        @AttributeDefinition(description = "Every session ends after")
        String session_max() default "PT12H";

        @AttributeDefinition(description = "Most calls into bridges at one time, of all bridges")
        int bridge_threads() default 32;

        @AttributeDefinition(description = "Most deliveries at one time, of one bridge in one facility")
        int outbox_parallel() default 4;

        @AttributeDefinition(description = "Shortest wait before the next try of a delivery")
        String outbox_backoffMin() default "PT5S";

        @AttributeDefinition(description = "Longest wait before the next try of a delivery")
        String outbox_backoffMax() default "PT15M";

        @AttributeDefinition(description = "A delivery that takes longer is given up with open outcome")
        String outbox_deliveryTimeout() default "PT2M";

        @AttributeDefinition(description = "Failures of the gateway in a row that stop a lane")
        int outbox_breakerFailures() default 5;

        @AttributeDefinition(description = "A stopped lane tries again after")
        String outbox_breakerOpen() default "PT30S";

        @AttributeDefinition(description = "Contents of finished events are removed after; the deliveries stay")
        String outbox_keepSnapshots() default "P30D";

        @AttributeDefinition(description = "Time for a probe of a gateway")
        String check_timeout() default "PT20S";

        @AttributeDefinition(description = "Failed probes are repeated after")
        String check_repeat() default "PT1M";

        @AttributeDefinition(description = "Time for the question whether somebody is a member")
        String coverage_timeout() default "PT10S";

        @AttributeDefinition(description = "Time for the question where a patient's history elsewhere opens")
        String historyLink_timeout() default "PT20S";

        @AttributeDefinition(description = "Time for the check of a prescription, of all checkers together")
        String drugCheck_timeout() default "PT0.3S";

        @AttributeDefinition(description = "Checkers are looked at for a new dictionary or policy every")
        String drugCheck_sweep() default "PT3S";

        @AttributeDefinition(description = "Time for a search in the drug dictionaries")
        String drugSearch_timeout() default "PT1S";

        @AttributeDefinition(description = "Whether a patient is pregnant is asked again after this many days")
        int history_pregnancyDays() default 30;

        @AttributeDefinition(description = "Whether a patient breastfeeds is asked again after this many days")
        int history_lactationDays() default 180;

        @AttributeDefinition(description = "A job that takes longer is stopped")
        String job_timeout() default "PT10M";
    }

    private final Config config;

    @Activate
    public Settings(Config config) {
        this.config = config;
        sessionIdle();
        sessionMax();
        backoffMin();
        backoffMax();
        deliveryTimeout();
        breakerPause();
        keepSnapshots();
        checkTimeout();
        checkRepeat();
        coverageTimeout();
        historyLinkTimeout();
        jobTimeout();
        drugCheckTimeout();
        drugCheckSweep();
        drugSearchTimeout();
        positive("history.pregnancyDays", pregnancyDays());
        positive("history.lactationDays", lactationDays());
        if (backdateDays() < 0) {
            throw new IllegalArgumentException("encounter.backdateDays must not be negative: " + backdateDays());
        }
        positive("bridge.threads", threads());
        positive("outbox.parallel", parallel());
        positive("outbox.breakerFailures", breakerFailures());
    }

    public boolean createFacility() {
        return config.facility_create();
    }

    public String facilityCode() {
        return config.facility_code();
    }

    public String facilityName() {
        return config.facility_name();
    }

    public String facilityZone() {
        return config.facility_zone();
    }

    public int backdateDays() {
        return config.encounter_backdateDays();
    }

    public Path firstLoginFile() {
        return file(config.firstLogin_file(), "karaf.data", "first-login.txt");
    }

    public Path keyFile() {
        return file(config.key_file(), "karaf.etc", "jembatan.key");
    }

    public Duration sessionIdle() {
        return duration("session.idle", config.session_idle());
    }

    public Duration sessionMax() {
        return duration("session.max", config.session_max());
    }

    public int threads() {
        return config.bridge_threads();
    }

    public int parallel() {
        return config.outbox_parallel();
    }

    public Duration backoffMin() {
        return duration("outbox.backoffMin", config.outbox_backoffMin());
    }

    public Duration backoffMax() {
        return duration("outbox.backoffMax", config.outbox_backoffMax());
    }

    public Duration deliveryTimeout() {
        return duration("outbox.deliveryTimeout", config.outbox_deliveryTimeout());
    }

    public int breakerFailures() {
        return config.outbox_breakerFailures();
    }

    public Duration breakerPause() {
        return duration("outbox.breakerOpen", config.outbox_breakerOpen());
    }

    public Duration keepSnapshots() {
        return duration("outbox.keepSnapshots", config.outbox_keepSnapshots());
    }

    public Duration checkTimeout() {
        return duration("check.timeout", config.check_timeout());
    }

    public Duration checkRepeat() {
        return duration("check.repeat", config.check_repeat());
    }

    public Duration coverageTimeout() {
        return duration("coverage.timeout", config.coverage_timeout());
    }

    public Duration historyLinkTimeout() {
        return duration("historyLink.timeout", config.historyLink_timeout());
    }

    public Duration jobTimeout() {
        return duration("job.timeout", config.job_timeout());
    }

    public Duration drugCheckTimeout() {
        return duration("drugCheck.timeout", config.drugCheck_timeout());
    }

    public Duration drugCheckSweep() {
        return duration("drugCheck.sweep", config.drugCheck_sweep());
    }

    public Duration drugSearchTimeout() {
        return duration("drugSearch.timeout", config.drugSearch_timeout());
    }

    public int pregnancyDays() {
        return config.history_pregnancyDays();
    }

    public int lactationDays() {
        return config.history_lactationDays();
    }

    private static Path file(String configured, String folderProperty, String name) {
        if (!configured.isBlank()) {
            return Path.of(configured);
        }
        String folder = System.getProperty(folderProperty);
        if (folder == null) {
            throw new IllegalArgumentException("no folder for " + name + ": " + folderProperty + " is not set");
        }
        return Path.of(folder, name);
    }

    private static Duration duration(String key, String text) {
        try {
            Duration duration = Duration.parse(text);
            if (duration.isNegative() || duration.isZero()) {
                throw new IllegalArgumentException("setting " + key + " must be longer than zero: " + text);
            }
            return duration;
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("setting " + key + " is no ISO-8601 duration such as PT30S: " + text, e);
        }
    }

    private static void positive(String key, int value) {
        if (value < 1) {
            throw new IllegalArgumentException("setting " + key + " must be at least 1: " + value);
        }
    }
}
