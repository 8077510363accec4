package id.jembatan.bpjs.pcare.internal.visit;

import id.jembatan.api.chart.Prescription;
import id.jembatan.api.chart.Procedure;
import id.jembatan.bpjs.pcare.internal.reference.ReferenceKind;
import id.jembatan.spi.ReferenceItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Drugs and procedures of a visit as pCare can take them; what it cannot take is noted by name. */
final class VisitLines {
    private static final List<ReferenceKind> PROCEDURES =
            List.of(ReferenceKind.TINDAKAN_10, ReferenceKind.TINDAKAN_50, ReferenceKind.TINDAKAN_20);
    private static final String ICD9 = "icd9cm";

    private VisitLines() {}

    static List<Line> obat(Visit visit) {
        List<Prescription> prescriptions = visit.snapshot().prescriptions();
        if (!visit.settings().sendObat()) {
            noteIf(
                    !prescriptions.isEmpty(),
                    visit,
                    "Obat tidak dikirim (dimatikan di isian pCare).",
                    "Drugs were not sent (switched off in the pCare settings).");
            return List.of();
        }
        List<Line> lines = new ArrayList<>();
        List<String> left = new ArrayList<>();
        for (int i = 0; i < prescriptions.size(); i++) {
            Prescription line = prescriptions.get(i);
            String name = GatewayText.clean(
                    PrescriptionText.name(line), visit.settings().textLimit());
            if (ObatLine.canBeSent(line) && !name.isEmpty()) {
                lines.add(new ObatLine(visit.key(), line, name, "prescriptions[" + i + "]"));
            } else {
                left.add(name);
            }
        }
        String list = String.join(", ", left);
        noteIf(
                !left.isEmpty(),
                visit,
                "Tidak dikirim sebagai obat karena tanpa signa atau jumlah: " + list + ".",
                "Not sent as drugs for lack of a signa or quantity: " + list + ".");
        return lines;
    }

    static List<Line> tindakan(Visit visit) {
        List<Procedure> procedures = visit.snapshot().procedures();
        if (!visit.settings().sendTindakan()) {
            noteIf(
                    !procedures.isEmpty(),
                    visit,
                    "Tindakan tidak dikirim (dimatikan di isian pCare).",
                    "Procedures were not sent (switched off in the pCare settings).");
            return List.of();
        }
        List<Line> lines = new ArrayList<>();
        List<String> left = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < procedures.size(); i++) {
            Procedure procedure = procedures.get(i);
            Optional<ReferenceItem> mapped = mapped(visit, procedure.code());
            if (mapped.isPresent()) {
                int number = seen.merge(mapped.get().code(), 1, Integer::sum);
                String text =
                        GatewayText.clean(procedure.display(), visit.settings().textLimit());
                lines.add(new TindakanLine(
                        visit.key(),
                        mapped.get().code(),
                        number,
                        text.isEmpty() ? null : text,
                        "procedures[" + i + "]"));
            } else {
                left.add(procedure.code());
            }
        }
        String list = String.join(", ", left);
        noteIf(
                !left.isEmpty(),
                visit,
                "Tindakan tanpa padanan di referensi pCare, tidak dikirim: " + list + ".",
                "Procedures without a counterpart in the pCare reference, not sent: " + list + ".");
        return lines;
    }

    /**
     * A procedure is sent when the reference has the same code, or a row that names its ICD-9-CM code. One that wants a result
     * ({@code withValue}) is left out: the record holds none.
     */
    private static Optional<ReferenceItem> mapped(Visit visit, String icd9) {
        for (ReferenceKind kind : PROCEDURES) {
            Optional<ReferenceItem> item = visit.references()
                    .find(kind.id(), icd9)
                    .or(() -> visit.references().all(kind.id()).stream()
                            .filter(row -> icd9.equals(row.attributes().get(ICD9)))
                            .findFirst());
            if (item.isPresent()) {
                return item.filter(
                        row -> !"true".equalsIgnoreCase(row.attributes().get("withValue")));
            }
        }
        return Optional.empty();
    }

    private static void noteIf(boolean condition, Visit visit, String id, String en) {
        if (condition) {
            visit.note(id, en);
        }
    }
}
