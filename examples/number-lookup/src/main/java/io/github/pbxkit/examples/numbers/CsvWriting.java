package io.github.pbxkit.examples.numbers;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * How a table is written: like the one that was read, or so that a Russian Excel opens it (byte order mark, semicolons,
 * CRLF, and numbers as texts, since it would turn them into {@code 7,9161E+10}).
 */
record CsvWriting(Charset charset, char separator, String lineEnd, boolean excel) {
    static CsvWriting like(CsvRows table) {
        return new CsvWriting(table.charset(), table.separator(), "\n", false);
    }

    static CsvWriting forExcel() {
        return new CsvWriting(StandardCharsets.UTF_8, ';', "\r\n", true);
    }

    void begin(Writer out) throws IOException {
        out.write(excel ? "\ufeff" : "");
    }

    /** Fields in {@code numbers} are telephone numbers. */
    void write(Writer out, List<String> row, List<Integer> numbers) throws IOException {
        for (int i = 0; i < row.size(); i++) {
            out.write(i == 0 ? "" : String.valueOf(separator));
            boolean asText = excel && numbers.contains(i) && row.get(i).matches("\\+?\\d{7,15}");
            out.write(field(asText ? "=\"" + row.get(i) + "\"" : row.get(i)));
        }
        out.write(lineEnd);
    }

    private String field(String text) {
        boolean quote = text.indexOf(separator) >= 0
                || text.indexOf('"') >= 0
                || text.indexOf('\n') >= 0
                || text.indexOf('\r') >= 0;
        return quote ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
