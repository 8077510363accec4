package id.jembatan.core.prescription;

import id.jembatan.api.EmrException;
import id.jembatan.api.FieldError;
import id.jembatan.api.Text;
import id.jembatan.api.chart.Prescription;
import id.jembatan.api.medication.AlertOverride;
import id.jembatan.api.medication.DrugAlert;
import id.jembatan.api.medication.DrugAlert.Severity;
import id.jembatan.api.medication.OverrideReason;
import id.jembatan.api.medication.PrescriptionCheck;
import id.jembatan.api.medication.PrescriptionCheck.ShownAlert;
import id.jembatan.core.FieldErrors;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The prescriber's answers to alerts, and what stops a save without them. */
final class Overrides {
    private static final int MOST = 500;
    private static final int LONGEST_NOTE = 500;

    private Overrides() {}

    /**
     * @param given may be null
     * @return the answers by fingerprint
     * @throws EmrException INVALID with the fields
     */
    static Map<String, AlertOverride> checked(List<AlertOverride> given) {
        FieldErrors errors = new FieldErrors();
        Map<String, AlertOverride> answers = new LinkedHashMap<>();
        List<AlertOverride> list = given == null ? List.of() : given;
        if (list.size() > MOST) {
            errors.add(
                    "overrides",
                    "Jawaban peringatan paling banyak " + MOST + ".",
                    "At most " + MOST + " answers to alerts.");
            errors.throwIfAny("prescription.overrides");
        }
        for (int i = 0; i < list.size(); i++) {
            AlertOverride one = list.get(i);
            String at = "overrides[" + i + "].";
            if (one == null || one.fingerprint() == null) {
                errors.required(at + "fingerprint", new Text("Peringatan yang dijawab", "The alert"));
                continue;
            }
            Text label = new Text("Alasan", "The reason");
            String note = errors.bounded(at + "note", label, one.note(), LONGEST_NOTE);
            if (one.reason() == OverrideReason.OTHER && note == null) {
                errors.required(at + "note", label);
            }
            answers.put(one.fingerprint(), new AlertOverride(one.fingerprint(), one.reason(), note));
        }
        errors.throwIfAny("prescription.overrides");
        return answers;
    }

    /** The alerts that stop a save and have no answer, of this save or an earlier one. */
    static List<DrugAlert> open(PrescriptionCheck answered, Map<String, AlertOverride> answers) {
        return answered.alerts().stream()
                .filter(shown -> shown.alert().severity() == Severity.CONTRAINDICATED && !shown.repeated())
                .filter(shown -> answers.get(shown.fingerprint()) == null
                        || answers.get(shown.fingerprint()).reason() == null)
                .map(ShownAlert::alert)
                .toList();
    }

    /** One sentence for each line that an alert is about. */
    static EmrException refusal(List<Prescription> lines, List<DrugAlert> open) {
        List<FieldError> fields = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String id = FactsReader.lineId(lines, i);
            for (DrugAlert alert : open) {
                if (alert.lines().contains(id)) {
                    fields.add(new FieldError("prescriptions[" + i + "].drug", sentence(alert)));
                }
            }
        }
        return new EmrException(
                EmrException.Kind.CONFLICT,
                "prescription.contraindicated",
                fields.get(0).sentence(),
                fields,
                null);
    }

    private static Text sentence(DrugAlert alert) {
        return new Text(
                closed(alert.summary().id()) + " Ganti obatnya, atau pilih alasan untuk tetap meresepkan.",
                closed(alert.summary().en()) + " Change the drug, or choose a reason to prescribe it all the same.");
    }

    private static String closed(String sentence) {
        String text = sentence.strip();
        return text.endsWith(".") || text.endsWith("!") || text.endsWith("?") ? text : text + ".";
    }
}
