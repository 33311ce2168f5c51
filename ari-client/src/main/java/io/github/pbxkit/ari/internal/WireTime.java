package io.github.pbxkit.ari.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Reads Asterisk's timestamps, {@code 2026-11-23T00:00:01.456+0000}: always this layout, the zone without the colon that
 * {@code java.time}'s own parser wants. Two of them are in nearly every event, so this is done by position.
 */
final class WireTime {
    private static final int FRACTION_AT = 19;

    private WireTime() {}

    /** The instant, or null if the text has another layout. The fraction may have 0 to 9 digits; the zone may be Z. */
    static @Nullable Instant parse(String text) {
        if (text.length() <= FRACTION_AT || !hasSeparators(text)) {
            return null;
        }
        int zoneAt = endOfFraction(text);
        int nanos = nanos(text, FRACTION_AT + 1, zoneAt - FRACTION_AT - 1);
        int zone = zoneSeconds(text, zoneAt);
        long second = epochSecond(text);
        if (nanos < 0 || zone == Integer.MIN_VALUE || second == Long.MIN_VALUE) {
            return null;
        }
        return Instant.ofEpochSecond(second - zone, nanos);
    }

    private static boolean hasSeparators(String text) {
        return text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && text.charAt(10) == 'T'
                && text.charAt(13) == ':'
                && text.charAt(16) == ':';
    }

    private static long epochSecond(String text) {
        int year = two(text, 0) * 100 + two(text, 2);
        int month = two(text, 5);
        int day = two(text, 8);
        int hour = two(text, 11);
        int minute = two(text, 14);
        int second = two(text, 17);
        boolean valid = year >= 0
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= daysIn(year, month)
                && hour >= 0
                && hour < 24
                && minute >= 0
                && minute < 60
                && second >= 0
                && second < 60;
        return valid ? epochDay(year, month, day) * 86_400L + hour * 3_600L + minute * 60L + second : Long.MIN_VALUE;
    }

    /** Days since 1970-01-01, counted in years that begin in March so that the leap day is the last one. */
    private static long epochDay(int year, int month, int day) {
        int marchYear = month > 2 ? year : year - 1;
        int monthFromMarch = (month + 9) % 12;
        int era = Math.floorDiv(marchYear, 400);
        int yearOfEra = marchYear - era * 400;
        int dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1;
        int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * 146_097L + dayOfEra - 719_468L;
    }

    private static int daysIn(int year, int month) {
        return switch (month) {
            case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    private static int endOfFraction(String text) {
        int at = FRACTION_AT;
        if (text.charAt(at) == '.') {
            do {
                at++;
            } while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9');
        }
        return at;
    }

    private static int nanos(String text, int at, int count) {
        if (count <= 0) {
            return 0;
        }
        if (count > 9) {
            return -1;
        }
        int nanos = digits(text, at, count);
        for (int i = count; i < 9; i++) {
            nanos *= 10;
        }
        return nanos;
    }

    /** Seconds east of UTC for Z, +hhmm or +hh:mm. */
    private static int zoneSeconds(String text, int at) {
        int length = text.length() - at;
        if (length == 1 && text.charAt(at) == 'Z') {
            return 0;
        }
        boolean colon = length == 6 && text.charAt(at + 3) == ':';
        boolean signed = length > 0 && (text.charAt(at) == '+' || text.charAt(at) == '-');
        if (!signed || (!colon && length != 5)) {
            return Integer.MIN_VALUE;
        }
        int hours = digits(text, at + 1, 2);
        int minutes = digits(text, at + (colon ? 4 : 3), 2);
        if (hours < 0 || hours > 18 || minutes < 0 || minutes > 59) {
            return Integer.MIN_VALUE;
        }
        int seconds = hours * 3_600 + minutes * 60;
        return text.charAt(at) == '-' ? -seconds : seconds;
    }

    /** Two decimal digits, or a number below -1000 if there is anything else. */
    private static int two(String text, int at) {
        int tens = text.charAt(at) - '0';
        int ones = text.charAt(at + 1) - '0';
        return (tens | ones | (9 - tens) | (9 - ones)) < 0 ? -100_000 : tens * 10 + ones;
    }

    /** A decimal number, or -1 if there is anything but digits. */
    private static int digits(String text, int at, int count) {
        int value = 0;
        for (int i = at; i < at + count; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
