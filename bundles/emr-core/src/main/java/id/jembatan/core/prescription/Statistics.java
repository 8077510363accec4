package id.jembatan.core.prescription;

import id.jembatan.api.EmrException;
import id.jembatan.api.Text;
import id.jembatan.api.facility.Facility;
import id.jembatan.api.medication.AlertStatistics;
import id.jembatan.api.medication.AlertStatistics.Row;
import id.jembatan.api.medication.OverrideReason;
import id.jembatan.core.store.AlertRows;
import id.jembatan.core.store.AlertRows.Tally;
import id.jembatan.core.store.CheckRows;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Counts what was shown and what was overridden. */
final class Statistics {
    private static final int MOST_DAYS = 366;
    private static final int MOST_ROWS = 1_000;
    private static final Comparator<Row> MOST_SHOWN_FIRST = Comparator.comparingInt(Row::shown)
            .reversed()
            .thenComparing(Row::severity)
            .thenComparing(Row::drug);

    private Statistics() {}

    static AlertStatistics of(Handle handle, Facility facility, LocalDate from, LocalDate to) {
        if (from == null
                || to == null
                || to.isBefore(from)
                || from.plusDays(MOST_DAYS).isBefore(to.plusDays(1))) {
            throw EmrException.invalid(
                    "alerts.span",
                    "from",
                    new Text(
                            "Pilih rentang tanggal yang benar, paling lama 366 hari.",
                            "Choose a span of days in their order, of at most 366 days."));
        }
        Instant begin = from.atStartOfDay(facility.zone()).toInstant();
        Instant end = to.plusDays(1).atStartOfDay(facility.zone()).toInstant();
        CheckRows.Count checks = CheckRows.count(handle, facility.id(), begin, end);
        List<Row> rows = rows(AlertRows.tally(handle, facility.id(), begin, end));
        return new AlertStatistics(checks.all(), checks.notChecked(), rows);
    }

    private static List<Row> rows(List<Tally> tallies) {
        Map<List<Object>, List<Tally>> byAlert = new LinkedHashMap<>();
        tallies.forEach(tally -> byAlert.computeIfAbsent(
                        List.of(
                                tally.category(),
                                tally.severity(),
                                tally.drug(),
                                tally.against() == null ? "" : tally.against()),
                        key -> new ArrayList<>())
                .add(tally));
        return byAlert.values().stream()
                .map(Statistics::row)
                .sorted(MOST_SHOWN_FIRST)
                .limit(MOST_ROWS)
                .toList();
    }

    private static Row row(List<Tally> tallies) {
        Map<OverrideReason, Integer> reasons = new EnumMap<>(OverrideReason.class);
        tallies.stream()
                .filter(tally -> tally.reason() != null)
                .forEach(tally -> reasons.merge(tally.reason(), tally.count(), Integer::sum));
        Tally first = tallies.get(0);
        return new Row(
                first.category(),
                first.severity(),
                first.drug(),
                first.against(),
                tallies.stream().mapToInt(Tally::count).sum(),
                reasons.values().stream().mapToInt(Integer::intValue).sum(),
                reasons);
    }
}
