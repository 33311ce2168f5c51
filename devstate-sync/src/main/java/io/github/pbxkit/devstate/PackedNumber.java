package io.github.pbxkit.devstate;

import java.nio.charset.StandardCharsets;

/**
 * A number of at most 13 digits in one long: the digits as nibbles, the last one lowest, and below them how many there
 * are. It leaves the lowest eight bits free, and is never 0. All other numbers are kept as text.
 */
final class PackedNumber {
    /** Most digits that fit. */
    static final int MAX_DIGITS = 13;

    private static final int LENGTH_AT = 8;
    private static final int DIGITS_AT = 12;
    private static final long HIGH_BITS = 0x8888_8888_8888_8888L;

    private PackedNumber() {}

    /** @return 0 if it does not fit */
    static long of(byte[] text, int from, int length) {
        if (length > MAX_DIGITS) {
            return 0;
        }
        long digits = 0;
        for (int i = from; i < from + length; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return 0;
            }
            digits = digits << 4 | digit;
        }
        return of(digits, length);
    }

    /** @return 0 if it does not fit */
    static long of(String text) {
        int length = text.length();
        if (length > MAX_DIGITS) {
            return 0;
        }
        long digits = 0;
        for (int i = 0; i < length; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return 0;
            }
            digits = digits << 4 | digit;
        }
        return of(digits, length);
    }

    /** Of nibbles that are digits all, and not more than {@link #MAX_DIGITS}. */
    static long of(long nibbles, int length) {
        return nibbles << DIGITS_AT | (long) length << LENGTH_AT;
    }

    /** Whether none of the nibbles is above 9. */
    static boolean areDigits(long nibbles) {
        return (nibbles & HIGH_BITS & (nibbles << 1 | nibbles << 2)) == 0;
    }

    static int length(long packed) {
        return (int) (packed >>> LENGTH_AT) & 0xf;
    }

    /** The nibbles alone. */
    static long nibbles(long packed) {
        return packed >>> DIGITS_AT;
    }

    /** @param scratch takes the digits on their way; at least {@link #MAX_DIGITS} long */
    static String text(long packed, byte[] scratch) {
        int length = length(packed);
        long rest = nibbles(packed);
        for (int i = length - 1; i >= 0; i--) {
            scratch[i] = (byte) ('0' + (rest & 0xf));
            rest >>>= 4;
        }
        return new String(scratch, 0, length, StandardCharsets.ISO_8859_1);
    }
}
