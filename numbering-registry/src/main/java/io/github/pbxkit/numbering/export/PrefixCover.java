package io.github.pbxkit.numbering.export;

import io.github.pbxkit.numbering.NumberRange;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The fewest prefixes that hold exactly the numbers of some ranges: what a routing table, an AstDB family or a dialplan
 * can look up.
 */
public final class PrefixCover {
    private static final int DIGITS = 10;

    private final List<String> prefixes;

    private PrefixCover(List<String> prefixes) {
        this.prefixes = List.copyOf(prefixes);
    }

    /**
     * Covers ranges; ranges that touch are joined first.
     *
     * @param ranges in ascending order
     * @return the cover
     */
    public static PrefixCover of(Stream<NumberRange> ranges) {
        List<String> prefixes = new ArrayList<>();
        long from = -1;
        long to = -2;
        for (Iterator<NumberRange> rows = ranges.iterator(); rows.hasNext(); ) {
            NumberRange range = rows.next();
            if (range.from() != to + 1) {
                cover(from, to, prefixes);
                from = range.from();
            }
            to = range.to();
        }
        cover(from, to, prefixes);
        return new PrefixCover(prefixes);
    }

    /** Takes from the left the largest decimal block that begins there and fits. */
    private static void cover(long from, long to, List<String> prefixes) {
        long at = from;
        while (at <= to && at >= 0) {
            long block = 1;
            int length = DIGITS;
            while (length > 1 && at % (block * 10) == 0 && at + block * 10 - 1 <= to) {
                block *= 10;
                length--;
            }
            prefixes.add(String.format("%010d", at).substring(0, length));
            at += block;
        }
    }

    /**
     * The prefixes of ten-digit numbers.
     *
     * @return in ascending order, 1 to 10 digits each
     */
    public List<String> prefixes() {
        return prefixes;
    }

    /**
     * The same as patterns of an Asterisk dialplan; prefixes that differ only in the last digit share one.
     *
     * @param lead digits dialled before the ten, for example {@code 8} or {@code +7}
     * @return for example {@code _891[0-9]XXXXXXX}
     */
    public List<String> dialplanPatterns(String lead) {
        List<String> patterns = new ArrayList<>();
        int at = 0;
        while (at < prefixes.size()) {
            String parent = parent(prefixes.get(at));
            int end = at + 1;
            while (end < prefixes.size()
                    && prefixes.get(end).length() == prefixes.get(at).length()
                    && parent(prefixes.get(end)).equals(parent)) {
                end++;
            }
            patterns.add("_" + lead + parent + digits(at, end)
                    + "X".repeat(DIGITS - prefixes.get(at).length()));
            at = end;
        }
        return List.copyOf(patterns);
    }

    private static String parent(String prefix) {
        return prefix.substring(0, prefix.length() - 1);
    }

    private String digits(int from, int to) {
        StringBuilder digits = new StringBuilder();
        for (int i = from; i < to; i++) {
            digits.append(prefixes.get(i).charAt(prefixes.get(i).length() - 1));
        }
        return digits.length() == 1 ? digits.toString() : "[" + digits + "]";
    }

    /**
     * The same as commands for the Asterisk console that fill a family of its database, one key per prefix. A dialplan
     * finds a number by cutting digits from its end until {@code DB_EXISTS(family/prefix)}.
     *
     * @param family of the database, letters, digits, dashes and slashes
     * @param lead digits before the ten, for example {@code 7}
     * @param value what to store
     * @return for example {@code database put operator 7916 "PJSC MTS"}
     */
    public List<String> astDbCommands(String family, String lead, String value) {
        if (!family.matches("[A-Za-z0-9_/-]+")) {
            throw new IllegalArgumentException("Not a family of the Asterisk database: " + family);
        }
        String quoted =
                value.replaceAll("\\p{Cntrl}", " ").replace("\\", "\\\\").replace("\"", "\\\"");
        return prefixes.stream()
                .map(prefix -> "database put " + family + " " + lead + prefix + " \"" + quoted + "\"")
                .toList();
    }
}
