package id.jembatan.api.billing;

import id.jembatan.api.encounter.Encounter;
import id.jembatan.api.medication.MedicationCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * The lines of a visit at the cashier's.
 *
 * @param total of the lines that have a price, in rupiah
 * @param unpriced number of lines without a price, which the total leaves out
 */
public record Invoice(Encounter encounter, List<Line> lines, BigDecimal total, int unpriced) {

    public Invoice {
        lines = List.copyOf(lines);
    }

    /** Drug, procedure. */
    public enum Kind {
        DRUG,
        PROCEDURE
    }

    /**
     * @param recordId id of the prescription, or null for a procedure
     * @param quantity units
     * @param unitPrice null when the stock has no such item
     * @param amount null when unitPrice is
     * @param stock units at hand, or null when the stock has no such item
     * @param medication the dictionary's entry of a drug, or null
     */
    public record Line(
            Kind kind,
            UUID recordId,
            String code,
            String name,
            String instruction,
            BigDecimal quantity,
            BigDecimal unitPrice,
            BigDecimal amount,
            BigDecimal stock,
            MedicationCode medication) {}
}
