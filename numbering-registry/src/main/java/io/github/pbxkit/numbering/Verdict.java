package io.github.pbxkit.numbering;

import java.time.LocalDate;
import java.util.Locale;

/**
 * What to think of a number that calls.
 *
 * @param kind the judgement
 * @param explanation why
 * @param lookup what the number is
 * @param asOf the day for which the data hold
 */
public record Verdict(Kind kind, Explanation explanation, LookupResult lookup, LocalDate asOf) {
    /** The judgements. */
    public enum Kind {
        /** A Russian number inside an allocated range. */
        ALLOCATED,
        /** A Russian number that nobody holds: nobody can be calling from it. */
        UNALLOCATED,
        /** A foreign number chosen to be read as a Russian one: its digits pass for 8 or +7 and a Russian code. */
        LOOKALIKE,
        /** Behind +7, but of Kazakhstan. */
        KAZAKHSTAN,
        /** Of another country. */
        FOREIGN,
        /** A short number: a service, or a telephone of the same PBX. */
        SHORT,
        /** Too few or too many digits to be a number. */
        BAD_LENGTH,
        /** Not a number at all: letters, "anonymous", nothing. */
        NOT_A_NUMBER
    }

    /**
     * Why, in English; in other languages by {@link Explanation#text}.
     *
     * @return one sentence without a full stop
     */
    public String reason() {
        return explanation.text(Locale.ENGLISH);
    }

    /**
     * Whether the number should be looked at with suspicion.
     *
     * @return true for numbers that cannot be what they seem
     */
    public boolean isSuspicious() {
        return kind == Kind.UNALLOCATED || kind == Kind.LOOKALIKE || kind == Kind.BAD_LENGTH;
    }
}
