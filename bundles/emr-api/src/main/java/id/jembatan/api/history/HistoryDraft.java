package id.jembatan.api.history;

import id.jembatan.api.chart.ChartDraft.Part;
import java.util.List;

/** What is saved of a history in one act: all given sections or none. A section that is null stays as it is. */
public record HistoryDraft(
        Part<Allergies> allergies,
        Part<List<MedicationStatement>> medications,
        Part<List<Problem>> problems,
        Part<ClinicalState> state) {}
