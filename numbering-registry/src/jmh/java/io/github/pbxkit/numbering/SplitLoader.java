package io.github.pbxkit.numbering;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;

/** What people write: {@code readLine}, {@code split}, one object with two names per row, no check and no index. */
final class SplitLoader {
    private SplitLoader() {}

    record Row(long from, long to, String operator, String region) {}

    static void read(BufferedReader lines, List<Row> rows) throws IOException {
        lines.readLine();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] field = line.split(";");
            long code = Long.parseLong(field[0]) * 10_000_000;
            rows.add(new Row(code + Long.parseLong(field[1]), code + Long.parseLong(field[2]), field[4], field[5]));
        }
    }
}
