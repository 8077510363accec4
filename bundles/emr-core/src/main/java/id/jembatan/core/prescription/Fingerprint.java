package id.jembatan.core.prescription;

import id.jembatan.api.Text;
import id.jembatan.api.medication.DrugAlert;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Tells whether an alert is the one that was answered before: the same drug, other side, statement, severity, wording and
 * facts of the patient. The version of the dictionary is not part of it, so that an update that does not touch the
 * statement asks nobody again.
 */
final class Fingerprint {
    private Fingerprint() {}

    static String of(DrugAlert alert) {
        DrugAlert.Explanation why = alert.explanation();
        return hash(List.of(
                alert.category().name(),
                alert.severity().name(),
                String.valueOf(alert.action()),
                alert.drug(),
                String.valueOf(alert.against()),
                why == null ? "" : String.valueOf(why.key()),
                why == null ? "" : String.valueOf(why.rule()),
                alert.summary().id(),
                facts(alert)));
    }

    /** Hash of the patient's facts that the alert used. */
    static String ofFacts(DrugAlert alert) {
        return hash(List.of(facts(alert)));
    }

    private static String facts(DrugAlert alert) {
        if (alert.explanation() == null || alert.explanation().facts() == null) {
            return "";
        }
        return String.join(
                "\n",
                alert.explanation().facts().stream().map(Text::id).sorted().toList());
    }

    static String hash(List<String> parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
