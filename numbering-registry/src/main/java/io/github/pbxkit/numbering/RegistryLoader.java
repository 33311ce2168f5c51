package io.github.pbxkit.numbering;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The main path of an import: files are opened ({@link SourceFiles}), their layout is told from the first bytes
 * ({@link LayoutSniffer}), each physical line ({@link LineReader}) becomes a row or an issue ({@link RowParser}), and at
 * the end {@link RowAssembly} settles overlaps and builds the table.
 */
final class RegistryLoader {
    private static final Logger LOG = LoggerFactory.getLogger(RegistryLoader.class);
    private static final long PROGRESS_STEP = 1 << 20;

    private final ImportOptions options;
    private final SourceFiles sources;
    private final OwnerDictionary owners = new OwnerDictionary();
    private final ImportTally tally;
    private final RowAssembly rows;
    private long nextProgress = PROGRESS_STEP;

    private RegistryLoader(ImportOptions options, List<Path> paths) {
        this.options = options;
        this.sources = new SourceFiles(paths, options.limits());
        this.tally = new ImportTally(options.limits().maxIssues());
        this.rows = new RowAssembly(options.limits().maxRows(), owners, tally);
    }

    static ImportResult load(ImportOptions options, List<Path> paths) {
        return new RegistryLoader(options, paths).run();
    }

    private ImportResult run() {
        sources.forEach(this::readFile);
        NumberingRegistry registry = rows.build(options.overlaps(), asOf());
        ImportReport report = tally.report(registry.capacity());
        LOG.debug("Imported {} files: {}", report.files().size(), report);
        return new ImportResult(registry, report);
    }

    private void readFile(String name, InputStream content) throws IOException {
        LineReader lines = new LineReader(content, options.limits().maxLineBytes());
        Layout layout = LayoutSniffer.sniff(name, lines.sample());
        lines.skip(layout.byteOrderMark() ? 3 : 0);
        tally.beginFile(name, layout);
        RowParser parser = new RowParser(layout, owners);
        while (lines.next()) {
            tally.line();
            takeLine(lines, parser);
            if (sources.bytesRead() >= nextProgress) {
                progress(name);
            }
        }
        progress(name);
    }

    private void takeLine(LineReader lines, RowParser parser) {
        if (lines.tooLong) {
            tally.rejected(lines, ImportReason.LINE_TOO_LONG.bit(), "");
        } else if (isBlank(lines)) {
            tally.structural();
        } else if (parser.parse(lines.buffer, lines.start, lines.end)) {
            rows.add(parser.from(), parser.to(), parser.owner(), lines.line());
            if (parser.reasons() != 0) {
                tally.repaired(lines, parser.reasons(), rows.lastRow());
            } else {
                tally.accepted();
            }
        } else if (isHeader(lines)) {
            tally.structural();
        } else {
            tally.rejected(lines, parser.reasons(), "");
        }
    }

    private static boolean isBlank(LineReader lines) {
        for (int i = lines.start; i < lines.end; i++) {
            if (lines.buffer[i] != ' ' && lines.buffer[i] != '\t') {
                return false;
            }
        }
        return true;
    }

    /** A first line with at least six fields of which the four for numbers have no digit at all. */
    private boolean isHeader(LineReader lines) {
        if (lines.line() != 1) {
            return false;
        }
        byte separator = tally.layout().separator();
        int fields = 1;
        for (int i = lines.start; i < lines.end; i++) {
            if (lines.buffer[i] == separator) {
                fields++;
            } else if (fields <= Layout.NUMBER_COLUMNS && lines.buffer[i] >= '0' && lines.buffer[i] <= '9') {
                return false;
            }
        }
        return fields >= 6;
    }

    private void progress(String name) {
        nextProgress = sources.bytesRead() + PROGRESS_STEP;
        options.progress().at(name, sources.bytesRead(), sources.totalBytes(), tally.lines());
    }

    private LocalDate asOf() {
        return options.asOf().orElseGet(() -> {
            Instant newest = Instant.EPOCH;
            for (Path file : sources.files()) {
                newest = later(newest, changed(file));
            }
            return LocalDate.ofInstant(newest, ZoneOffset.UTC);
        });
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant changed(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            throw new NumberingException("Cannot read the date of " + file + ": " + e.getMessage(), e);
        }
    }
}
