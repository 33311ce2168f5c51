package io.github.pbxkit.examples.guard.replay;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.pbxkit.examples.kit.Fault;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;

/** Reads call records: CSV of any separator, plain or gzip. A row that cannot be read is counted, and the first few told. */
final class CdrFile {
    private static final int TOLD = 5;

    private final Map<String, String> mapping;
    private final ZoneId zone;
    private final LongConsumer progress;
    private final Map<String, String> accounts = new HashMap<>();

    /** Rows that could not be read, and why, for the first few. */
    final List<String> faults = new ArrayList<>();

    long rows;
    long unreadable;

    /**
     * @param zone of times without one
     * @param progress told the number of rows, now and then
     */
    CdrFile(Map<String, String> mapping, ZoneId zone, LongConsumer progress) {
        this.mapping = mapping;
        this.zone = zone;
        this.progress = progress;
    }

    List<PastCall> read(Path file, String charset) throws IOException {
        if (Files.isDirectory(file)) {
            throw new Fault("fault.replay.folder", file);
        }
        List<PastCall> calls = new ArrayList<>();
        try (Reader reader = new InputStreamReader(open(file), charset(charset));
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .fieldSeparator(separator(file, charset))
                        .allowMissingFields(true)
                        .allowExtraFields(true)
                        .ofCsvRecord(reader)) {
            Iterator<CsvRecord> all = csv.iterator();
            if (!all.hasNext()) {
                throw new Fault("fault.replay.empty", file);
            }
            CsvRecord first = all.next();
            CdrColumns columns = CdrColumns.of(mapping, first.getFields());
            if (!columns.hasHeader()) {
                take(first, columns, calls);
            }
            while (all.hasNext()) {
                take(all.next(), columns, calls);
            }
        }
        return calls;
    }

    private static InputStream open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        in.mark(2);
        boolean packed = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return packed ? new GZIPInputStream(in, 1 << 16) : in;
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw new Fault(e, "fault.replay.charset", name);
        }
    }

    private static char separator(Path file, String charset) throws IOException {
        try (InputStream in = open(file)) {
            String head = new String(in.readNBytes(4096), charset(charset))
                    .lines()
                    .findFirst()
                    .orElse("");
            char best = ',';
            for (char candidate : new char[] {';', '\t'}) {
                best = count(head, candidate) > count(head, best) ? candidate : best;
            }
            return best;
        }
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(c -> c == wanted).count();
    }

    private void take(CsvRecord row, CdrColumns columns, List<PastCall> calls) {
        rows++;
        if (rows % 50_000 == 0) {
            progress.accept(rows);
        }
        try {
            int talked = seconds(row, columns.talk());
            calls.add(new PastCall(
                    accounts.computeIfAbsent(row.getField(columns.account()), account -> account),
                    row.getField(columns.number()),
                    time(row.getField(columns.start())),
                    Math.max(talked, seconds(row, columns.duration())),
                    talked,
                    columns.id() < 0 || columns.id() >= row.getFieldCount() ? "" : row.getField(columns.id())));
        } catch (IndexOutOfBoundsException e) {
            fault(row, "it has " + row.getFieldCount() + " columns only");
        } catch (DateTimeException | NumberFormatException e) {
            fault(row, String.valueOf(e.getMessage()));
        }
    }

    private void fault(CsvRecord row, String why) {
        unreadable++;
        if (faults.size() < TOLD) {
            faults.add("line " + row.getStartingLineNumber() + ": " + why);
        }
    }

    private static int seconds(CsvRecord row, int column) {
        String text = column < 0 ? "" : row.getField(column).strip();
        return text.isEmpty() ? 0 : (int) Double.parseDouble(text);
    }

    /** {@code 2026-11-23 10:15:00}, the same with T or with a zone, or seconds since 1970. */
    private long time(String text) {
        if (text.length() == 19 && text.charAt(4) == '-' && text.charAt(13) == ':') {
            return LocalDateTime.of(
                            number(text, 0, 4),
                            number(text, 5, 7),
                            number(text, 8, 10),
                            number(text, 11, 13),
                            number(text, 14, 16),
                            number(text, 17, 19))
                    .atZone(zone)
                    .toInstant()
                    .toEpochMilli();
        }
        if (text.matches("\\d{9,11}(\\.\\d+)?")) {
            return (long) (Double.parseDouble(text) * 1000);
        }
        return instant(text.replace(' ', 'T')).toEpochMilli();
    }

    private Instant instant(String text) {
        return text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)")
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).atZone(zone).toInstant();
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
