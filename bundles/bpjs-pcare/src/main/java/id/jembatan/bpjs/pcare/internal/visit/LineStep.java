package id.jembatan.bpjs.pcare.internal.visit;

import com.fasterxml.jackson.databind.JsonNode;
import id.jembatan.bpjs.common.BpjsException;
import id.jembatan.bpjs.pcare.internal.gateway.Fields;
import id.jembatan.spi.RemoteIds;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Drugs or procedures of a visit: each there once. A drug has no edit at pCare, so a change is a delete and an add (contract,
 * sections 3 and 8). Lines that somebody entered in PCare web stay.
 */
final class LineStep {
    private final Visit visit;
    private final LineKind kind;
    private final String noKunjungan;

    LineStep(Visit visit, LineKind kind, String noKunjungan) {
        this.visit = visit;
        this.kind = kind;
        this.noKunjungan = noKunjungan;
    }

    /** Makes pCare have these lines; after a correction also no older ones of ours. */
    void send(List<Line> lines) throws BpjsException, Stop {
        if (visit.looksFirst()) {
            List<JsonNode> rows = rows();
            if (visit.isCorrection()) {
                removeOld(rows, lines);
            }
            for (Line line : lines) {
                reconcile(line, rows);
            }
        }
        for (Line line : lines) {
            if (ids().find(kind.resource(), line.localKey()).isEmpty()) {
                ids().keep(kind.resource(), line.localKey(), add(line));
            }
        }
    }

    /** Takes away every line of ours, before the visit itself is deleted. */
    void removeAll() throws BpjsException {
        removeOld(rows(), List.of());
    }

    private String add(Line line) throws BpjsException, Stop {
        try {
            return Verified.write(
                    () -> visit.client()
                            .post(kind.addPath(), line.body(noKunjungan))
                            .created(kind.idField()),
                    () -> look(line, rows()));
        } catch (BpjsException e) {
            throw new Stop(Refusals.of(e, line.field()));
        }
    }

    /** Brings what is kept of a line into line with what pCare has. */
    private void reconcile(Line line, List<JsonNode> rows) {
        Optional<String> kept = ids().find(kind.resource(), line.localKey());
        boolean gone =
                kept.isPresent() && rows.stream().noneMatch(row -> kept.get().equals(id(row)));
        if (gone) {
            ids().forget(kind.resource(), line.localKey());
        }
        if (gone || kept.isEmpty()) {
            look(line, rows).ifPresent(id -> ids().keep(kind.resource(), line.localKey(), id));
        }
    }

    /** Id of a row with the content of the line that is nobody's yet. */
    private Optional<String> look(Line line, List<JsonNode> rows) {
        return rows.stream()
                .filter(line::isSame)
                .map(this::id)
                .filter(id -> id != null && ids().findLocal(kind.resource(), id).isEmpty())
                .findFirst();
    }

    private void removeOld(List<JsonNode> rows, List<Line> lines) throws BpjsException {
        Set<String> wanted = lines.stream().map(Line::localKey).collect(Collectors.toCollection(HashSet::new));
        for (JsonNode row : rows) {
            String id = id(row);
            Optional<String> local = id == null ? Optional.empty() : ids().findLocal(kind.resource(), id);
            if (local.isPresent() && local.get().startsWith(visit.key() + "/") && !wanted.contains(local.get())) {
                visit.client().delete(kind.deletePath(), id, noKunjungan);
                ids().forget(kind.resource(), local.get());
            }
        }
    }

    private List<JsonNode> rows() throws BpjsException {
        return visit.client().list(kind.listPath(), noKunjungan);
    }

    private String id(JsonNode row) {
        return Fields.text(row, kind.idField());
    }

    private RemoteIds ids() {
        return visit.remoteIds();
    }
}
