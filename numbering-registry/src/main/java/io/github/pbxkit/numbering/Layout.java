package io.github.pbxkit.numbering;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How one file is written.
 *
 * @param charset UTF-8 or Windows-1251
 * @param byteOrderMark whether it begins with one
 * @param separator between the fields
 * @param columns 6, 7 (with INN) or 8 (with GAR territory and INN)
 * @param padded blanks or tabs surround the separators everywhere, so they are no repair
 * @param quotedAll every field is quoted
 */
record Layout(Charset charset, boolean byteOrderMark, byte separator, int columns, boolean padded, boolean quotedAll) {
    static final Charset WINDOWS_1251 = Charset.forName("windows-1251");
    static final int NUMBER_COLUMNS = 4;

    int tailColumns() {
        return columns - NUMBER_COLUMNS;
    }

    String describe() {
        String encoding = charset.equals(StandardCharsets.UTF_8) ? "UTF-8" : "Windows-1251";
        String between = separator == '\t' ? "tab" : "'" + (char) separator + "'";
        return encoding + (byteOrderMark ? " with BOM" : "") + ", separator " + between + (padded ? " with blanks" : "")
                + ", " + columns + " columns" + (quotedAll ? ", all quoted" : "");
    }
}
