package io.github.pbxkit.ari.internal;

import java.math.BigDecimal;
import java.math.BigInteger;

/** The Java number for a JSON number. */
final class JsonNumber {
    private JsonNumber() {}

    /** The smallest of Integer, Long and BigInteger for a whole number; for others Double, and BigDecimal beyond its range. */
    static Number of(String number) {
        return isInteger(number) ? integer(new BigInteger(number)) : decimal(number);
    }

    private static boolean isInteger(String number) {
        return number.chars().noneMatch(c -> c == '.' || c == 'e' || c == 'E');
    }

    private static Number integer(BigInteger number) {
        if (number.bitLength() < Integer.SIZE) {
            return number.intValue();
        }
        return number.bitLength() < Long.SIZE ? (Number) number.longValue() : number;
    }

    private static Number decimal(String number) {
        double value = Double.parseDouble(number);
        if (!Double.isInfinite(value)) {
            return value;
        }
        try {
            return new BigDecimal(number);
        } catch (NumberFormatException e) {
            throw new BrokenJson(); // An exponent of more than nine digits.
        }
    }
}
