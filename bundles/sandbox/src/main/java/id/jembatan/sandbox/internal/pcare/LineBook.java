package id.jembatan.sandbox.internal.pcare;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.jembatan.sandbox.internal.ledger.Book;
import id.jembatan.sandbox.internal.ledger.Entry;
import id.jembatan.sandbox.internal.ledger.Op;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What hangs on a visit: procedures, drugs and check-ups. Read it under the ledger's lock; it changes through ledger entries alone. */
public final class LineBook implements Book {
    /** The three kinds, with the field that carries the id and the entries that change them; drugs are never edited. */
    enum Kind {
        TINDAKAN("kdTindakanSK", Op.TINDAKAN_ADD, Op.TINDAKAN_EDIT, Op.TINDAKAN_DELETE),
        OBAT("kdObatSK", Op.OBAT_ADD, null, Op.OBAT_DELETE),
        MCU("kdMCU", Op.MCU_ADD, Op.MCU_EDIT, Op.MCU_DELETE);

        final String idField;
        final Op add;
        final Op edit;
        final Op delete;

        Kind(String idField, Op add, Op edit, Op delete) {
            this.idField = idField;
            this.add = add;
            this.edit = edit;
            this.delete = delete;
        }
    }

    /** One line. */
    record Line(Kind kind, int id, String noKunjungan, ObjectNode body) {}

    private static final String COMPOUND = "R.";

    private final Map<Kind, Map<Integer, Line>> lines = new EnumMap<>(Kind.class);
    private final Map<Kind, Integer> lastIds = new EnumMap<>(Kind.class);
    private int lastCompound;

    LineBook() {
        clear();
    }

    @Override
    public void apply(Entry entry) {
        for (Kind kind : Kind.values()) {
            if (entry.op() == kind.delete) {
                lines.get(kind).remove(Integer.parseInt(entry.id()));
            } else if (entry.op() == kind.add || entry.op() == kind.edit) {
                int id = Integer.parseInt(entry.id());
                lines.get(kind).put(id, new Line(kind, id, entry.noKunjungan(), entry.data()));
                lastIds.merge(kind, id, Math::max);
                countCompound(entry.data().path("kdRacikan").asText());
            }
        }
    }

    private void countCompound(String code) {
        if (code.startsWith(COMPOUND)) {
            lastCompound = Math.max(lastCompound, Integer.parseInt(code.substring(COMPOUND.length())));
        }
    }

    @Override
    public final void clear() {
        for (Kind kind : Kind.values()) {
            lines.put(kind, new LinkedHashMap<>());
            lastIds.put(kind, 0);
        }
        lastCompound = 0;
    }

    int nextId(Kind kind) {
        return lastIds.get(kind) + 1;
    }

    /** The next compound's code, such as {@code R.12}. */
    String nextCompound() {
        return COMPOUND + (lastCompound + 1);
    }

    Optional<Line> find(Kind kind, String id, String noKunjungan) {
        return ofVisit(kind, noKunjungan).stream()
                .filter(line -> Integer.toString(line.id()).equals(id))
                .findFirst();
    }

    List<Line> ofVisit(Kind kind, String noKunjungan) {
        return lines.get(kind).values().stream()
                .filter(line -> line.noKunjungan().equals(noKunjungan))
                .toList();
    }

    /** True when anything hangs on the visit. */
    boolean hangsOn(String noKunjungan) {
        return lines.values().stream()
                .flatMap(ofKind -> ofKind.values().stream())
                .anyMatch(line -> line.noKunjungan().equals(noKunjungan));
    }

    int count(Kind kind) {
        return lines.get(kind).size();
    }
}
