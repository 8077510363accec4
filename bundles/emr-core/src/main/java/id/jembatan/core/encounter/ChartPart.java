package id.jembatan.core.encounter;

import id.jembatan.api.Text;
import id.jembatan.api.access.Permission;
import id.jembatan.api.chart.ChartDraft;
import java.util.function.Function;

/** The parts of a chart, which are saved and guarded one by one. */
enum ChartPart {
    VITALS("vitals", Permission.Kind.VITALS, "Tanda vital", "The vital signs", ChartDraft::vitals),
    NOTE("note", Permission.Kind.NOTE, "Catatan SOAP", "The SOAP note", ChartDraft::note),
    CONDITIONS("conditions", Permission.Kind.CONDITION, "Diagnosis", "The conditions", ChartDraft::conditions),
    PROCEDURES("procedures", Permission.Kind.PROCEDURE, "Tindakan", "The procedures", ChartDraft::procedures),
    PRESCRIPTIONS(
            "prescriptions", Permission.Kind.PRESCRIPTION, "Resep", "The prescriptions", ChartDraft::prescriptions);

    private final String word;
    private final Permission.Kind kind;
    private final Text label;
    private final Function<ChartDraft, ChartDraft.Part<?>> draft;

    ChartPart(String word, Permission.Kind kind, String id, String en, Function<ChartDraft, ChartDraft.Part<?>> draft) {
        this.word = word;
        this.kind = kind;
        this.label = new Text(id, en);
        this.draft = draft;
    }

    /** The word in the table, in fields of errors and in corrections. */
    String word() {
        return word;
    }

    Text label() {
        return label;
    }

    Permission permission(Permission.Act act) {
        return Permission.of(kind, act);
    }

    /** What is to be saved of this part, or null when it stays as it is. */
    ChartDraft.Part<?> of(ChartDraft whole) {
        return draft.apply(whole);
    }
}
