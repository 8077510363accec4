package id.jembatan.api.chart;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * One prescribed drug, as a line of text until a dictionary is there.
 *
 * @param id made by the core when null; stays the same when the line is changed
 * @param drug name as written, 1 to 200 characters
 * @param strength such as {@code 500 mg}, or null
 * @param form such as {@code tablet}, or null
 * @param dosesPerDay first number of the signa {@code 3x1}, 1 to 24; null when the note says how, as for {@code bila
 *     perlu}
 * @param unitsPerDose second number of the signa, more than 0; null when dosesPerDay is
 * @param quantity units to hand over, more than 0
 * @param note such as {@code sesudah makan}, or null
 */
public record Prescription(
        UUID id,
        String drug,
        String strength,
        String form,
        Integer dosesPerDay,
        BigDecimal unitsPerDose,
        BigDecimal quantity,
        String note) {}
