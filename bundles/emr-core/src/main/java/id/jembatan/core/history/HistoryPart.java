package id.jembatan.core.history;

import id.jembatan.api.Text;
import id.jembatan.api.chart.ChartDraft.Part;
import id.jembatan.api.history.HistoryDraft;
import java.util.function.Function;

/** Sections of a history: what they are called in the table, in fields of errors and in corrections. */
enum HistoryPart {
    ALLERGIES("allergies", "Alergi", "The allergies", HistoryDraft::allergies),
    MEDICATIONS("medications", "Obat yang sedang dikonsumsi", "The current medication", HistoryDraft::medications),
    PROBLEMS("problems", "Riwayat penyakit", "The problems", HistoryDraft::problems),
    STATE("state", "Keadaan pasien", "The patient's state", HistoryDraft::state);

    private final String word;
    private final Text label;
    private final Function<HistoryDraft, Part<?>> draft;

    HistoryPart(String word, String id, String en, Function<HistoryDraft, Part<?>> draft) {
        this.word = word;
        this.label = new Text(id, en);
        this.draft = draft;
    }

    String word() {
        return word;
    }

    Text label() {
        return label;
    }

    /** What is to be saved of this section, or null when it stays as it is. */
    Part<?> of(HistoryDraft whole) {
        return draft.apply(whole);
    }
}
