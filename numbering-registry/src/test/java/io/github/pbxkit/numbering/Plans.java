package io.github.pbxkit.numbering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Small made-up plans. */
final class Plans {
    private Plans() {}

    /** Rows as {@code 900;0000000;0000009;operator;region}, without capacity. */
    static ImportResult load(LocalDate asOf, String... rows) {
        try {
            Path file = Files.createTempFile("plan", ".csv");
            try {
                StringBuilder text = new StringBuilder();
                for (String row : rows) {
                    String[] fields = row.split(";", 4);
                    long capacity = Long.parseLong(fields[2]) - Long.parseLong(fields[1]) + 1;
                    text.append(String.join(";", fields[0], fields[1], fields[2], String.valueOf(capacity), fields[3]))
                            .append('\n');
                }
                Files.writeString(file, text);
                return NumberingRegistry.load(ImportOptions.builder().asOf(asOf).build(), List.of(file));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static NumberingRegistry of(String... rows) {
        return load(LocalDate.of(2026, 4, 1), rows).registry();
    }
}
