package io.github.pbxkit.examples.provisioner;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A CSV of phones, in UTF-8: names in the first line; empty lines and those that begin with {@code #} do not count. */
final class InventoryCsv {
    private InventoryCsv() {}

    /**
     * Reads a file.
     *
     * @return a phone each: values by the names in the first line, and under {@code where} the file and line
     */
    static List<Map<String, String>> rows(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        List<Map<String, String>> rows = new ArrayList<>();
        List<String> header = lines.isEmpty() ? List.of() : cells(lines.get(0).replace("\uFEFF", ""), file, 1);
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).isBlank() || lines.get(i).startsWith("#")) {
                continue;
            }
            List<String> cells = cells(lines.get(i), file, i + 1);
            if (cells.size() > header.size()) {
                throw new InventoryException(
                        file + ":" + (i + 1) + ": " + cells.size() + " cells under " + header.size() + " names");
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int c = 0; c < cells.size(); c++) {
                row.put(header.get(c), cells.get(c));
            }
            row.put("where", file + ":" + (i + 1));
            rows.add(row);
        }
        return rows;
    }

    /** Cells between commas or semicolons; quotes around a cell may hold both, and doubled quotes. */
    private static List<String> cells(String line, Path file, int number) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == ';')) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        if (quoted) {
            throw new InventoryException(file + ":" + number + ": a quote is not closed");
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
