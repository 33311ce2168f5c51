package io.github.pbxkit.numbering;

import java.util.Objects;

/**
 * To whom a range belongs and where.
 *
 * @param operator the company
 * @param region the territory
 */
public record Owner(Operator operator, Region region) {
    /** Checks for null. */
    public Owner {
        Objects.requireNonNull(operator, "operator");
        Objects.requireNonNull(region, "region");
    }
}
