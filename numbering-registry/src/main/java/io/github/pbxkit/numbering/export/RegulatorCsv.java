package io.github.pbxkit.numbering.export;

import io.github.pbxkit.numbering.NumberRange;
import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.stream.Stream;

/**
 * The layout of the regulator's files. Reading such a file and writing it again gives the same bytes (in UTF-8 with LF,
 * as long as no line needed a repair); reading what was written always gives equal ranges.
 *
 * <p>Names stand unquoted, quotes inside them included, as the regulator writes them; only a name that would be read
 * differently is quoted as CSV asks.
 */
public final class RegulatorCsv {
    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final long NUMBERS_PER_CODE = 10_000_000;

    private final int columns;

    private RegulatorCsv(int columns) {
        this.columns = columns;
    }

    /**
     * Six columns, no byte order mark, as until 2021.
     *
     * @return the layout; it loses tax numbers and GAR territories
     */
    public static RegulatorCsv of2020() {
        return new RegulatorCsv(6);
    }

    /**
     * Eight columns with GAR territory and tax number behind a byte order mark, as since 2026.
     *
     * @return the layout that loses nothing
     */
    public static RegulatorCsv current() {
        return new RegulatorCsv(8);
    }

    /**
     * Writes header and rows; there is no line end behind the last row. Does not close or flush.
     *
     * @param ranges rows in the order in which they are to stand
     * @param out receives text, to be encoded as UTF-8
     * @throws IOException when {@code out} fails
     */
    public void write(Stream<NumberRange> ranges, Writer out) throws IOException {
        out.write(columns == 8 ? BYTE_ORDER_MARK : "");
        out.write("АВС/ DEF;От;До;Емкость;Оператор;Регион");
        out.write(columns == 8 ? ";Территория ГАР;ИНН" : "");
        StringBuilder line = new StringBuilder();
        for (Iterator<NumberRange> rows = ranges.iterator(); rows.hasNext(); ) {
            line.setLength(0);
            append(line.append('\n'), rows.next());
            out.append(line);
        }
    }

    private void append(StringBuilder line, NumberRange range) {
        line.append(range.code()).append(';');
        sevenDigits(line, range.from() % NUMBERS_PER_CODE);
        sevenDigits(line, range.to() % NUMBERS_PER_CODE);
        line.append(range.capacity()).append(';');
        name(line, range.operator().name());
        name(line.append(';'), range.region().raw());
        if (columns == 8) {
            name(line.append(';'), range.region().gar().orElse(""));
            line.append(';').append(range.operator().inn().orElse(""));
        }
    }

    private static void sevenDigits(StringBuilder line, long number) {
        String digits = Long.toString(number);
        line.append("0000000", 0, 7 - digits.length()).append(digits).append(';');
    }

    static void name(StringBuilder line, String name) {
        if (needsQuotes(name)) {
            line.append('"').append(name.replace("\"", "\"\"")).append('"');
        } else {
            line.append(name);
        }
    }

    /** A name that a reader would cut, trim, or take quotes away from. */
    private static boolean needsQuotes(String name) {
        if (name.isEmpty()) {
            return false;
        }
        return name.indexOf(';') >= 0
                || name.charAt(0) == '"' && !isPlainlyQuoted(name)
                || isBlank(name.charAt(0))
                || isBlank(name.charAt(name.length() - 1));
    }

    /** A name like {@code "ФАПСИ"}, whose quotes no reader takes for those of CSV. */
    private static boolean isPlainlyQuoted(String name) {
        int last = name.length() - 1;
        return last > 1 && name.indexOf('"', 1) == last && !isBlank(name.charAt(1)) && !isBlank(name.charAt(last - 1));
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
