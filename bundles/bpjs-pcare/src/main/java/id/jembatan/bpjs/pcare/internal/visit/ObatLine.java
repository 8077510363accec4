package id.jembatan.bpjs.pcare.internal.visit;

import com.fasterxml.jackson.databind.JsonNode;
import id.jembatan.api.chart.Prescription;
import id.jembatan.bpjs.pcare.internal.gateway.Fields;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** A prescription as a drug outside DPHO: it is plain text until a dictionary gives codes (contract, section 8). */
record ObatLine(String encounterId, Prescription prescription, String nmObat, String field) implements Line {

    /** @return whether pCare can take the line: it wants a signa and a quantity above zero */
    static boolean canBeSent(Prescription line) {
        return line.dosesPerDay() != null
                && line.dosesPerDay() > 0
                && isPositive(line.unitsPerDose())
                && isPositive(line.quantity());
    }

    @Override
    public String localKey() {
        CRC32 content = new CRC32();
        content.update((nmObat + "|" + signa1() + "|" + signa2() + "|" + jmlObat()).getBytes(StandardCharsets.UTF_8));
        return encounterId + "/" + prescription.id() + "/" + Long.toHexString(content.getValue());
    }

    @Override
    public ObatBody body(String noKunjungan) {
        return new ObatBody(0, noKunjungan, false, null, false, null, signa1(), signa2(), jmlObat(), jmlObat(), nmObat);
    }

    /** The catalogue does not say how a drug outside DPHO is listed: a row without name is told by its numbers. */
    @Override
    public boolean isSame(JsonNode row) {
        String name = Fields.text(row, "obat", "nmObat");
        boolean named = name != null && !name.equals("-");
        return (!named || name.equalsIgnoreCase(nmObat))
                && isNumber(row, "signa1", BigDecimal.valueOf(signa1()))
                && isNumber(row, "signa2", signa2())
                && isNumber(row, "jmlObat", jmlObat());
    }

    private int signa1() {
        return prescription.dosesPerDay();
    }

    private BigDecimal signa2() {
        return plain(prescription.unitsPerDose());
    }

    private BigDecimal jmlObat() {
        return plain(prescription.quantity());
    }

    /** Without trailing zeros and without an exponent. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static boolean isPositive(BigDecimal number) {
        return number != null && number.signum() > 0;
    }

    private static boolean isNumber(JsonNode row, String field, BigDecimal wanted) {
        String text = Fields.text(row, field);
        return text != null && text.matches("-?\\d{1,12}(\\.\\d{1,6})?") && new BigDecimal(text).compareTo(wanted) == 0;
    }
}
