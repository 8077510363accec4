package id.jembatan.core.integration;

import com.fasterxml.jackson.core.type.TypeReference;
import id.jembatan.api.chart.Procedure;
import id.jembatan.api.terminology.TerminologyService;
import id.jembatan.core.Json;
import id.jembatan.core.integration.MappingCheck.LocalRecord;
import id.jembatan.core.store.ChartRows;
import id.jembatan.core.store.Db;
import id.jembatan.core.store.TerminologyRows;
import id.jembatan.spi.MappingKind;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** ICD-9-CM codes as records that a gateway may know by codes of its own. */
final class ProcedureCodes {
    /** Charts looked through for codes in use; older ones hold hardly another. */
    private static final int CHARTS = 2000;

    private static final TypeReference<List<Procedure>> PROCEDURES = new TypeReference<>() {};

    private final Db db;

    ProcedureCodes(Db db) {
        this.db = db;
    }

    /** Every code of the installed list, in the order of the codes. */
    List<LocalRecord> all() {
        return db.read(handle -> TerminologyRows.of(handle, TerminologyService.ICD_9_CM)).stream()
                .filter(TerminologyRows.Row::active)
                .sorted(Comparator.comparing(TerminologyRows.Row::code))
                .map(row -> new LocalRecord(
                        MappingKind.procedureId(row.code()),
                        row.code() + " " + row.title().id()))
                .toList();
    }

    /** Ids of the codes that stand in the facility's latest charts. */
    Set<UUID> doneIn(UUID facilityId) {
        return db.read(handle -> ChartRows.latest(handle, facilityId, "procedures", CHARTS)).stream()
                .flatMap(body -> Json.read(body, PROCEDURES).stream())
                .map(procedure -> MappingKind.procedureId(procedure.code()))
                .collect(Collectors.toSet());
    }
}
