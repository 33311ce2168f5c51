package io.github.pbxkit.numbering;

/**
 * One row of the plan.
 *
 * @param from first number, 10 digits
 * @param to last number, 10 digits
 * @param operator to whom the numbers were allocated
 * @param region where
 * @param source where the row was read
 */
public record NumberRange(long from, long to, Operator operator, Region region, Provenance source) {
    /**
     * How many numbers there are.
     *
     * @return at least 1
     */
    public long capacity() {
        return to - from + 1;
    }

    /**
     * The code all numbers begin with.
     *
     * @return three digits
     */
    public int code() {
        return (int) (from / NumberingRegistry.NUMBERS_PER_CODE);
    }

    /**
     * Operator and region together.
     *
     * @return the owner
     */
    public Owner owner() {
        return new Owner(operator, region);
    }
}
