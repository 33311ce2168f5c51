package io.github.pbxkit.numbering;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files of the database of ported numbers. Five layouts are in use; the columns are found by their names:
 * {@code Number,OwnerId,MNC,Route,RegionCode,PortDate,RowCount}; the same with more columns behind; increments and
 * returns with {@code NPId,Number,RecipientId,…,NewRoute,…,NewMNC,…,PortDate,RowCount}; and the old
 * {@code Number,OrgName,RowCount}.
 */
final class PortedLoader {
    private static final int MAX_TARGETS = PortedNumbers.Changes.RETURNED;

    private PortedNumbers numbers;
    private final List<PortedNumbers.Target> targets;
    private final Map<String, Integer> targetIds = new HashMap<>();
    private final List<PortedImport.File> files = new ArrayList<>();
    private final List<ImportIssue> issues = new ArrayList<>();
    private final ImportLimits limits = ImportLimits.defaults().withMaxFileBytes(8L << 30);

    PortedLoader(PortedNumbers before) {
        numbers = before;
        targets = new ArrayList<>(before.targets());
        for (int i = 0; i < targets.size(); i++) {
            PortedNumbers.Target target = targets.get(i);
            targetIds.put(key(target.operatorId(), target.mnc(), target.route()), i);
        }
    }

    PortedImport load(List<Path> paths) {
        new SourceFiles(paths, limits).forEach(this::read);
        return new PortedImport(numbers, files, issues);
    }

    private void read(String name, InputStream content) throws IOException {
        LineReader lines = new LineReader(content, limits.maxLineBytes());
        Layout layout = LayoutSniffer.sniff(name, lines.sample());
        lines.skip(layout.byteOrderMark() ? 3 : 0);
        if (!lines.next()) {
            throw new ImportRefusedException(name + " is empty: download it again");
        }
        Columns columns = Columns.of(name, new String(lines.excerptBytes(), layout.charset()));
        FileReading reading = new FileReading(name, columns, layout.charset());
        while (lines.next()) {
            reading.line(lines);
        }
        reading.finish();
    }

    private static String key(String operatorId, String mnc, String route) {
        return operatorId + '\t' + mnc + '\t' + route;
    }

    /** Places of the columns that matter, -1 where the file has none. */
    private record Columns(
            PortedImport.Kind kind, int count, int number, int operator, int mnc, int route, int date, int rowCount) {
        static Columns of(String file, String header) {
            List<String> names = Arrays.stream(header.split(","))
                    .map(name -> name.strip().toLowerCase(Locale.ROOT).replace("\"", ""))
                    .toList();
            int recipient = names.indexOf("recipientid");
            int owner = Math.max(names.indexOf("ownerid"), names.indexOf("orgname"));
            if (names.indexOf("number") < 0 || owner < 0 && recipient < 0) {
                throw new ImportRefusedException(file + " is no file of ported numbers: its first line \""
                        + Excerpt.of(header) + "\" names no Number with OwnerId, RecipientId or OrgName");
            }
            boolean increment = recipient >= 0;
            return new Columns(
                    kind(file, increment),
                    names.size(),
                    names.indexOf("number"),
                    increment ? recipient : owner,
                    names.indexOf(increment ? "newmnc" : "mnc"),
                    names.indexOf(increment ? "newroute" : "route"),
                    names.indexOf("portdate"),
                    names.indexOf("rowcount"));
        }

        private static PortedImport.Kind kind(String file, boolean increment) {
            String lower = file.toLowerCase(Locale.ROOT);
            if (lower.contains("return")) {
                return PortedImport.Kind.RETURN;
            }
            return increment || lower.contains("hour") || lower.contains("increment")
                    ? PortedImport.Kind.INCREMENT
                    : PortedImport.Kind.FULL;
        }
    }

    private final class FileReading {
        private final String name;
        private final Columns columns;
        private final Charset charset;
        private final PortedNumbers.Changes changes = new PortedNumbers.Changes();
        /** Of increments only: a number may be ported twice in one file, then the later line counts. */
        private final Map<Long, Integer> seen = new HashMap<>();

        private final int[] starts;
        private long accepted;
        private long doubled;
        private long rejected;
        private long structural = 1;
        private OptionalLong declared = OptionalLong.empty();

        private FileReading(String name, Columns columns, Charset charset) {
            this.name = name;
            this.columns = columns;
            this.charset = charset;
            this.starts = new int[columns.count() + 1];
        }

        private void line(LineReader line) {
            if (line.start == line.end && !line.tooLong) {
                structural++;
                return;
            }
            ImportReason wrong = line.tooLong ? ImportReason.LINE_TOO_LONG : take(line.buffer, line.start, line.end);
            if (wrong == null) {
                accepted++;
                return;
            }
            rejected++;
            if (issues.size() < limits.maxIssues()) {
                issues.add(new ImportIssue(
                        name, line.line(), true, List.of(wrong), "", Excerpt.of(line.excerptBytes(), charset)));
            }
        }

        private @Nullable ImportReason take(byte[] bytes, int start, int end) {
            int fields = cut(bytes, start, end);
            if (fields <= Math.max(columns.number(), columns.operator())) {
                return ImportReason.FIELD_COUNT;
            }
            String rowCount = field(bytes, columns.rowCount(), fields);
            if (accepted + rejected == 0 && !rowCount.isEmpty()) {
                declared = declaration(rowCount);
            }
            String digits = field(bytes, columns.number(), fields);
            if (digits.length() != 10 || !digits.chars().allMatch(c -> '0' <= c && c <= '9')) {
                return ImportReason.NOT_NUMBER;
            }
            long number = Long.parseLong(digits);
            if (number < PortedNumbers.FIRST) {
                return ImportReason.FOREIGN_CODE;
            }
            change(
                    number,
                    columns.kind() == PortedImport.Kind.RETURN
                            ? PortedNumbers.Changes.RETURNED
                            : target(
                                    field(bytes, columns.operator(), fields),
                                    field(bytes, columns.mnc(), fields),
                                    field(bytes, columns.route(), fields)),
                    day(field(bytes, columns.date(), fields)));
            return null;
        }

        private void change(long number, int target, int day) {
            if (columns.kind() == PortedImport.Kind.FULL) {
                changes.add(number, target, day);
                return;
            }
            Integer before = seen.putIfAbsent(number, changes.size());
            if (before == null) {
                changes.add(number, target, day);
            } else {
                changes.set(before, number, target, day);
                doubled++;
                accepted--;
            }
        }

        /** Places of the fields; answers how many there are. No layout quotes its fields. */
        private int cut(byte[] bytes, int start, int end) {
            int fields = 0;
            starts[0] = start;
            for (int i = start; i < end && fields < columns.count() - 1; i++) {
                if (bytes[i] == ',') {
                    starts[++fields] = i + 1;
                }
            }
            starts[fields + 1] = end + 1;
            return fields + 1;
        }

        private String field(byte[] bytes, int column, int fields) {
            if (column < 0 || column >= fields) {
                return "";
            }
            return new String(bytes, starts[column], starts[column + 1] - 1 - starts[column], charset).strip();
        }

        private OptionalLong declaration(String text) {
            return text.length() < 12 && text.chars().allMatch(c -> '0' <= c && c <= '9')
                    ? OptionalLong.of(Long.parseLong(text))
                    : OptionalLong.empty();
        }

        private int target(String operatorId, String mnc, String route) {
            String key = key(operatorId, mnc, route);
            Integer id = targetIds.get(key);
            if (id == null) {
                id = targets.size();
                if (id == MAX_TARGETS) {
                    throw new ImportRefusedException(name + " names more than " + MAX_TARGETS + " different operators");
                }
                targets.add(new PortedNumbers.Target(operatorId, mnc, route));
                targetIds.put(key, id);
            }
            return id;
        }

        /** The day of a time as 2017-09-30T21:00:00+03:00, in days since 2000; 0 for anything else. */
        private int day(String time) {
            if (time.length() < 10) {
                return 0;
            }
            try {
                long day = LocalDate.parse(time.substring(0, 10)).toEpochDay()
                        - PortedNumbers.Changes.DAY_ZERO.toEpochDay();
                return day > 0 && day < 1 << 16 ? (int) day : 0;
            } catch (DateTimeException e) {
                return 0;
            }
        }

        private void finish() {
            long rows = accepted + doubled + rejected;
            if (declared.isPresent() && declared.getAsLong() != rows) {
                throw new ImportRefusedException(name + " says it has " + declared.getAsLong() + " rows, but " + rows
                        + " were read: it is cut off or damaged, fetch it again. The numbers read before are kept");
            }
            int again = changes.sort();
            doubled += again;
            accepted -= again;
            PortedNumbers base = columns.kind() == PortedImport.Kind.FULL ? PortedNumbers.empty() : numbers;
            numbers = base.merged(changes, targets);
            files.add(new PortedImport.File(name, columns.kind(), accepted, doubled, rejected, structural, declared));
        }
    }
}
