package id.jembatan.core.encounter;

import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Settings of visits, from the configuration {@code id.jembatan.core}.
 *
 * @param backdateDays how many days back a visit written on paper may be entered
 */
record EncounterSettings(int backdateDays) {
    /** Clocks of two computers may differ by this much. */
    static final Duration SKEW = Duration.ofMinutes(5);

    static final int DEFAULT_BACKDATE_DAYS = 7;
    private static final String BACKDATE_DAYS = "encounter.backdateDays";
    private static final int MOST_BACKDATE_DAYS = 366;
    private static final Logger LOG = LoggerFactory.getLogger(EncounterSettings.class);

    /** A value that makes no sense is reported in the log and replaced by the default. */
    static EncounterSettings of(Map<String, ?> properties) {
        Object value = properties.get(BACKDATE_DAYS);
        if (value == null) {
            return new EncounterSettings(DEFAULT_BACKDATE_DAYS);
        }
        try {
            int days = Integer.parseInt(value.toString().strip());
            if (days >= 0 && days <= MOST_BACKDATE_DAYS) {
                return new EncounterSettings(days);
            }
        } catch (NumberFormatException e) {
            LOG.debug("{} is no number", BACKDATE_DAYS, e);
        }
        LOG.warn(
                "{} = {} in id.jembatan.core is not 0 to {}; {} is used",
                BACKDATE_DAYS,
                value,
                MOST_BACKDATE_DAYS,
                DEFAULT_BACKDATE_DAYS);
        return new EncounterSettings(DEFAULT_BACKDATE_DAYS);
    }
}
