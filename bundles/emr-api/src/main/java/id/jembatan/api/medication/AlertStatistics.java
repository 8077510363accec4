package id.jembatan.api.medication;

import java.util.List;
import java.util.Map;

/**
 * How often alerts were shown and overridden.
 *
 * @param prescriptions checked prescriptions of the span
 * @param notChecked prescriptions of the span with a line that was not checked
 */
public record AlertStatistics(int prescriptions, int notChecked, List<Row> rows) {

    public AlertStatistics {
        rows = List.copyOf(rows);
    }

    /**
     * @param drug and {@code against} as in the alert; against may be null
     * @param reasons how often each reason was given
     */
    public record Row(
            DrugAlert.Category category,
            DrugAlert.Severity severity,
            String drug,
            String against,
            int shown,
            int overridden,
            Map<OverrideReason, Integer> reasons) {}
}
