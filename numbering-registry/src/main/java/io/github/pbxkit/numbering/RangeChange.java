package io.github.pbxkit.numbering;

import java.util.Optional;
import java.util.Set;

/**
 * Numbers that changed in the same way.
 *
 * @param from first number, 10 digits
 * @param to last number, 10 digits
 * @param kinds what changed, at least one
 * @param before whose the numbers were, empty where nobody's
 * @param after whose the numbers are, empty where nobody's
 */
public record RangeChange(long from, long to, Set<Kind> kinds, Optional<Owner> before, Optional<Owner> after) {
    /** Copies the kinds. */
    public RangeChange {
        kinds = Set.copyOf(kinds);
    }

    /** What can change. */
    public enum Kind {
        /** Nobody held the numbers, now somebody does. */
        ALLOCATED,
        /** Somebody held the numbers, now nobody does. */
        WITHDRAWN,
        /** Another company holds the numbers. */
        OPERATOR,
        /** The same company is written in another way. */
        OPERATOR_SPELLING,
        /** The region is another or written in another way. */
        REGION,
        /** Only the bounds of rows moved, or a column came (tax number, GAR); every number belongs to whom it did. */
        SPLIT_OR_MERGE
    }

    /**
     * How many numbers there are.
     *
     * @return at least 1
     */
    public long numbers() {
        return to - from + 1;
    }
}
