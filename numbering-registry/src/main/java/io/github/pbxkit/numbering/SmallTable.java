package io.github.pbxkit.numbering;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tables kept by hand (overrides, risk directions): strict, one wrong line refuses the file and is named. */
final class SmallTable {
    private final String name;
    private final Consumer<Row> consumer;

    private SmallTable(String name, Consumer<Row> consumer) {
        this.name = name;
        this.consumer = consumer;
    }

    static void read(Path file, Consumer<Row> consumer) {
        new SourceFiles(List.of(file), ImportLimits.defaults())
                .forEach((name, content) -> new SmallTable(name, consumer).read(content));
    }

    private void read(InputStream content) throws IOException {
        LineReader lines = new LineReader(content, ImportLimits.defaults().maxLineBytes());
        Layout layout = LayoutSniffer.sniff(name, lines.sample());
        lines.skip(layout.byteOrderMark() ? 3 : 0);
        while (lines.next()) {
            String text = new String(lines.excerptBytes(), layout.charset()).strip();
            boolean header = lines.line() == 1 && text.chars().noneMatch(Character::isDigit);
            if (!text.isEmpty() && !text.startsWith("#") && !header) {
                take(text, lines.line());
            }
        }
    }

    private void take(String text, long line) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Layout layout = new Layout(StandardCharsets.UTF_8, false, separatorOf(text), 6, true, true);
        try {
            consumer.accept(
                    new Row(TailFields.split(layout, bytes, 0, bytes.length).fields()));
        } catch (IllegalArgumentException e) {
            throw new ImportRefusedException(
                    name + ":" + line + " is wrong: " + e.getMessage() + ": " + Excerpt.of(text));
        }
    }

    private static byte separatorOf(String line) {
        if (line.indexOf(';') >= 0) {
            return ';';
        }
        return (byte) (line.indexOf('\t') >= 0 ? '\t' : ',');
    }

    /** One line; columns that are missing at its end read as empty. */
    record Row(List<String> fields) {
        String text(int column) {
            return column < fields.size() ? fields.get(column) : "";
        }

        long digits(int column, String what) {
            String text = text(column);
            if (text.isEmpty() || text.length() > 18 || !text.chars().allMatch(c -> '0' <= c && c <= '9')) {
                throw new IllegalArgumentException("the " + what + " is not a number of digits");
            }
            return Long.parseLong(text);
        }

        @Nullable
        LocalDate date(int column) {
            String text = text(column);
            try {
                return text.isEmpty() ? null : LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException("the date is not written as 2026-11-23", e);
            }
        }
    }
}
