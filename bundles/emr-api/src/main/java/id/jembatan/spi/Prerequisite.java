package id.jembatan.spi;

import id.jembatan.api.Text;
import org.osgi.annotation.versioning.ConsumerType;

/** One thing that must be true before a bridge may work in a facility. */
@ConsumerType
public interface Prerequisite {

    /** What kind of thing it is; decides the order in which they are looked at, and the icon. */
    enum Kind {
        REGISTRATION,
        CREDENTIAL,
        CONNECTIVITY,
        REFERENCE_DATA,
        MAPPING,
        FACILITY_PROFILE,
        OTHER_PLUGIN
    }

    String id();

    Kind kind();

    Text title();

    /** Page with help, or null. */
    default String helpUrl() {
        return null;
    }

    /**
     * Looks now. A CONNECTIVITY check calls the gateway with a read-only probe; it is asked only when credentials are
     * complete, on a thread of the core, and its answer is kept.
     */
    Result check(PluginContext context);

    /**
     * @param ok whether it is fulfilled
     * @param sentence what was seen, or what is missing and what to do
     * @param refused true when the gateway refused the credentials: nothing is tried again until they change
     */
    record Result(boolean ok, Text sentence, boolean refused) {

        public static Result ok(Text sentence) {
            return new Result(true, sentence, false);
        }

        public static Result missing(Text sentence) {
            return new Result(false, sentence, false);
        }

        public static Result refused(Text sentence) {
            return new Result(false, sentence, true);
        }
    }
}
