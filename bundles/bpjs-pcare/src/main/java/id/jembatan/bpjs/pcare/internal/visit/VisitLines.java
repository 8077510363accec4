package id.jembatan.bpjs.pcare.internal.visit;

import id.jembatan.api.chart.Prescription;
import id.jembatan.api.chart.Procedure;
import id.jembatan.bpjs.pcare.internal.Pcare;
import id.jembatan.bpjs.pcare.internal.reference.ReferenceKind;
import id.jembatan.spi.MappingKind;
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
        List<String> measured = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < procedures.size(); i++) {
            Procedure procedure = procedures.get(i);
            Optional<ReferenceItem> mapped = counterpart(visit, procedure.code());
            if (mapped.filter(VisitLines::wantsResult).isPresent()) {
                measured.add(procedure.code());
            } else if (mapped.isPresent()) {
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
        noteIf(
                !left.isEmpty(),
                visit,
                "Tindakan belum dipetakan ke kdTindakan, tidak dikirim: " + String.join(", ", left)
                        + ". Petakan di halaman Integrasi.",
                "Procedures not mapped to a kdTindakan, not sent: " + String.join(", ", left)
                        + ". Map them on the Integrations page.");
        noteIf(
                !measured.isEmpty(),
                visit,
                "Tindakan yang meminta nilai hasil, tidak dikirim: " + String.join(", ", measured)
                        + ". Isi hasilnya di pCare.",
                "Procedures that want a result, not sent: " + String.join(", ", measured)
                        + ". Enter the result in pCare.");
        return lines;
    }

    /**
     * The counterpart in the reference: what the clinic has mapped the code to, else a row of the same code. It may have gone
     * from the reference since it was mapped.
     */
    private static Optional<ReferenceItem> counterpart(Visit visit, String icd9) {
        String code = visit.context()
                .mapped(Pcare.TINDAKAN, MappingKind.procedureId(icd9))
                .orElse(icd9);
        return PROCEDURES.stream()
                .flatMap(kind -> visit.references().find(kind.id(), code).stream())
                .findFirst();
    }

    /** The record holds no number that could be sent as {@code hasil}. */
    private static boolean wantsResult(ReferenceItem item) {
        return "true".equalsIgnoreCase(item.attributes().get("withValue"));
    }

    private static void noteIf(boolean condition, Visit visit, String id, String en) {
        if (condition) {
            visit.note(id, en);
        }
    }
}
