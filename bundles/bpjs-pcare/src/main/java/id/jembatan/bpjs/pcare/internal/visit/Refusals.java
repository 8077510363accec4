package id.jembatan.bpjs.pcare.internal.visit;

import id.jembatan.api.Text;
import id.jembatan.bpjs.common.BpjsException;
import id.jembatan.bpjs.common.BpjsException.FieldError;
import id.jembatan.bpjs.pcare.internal.Sentences;
import id.jembatan.spi.DeliveryResult;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** What a failed call means for the delivery (bridging security, sections 11 and 12). */
final class Refusals {
    private static final Duration RATE_PAUSE = Duration.ofMinutes(2);

    /** The gateway's fields and where the clinic wrote them. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("nokartu", "memberNumber"),
            Map.entry("kdproviderpeserta", "memberNumber"),
            Map.entry("tgldaftar", "serviceDate"),
            Map.entry("kdpoli", "locationId"),
            Map.entry("kddokter", "practitionerId"),
            Map.entry("keluhan", "complaint"),
            Map.entry("kunjsakit", "kind"),
            Map.entry("anamnesa", "note.subjective"),
            Map.entry("terapinonobat", "note.plan"),
            Map.entry("terapiobat", "prescriptions"),
            Map.entry("sistole", "vitals.systolic"),
            Map.entry("diastole", "vitals.diastolic"),
            Map.entry("beratbadan", "vitals.weightKg"),
            Map.entry("tinggibadan", "vitals.heightCm"),
            Map.entry("resprate", "vitals.respiratoryRate"),
            Map.entry("heartrate", "vitals.heartRate"),
            Map.entry("lingkarperut", "vitals.waistCm"),
            Map.entry("suhu", "vitals.temperature"),
            Map.entry("kdsadar", "vitals.consciousness"),
            Map.entry("kddiag1", "conditions[0].code"),
            Map.entry("kddiag2", "conditions[1].code"),
            Map.entry("kddiag3", "conditions[2].code"),
            Map.entry("kdstatuspulang", "disposition"),
            Map.entry("rujuklanjut", "disposition"),
            Map.entry("tglpulang", "finishedAt"));

    private Refusals() {}

    /** @param line path of the drug or procedure that was being sent, or null for the visit itself */
    static DeliveryResult of(BpjsException e, String line) {
        Text why = Sentences.of(e);
        if (e.outcomeUnknown()) {
            return new DeliveryResult.Unknown(why);
        }
        return switch (e.error()) {
            case AUTH_GATEWAY,
                    AUTH_PCARE,
                    CREDENTIALS_INCOMPLETE,
                    SIGNATURE,
                    CONSUMER_EXPIRED,
                    NOT_REGISTERED_SERVICE -> new DeliveryResult.CredentialsRefused(why);
            case RATE_LIMIT -> new DeliveryResult.Retry(RATE_PAUSE, why, true);
            case CLOCK, WRONG_ADDRESS, TIMEOUT, UNREACHABLE, UNAVAILABLE, DECRYPT ->
                new DeliveryResult.Retry(null, why, true);
            case TOO_LARGE, MALFORMED, UNKNOWN -> new DeliveryResult.Retry(null, why, false);
            case NOT_FOUND, VALIDATION, DUPLICATE, REFUSED, UNREADABLE_REQUEST -> refused(e, line);
        };
    }

    /** Sending the same again is of no use. */
    static DeliveryResult refused(BpjsException e, String line) {
        return new DeliveryResult.Reject(Sentences.of(e), field(e, line));
    }

    private static String field(BpjsException e, String line) {
        if (line != null) {
            return line;
        }
        return e.fieldErrors().stream()
                .map(FieldError::field)
                .filter(name -> !name.isBlank())
                .findFirst()
                .map(name -> FIELDS.getOrDefault(name.strip().toLowerCase(Locale.ROOT), name.strip()))
                .orElse(null);
    }
}
