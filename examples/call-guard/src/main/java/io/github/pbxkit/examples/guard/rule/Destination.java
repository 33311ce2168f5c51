package io.github.pbxkit.examples.guard.rule;

import java.util.Optional;

/**
 * What a number is, as far as rules ask.
 *
 * @param kind what sort of number
 * @param e164 plus and digits; as it was written where it is not such a number
 * @param direction what numbers are counted together by: a risk prefix, a country or a Russian code
 * @param label for people: operator and region, country, or destination of the risk list
 * @param country calling code, empty for numbers of no country
 * @param riskLevel 0 to 100
 * @param riskKind in the words of the risk list, empty for none
 */
public record Destination(
        Kind kind, String e164, String direction, String label, String country, int riskLevel, String riskKind) {
    /** Sorts of numbers. */
    public enum Kind {
        /** A Russian number that somebody holds. */
        RUSSIAN,
        /** A Russian number that nobody holds. */
        RUSSIAN_UNALLOCATED,
        INTERNATIONAL,
        /** An extension or a short service number: never judged. */
        SHORT,
        /** No telephone number. */
        INVALID
    }

    /** Digits without plus, for prefixes; empty for what is no number. */
    public Optional<String> digits() {
        return e164.startsWith("+") ? Optional.of(e164.substring(1)) : Optional.empty();
    }

    /** Whether the call leaves the country. */
    public boolean isInternational() {
        return kind == Kind.INTERNATIONAL;
    }
}
