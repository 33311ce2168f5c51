package io.github.pbxkit.numbering;

/**
 * How many numbers a company gained and lost from one registry to the next.
 *
 * @param operator the company, in its newest spelling
 * @param gained numbers it has now and had not before
 * @param lost numbers it had before and has no more
 */
public record Balance(Operator operator, long gained, long lost) {
    /**
     * The difference.
     *
     * @return gained minus lost
     */
    public long net() {
        return gained - lost;
    }
}
