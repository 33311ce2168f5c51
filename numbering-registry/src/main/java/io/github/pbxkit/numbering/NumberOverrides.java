package io.github.pbxkit.numbering;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the user knows better than the regulator: numbers and ranges with an operator or a region of their own. A later
 * entry wins over an earlier one. Immutable.
 */
public final class NumberOverrides {
    private final RangeTable<Entry> table;
    private final LocalDate asOf;

    private NumberOverrides(RangeTable<Entry> table, LocalDate asOf) {
        this.table = table;
        this.asOf = asOf;
    }

    /**
     * A builder.
     *
     * @param asOf the day for which the entries hold
     * @return an empty builder
     */
    public static Builder builder(LocalDate asOf) {
        return new Builder(asOf);
    }

    /**
     * Reads lines {@code from;to;operator;region}, UTF-8 or Windows-1251, separated by semicolons, commas or tabs. Bounds
     * have 10 digits; {@code to} may be empty for a single number; operator or region may be empty to leave it as it is.
     * A first line without digits is a header; empty lines and those that begin with {@code #} are skipped.
     *
     * @param file the file
     * @param asOf the day for which the entries hold
     * @return the overrides
     * @throws ImportRefusedException when a line is wrong; names the line
     */
    public static NumberOverrides load(Path file, LocalDate asOf) {
        Builder builder = builder(asOf);
        SmallTable.read(file, row -> {
            long from = row.digits(0, "first number");
            long to = row.text(1).isEmpty() ? from : row.digits(1, "last number");
            builder.add(from, to, row.text(2), row.text(3));
        });
        return builder.build();
    }

    Optional<Entry> find(long number) {
        return table.find(number);
    }

    Optional<Span<Entry>> findSpan(long number) {
        return table.findSpan(number);
    }

    LocalDate asOf() {
        return asOf;
    }

    /**
     * How many entries there are; a later one may have split or hidden an earlier one.
     *
     * @return at least 0
     */
    public int size() {
        return table.size();
    }

    /** An operator and a region, each maybe empty. */
    record Entry(String operator, String region) {
        Owner over(Owner base) {
            return new Owner(
                    operator.isEmpty() ? base.operator() : Operator.of(operator),
                    region.isEmpty() ? base.region() : Region.of(region));
        }
    }

    /** Collects entries. */
    public static final class Builder {
        private final LocalDate asOf;
        private final RangeTable.Builder<Entry> entries =
                RangeTable.<Entry>builder().overlaps(OverlapPolicy.LATER_WINS);

        private Builder(LocalDate asOf) {
            this.asOf = asOf;
        }

        /**
         * Adds an entry.
         *
         * @param from first number, 10 digits
         * @param to last number, 10 digits
         * @param operator name, or empty to leave the operator as it is
         * @param region name, or empty to leave the region as it is
         * @return this
         */
        public Builder add(long from, long to, String operator, String region) {
            if (from < 1_000_000_000L || to > 9_999_999_999L || from > to) {
                throw new IllegalArgumentException("Not a range of 10-digit numbers: " + from + " to " + to);
            }
            entries.add(from, to, new Entry(operator, region));
            return this;
        }

        /**
         * Makes the overrides.
         *
         * @return immutable overrides
         */
        public NumberOverrides build() {
            return new NumberOverrides(entries.build(), asOf);
        }
    }
}
