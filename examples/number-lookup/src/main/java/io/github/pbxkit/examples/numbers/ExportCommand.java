package io.github.pbxkit.examples.numbers;

import io.github.pbxkit.numbering.Holding;
import io.github.pbxkit.numbering.NumberRange;
import io.github.pbxkit.numbering.NumberingRegistry;
import io.github.pbxkit.numbering.Operator;
import io.github.pbxkit.numbering.export.ExportFormat;
import io.github.pbxkit.numbering.export.PrefixCover;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes ranges as text: all, of one code, operator or region. */
@Command(name = "export", mixinStandardHelpOptions = true, sortOptions = false)
final class ExportCommand implements Callable<Integer> {
    /** What can be written. */
    enum Format {
        CSV,
        XML,
        JSON,
        JSON_KEYED,
        JSON_LINES,
        PLAIN,
        PREFIXES,
        DIALPLAN,
        ASTDB
    }

    private final Console console;

    @Mixin
    BaseOptions base = new BaseOptions();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "CSV", order = 20)
    Format format = Format.CSV;

    @Option(names = "--code", paramLabel = "CODE", order = 21)
    @Nullable
    Integer code;

    @Option(names = "--operator", paramLabel = "PART", order = 22)
    @Nullable
    String operator;

    @Option(names = "--region", paramLabel = "PART", order = 23)
    @Nullable
    String region;

    @Option(names = "--lead", paramLabel = "DIGITS", defaultValue = "7", order = 24)
    String lead = "7";

    @Option(names = "--family", paramLabel = "NAME", defaultValue = "operator", order = 25)
    String family = "operator";

    @Option(names = "--output", paramLabel = "FILE", order = 26)
    @Nullable
    Path output;

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        NumberingRegistry registry = base.open(console);
        if (output == null) {
            write(registry, console.out());
            console.out().flush();
            return 0;
        }
        Path aside = output.resolveSibling(output.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try (Writer out = Files.newBufferedWriter(aside, StandardCharsets.UTF_8)) {
            write(registry, out);
        }
        Files.move(aside, output, StandardCopyOption.REPLACE_EXISTING);
        return 0;
    }

    private void write(NumberingRegistry registry, Writer out) throws IOException {
        switch (format) {
            case PREFIXES -> lines(out, PrefixCover.of(selected(registry)).prefixes());
            case DIALPLAN -> lines(out, PrefixCover.of(selected(registry)).dialplanPatterns(lead));
            case ASTDB -> astDb(registry, out);
            default -> ExportFormat.valueOf(format.name()).write(selected(registry), out);
        }
    }

    private static void lines(Writer out, List<String> lines) throws IOException {
        for (String line : lines) {
            out.write(line + "\n");
        }
    }

    /** One value per operator. */
    private void astDb(NumberingRegistry registry, Writer out) throws IOException {
        for (Holding<Operator> holding : registry.operators()) {
            Stream<NumberRange> own =
                    selected(registry).filter(range -> range.operator().equals(holding.holder()));
            lines(
                    out,
                    PrefixCover.of(own)
                            .astDbCommands(family, lead, holding.holder().name()));
        }
    }

    private Stream<NumberRange> selected(NumberingRegistry registry) {
        Stream<NumberRange> ranges = code == null ? registry.ranges() : registry.code(code);
        if (operator != null) {
            var wanted = registry.searchOperators(operator).stream()
                    .map(Holding::holder)
                    .collect(Collectors.toSet());
            ranges = ranges.filter(range -> wanted.contains(range.operator()));
        }
        if (region != null) {
            var wanted =
                    registry.searchRegions(region).stream().map(Holding::holder).collect(Collectors.toSet());
            ranges = ranges.filter(range -> wanted.contains(range.region()));
        }
        return ranges;
    }
}
