package id.jembatan.spi;

import id.jembatan.api.Text;
import id.jembatan.api.patient.Coverage.Payer;
import java.net.URI;
import org.osgi.annotation.versioning.ConsumerType;

/** Opens what a payer keeps of a patient's care elsewhere. A direct call within a budget kept by the core. */
@ConsumerType
public interface HistoryViewer {

    String pluginId();

    /** Whose members it can open the history of. */
    Payer payer();

    /** @throws id.jembatan.api.EmrException UNAVAILABLE when the payer does not answer, with what it said */
    HistoryAnswer open(HistoryQuestion question, PluginContext context);

    /** @param memberNumber card number with the payer */
    record HistoryQuestion(String memberNumber) {}

    /**
     * Exactly one of the two is given.
     *
     * @param url page of the payer, personal and short-lived: to be opened at once, never kept and never logged
     * @param nothing why there is nothing to see, in the payer's words
     */
    record HistoryAnswer(URI url, Text nothing) {

        public HistoryAnswer {
            if ((url == null) == (nothing == null)) {
                throw new IllegalArgumentException("either an address or why there is none");
            }
        }

        public static HistoryAnswer at(URI url) {
            return new HistoryAnswer(url, null);
        }

        public static HistoryAnswer nothing(Text why) {
            return new HistoryAnswer(null, why);
        }

        /** Tells whether there is an address, never which. */
        @Override
        public String toString() {
            return "HistoryAnswer[" + (url == null ? "nothing" : "an address") + "]";
        }
    }
}
