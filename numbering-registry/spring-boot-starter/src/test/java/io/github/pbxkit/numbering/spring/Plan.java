package io.github.pbxkit.numbering.spring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Small files like the regulator's. */
final class Plan {
    private Plan() {}

    /** Ten thousand numbers of code 916 in each of so many rows. */
    static Path write(Path file, String operator, int rows) {
        String text = IntStream.range(0, rows)
                .mapToObj(row -> "916;%d;%d;10000;%s;г. Москва".formatted(row * 10_000, row * 10_000 + 9_999, operator))
                .collect(Collectors.joining("\n", "АВС/ DEF;От;До;Емкость;Оператор;Регион\n", "\n"));
        return write(file, text);
    }

    static Path write(Path file, String text) {
        try {
            Instant before =
                    Files.exists(file) ? Files.getLastModifiedTime(file).toInstant() : Instant.EPOCH;
            Files.writeString(file, text);
            // Two writings within one tick of the file system's clock are a change, too.
            if (!Files.getLastModifiedTime(file).toInstant().isAfter(before)) {
                Files.setLastModifiedTime(file, FileTime.from(before.plusSeconds(1)));
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
