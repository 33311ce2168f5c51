package io.github.pbxkit.numbering;

/** What happens when two ranges claim the same numbers. Order means the order in which the ranges were given. */
public enum OverlapPolicy {
    /**
     * The range that came later is refused as a whole: the loader rejects its line and names both, and
     * {@link RangeTable.Builder#build()} throws. This is the default; the regulator's own files have no overlaps.
     */
    REJECT,
    /** The later range takes the numbers, the earlier one keeps the rest. */
    LATER_WINS,
    /** The earlier range keeps the numbers, the later one gets the rest. */
    EARLIER_WINS,
    /** The range with fewer numbers takes them; between equals the earlier one. */
    NARROWEST_WINS,
    /**
     * Every range is kept and {@link NumberingRegistry#findAll(long)} answers all of them; where one answer is wanted,
     * the narrowest gives it. A {@link RangeTable} cannot hold overlaps, so its builder refuses this policy: use an
     * {@link IntervalTree}.
     */
    KEEP_ALL
}
