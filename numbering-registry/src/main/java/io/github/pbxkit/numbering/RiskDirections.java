package io.github.pbxkit.numbering;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Prefixes of international numbers with what calls to them risk; the longest prefix that fits wins, so a longer one with
 * level 0 makes an exception. Immutable.
 *
 * <p>Prefixes are nested ranges: they are laid flat over numbers of fifteen digits when the list is built, and a lookup
 * is one search in a {@link RangeTable}.
 */
public final class RiskDirections {
    /** Digits of the longest international number (ITU-T E.164). */
    private static final int DIGITS = 15;

    private static final int MAX_LEVEL = 100;

    private final RangeTable<Risk> table;
    private final int size;

    private RiskDirections(RangeTable<Risk> table, int size) {
        this.table = table;
        this.size = size;
    }

    /**
     * A small neutral list: the number ranges that ITU-T assigned to satellite telephones, premium, shared-cost and other
     * services beyond countries, and the codes of paid services in Russia. It judges no country; add what your own calls
     * teach you.
     *
     * @return the list
     */
    public static RiskDirections builtIn() {
        return builder()
                .add("870", "Inmarsat", "satellite", 80, null)
                .add("881", "Global mobile satellite system", "satellite", 80, null)
                .add("882", "International networks", "network", 70, null)
                .add("883", "International networks", "network", 70, null)
                .add("979", "International premium rate", "premium", 90, null)
                .add("808", "International shared cost", "shared-cost", 50, null)
                .add("878", "Universal personal telecommunications", "personal", 50, null)
                .add("7803", "Russia, paid services by operators", "premium", 60, null)
                .add("7809", "Russia, paid services", "premium", 60, null)
                .build();
    }

    /**
     * Reads lines {@code prefix;destination;kind;level;since}, UTF-8 or Windows-1251, separated by semicolons, commas or
     * tabs. The prefix is digits of the international number without plus; level is 0 to 100, 50 where empty; since is a
     * date as 2026-11-23 or empty. A first line without digits is a header; empty lines and those that begin with
     * {@code #} are skipped; of two lines with the same prefix the later one counts.
     *
     * @param file the file
     * @return the list
     * @throws ImportRefusedException when a line is wrong; names the line
     */
    public static RiskDirections load(Path file) {
        Builder builder = builder();
        SmallTable.read(file, row -> {
            row.digits(0, "prefix");
            int level = row.text(3).isEmpty() ? MAX_LEVEL / 2 : (int) Math.min(row.digits(3, "level"), MAX_LEVEL + 1);
            builder.add(row.text(0), row.text(1), row.text(2), level, row.date(4));
        });
        return builder.build();
    }

    /**
     * An empty builder.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * What the list says about a number.
     *
     * @param digits international number without plus, or its beginning
     * @return the entry with the longest prefix that fits, or empty
     */
    public Optional<Risk> find(String digits) {
        if (digits.isEmpty() || digits.length() > DIGITS || !isDigits(digits)) {
            return Optional.empty();
        }
        return table.find(Long.parseLong(digits) * unit(digits.length()));
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /**
     * How many prefixes the list has.
     *
     * @return at least 0
     */
    public int size() {
        return size;
    }

    private static long unit(int digits) {
        long unit = 1;
        for (int i = digits; i < DIGITS; i++) {
            unit *= 10;
        }
        return unit;
    }

    /** Collects prefixes. */
    public static final class Builder {
        private final Map<String, Risk> byPrefix = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Takes over the prefixes of another list.
         *
         * @param other for example {@link RiskDirections#builtIn()}
         * @return this
         */
        public Builder addAll(RiskDirections other) {
            other.table.values().forEach(risk -> byPrefix.put(risk.prefix(), risk));
            return this;
        }

        /**
         * Adds a prefix, or replaces what was said about it.
         *
         * @param prefix digits of the international number without plus, 1 to 15
         * @param destination where calls go
         * @param kind what sort of direction it is
         * @param level 0 (an exception) to 100
         * @param since since when, or null
         * @return this
         */
        public Builder add(String prefix, String destination, String kind, int level, @Nullable LocalDate since) {
            if (prefix.isEmpty() || prefix.length() > DIGITS || !prefix.chars().allMatch(c -> '0' <= c && c <= '9')) {
                throw new IllegalArgumentException("a prefix has 1 to 15 digits, not \"" + prefix + "\"");
            }
            if (level < 0 || level > MAX_LEVEL) {
                throw new IllegalArgumentException("the level is not from 0 to 100: " + level);
            }
            byPrefix.put(
                    prefix,
                    new Risk(
                            prefix,
                            Objects.requireNonNull(destination, "destination"),
                            Objects.requireNonNull(kind, "kind"),
                            level,
                            since));
            return this;
        }

        /**
         * Makes the list.
         *
         * @return an immutable list
         */
        public RiskDirections build() {
            RangeTable.Builder<Risk> ranges = RangeTable.<Risk>builder().overlaps(OverlapPolicy.NARROWEST_WINS);
            byPrefix.forEach((prefix, risk) -> {
                long first = Long.parseLong(prefix) * unit(prefix.length());
                ranges.add(first, first + unit(prefix.length()) - 1, risk);
            });
            return new RiskDirections(ranges.build(), byPrefix.size());
        }
    }
}
