package id.jembatan.core.encounter;

import java.math.BigDecimal;

/** Decimal numbers as people type them. */
final class Decimals {
    private static final int MOST_DIGITS = 12;
    private static final int MOST_DECIMALS = 3;

    private Decimals() {}

    /** True for numbers nobody types, such as 1E+1000000 or a third with forty digits. */
    static boolean unwieldy(BigDecimal value) {
        return value.precision() > MOST_DIGITS || value.scale() > MOST_DECIMALS || value.scale() < -MOST_DIGITS;
    }

    /** As written in Indonesia, with a comma. Not for unwieldy ones. */
    static String text(BigDecimal value) {
        return comma(value.toPlainString());
    }

    static String comma(String number) {
        return number.replace('.', ',');
    }
}
