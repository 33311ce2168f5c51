package io.github.pbxkit.examples.numbers;

import io.github.pbxkit.examples.kit.Fault;
import io.github.pbxkit.numbering.NumberingRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds operator, region, time zone and verdict to the numbers in a table. */
@Command(name = "enrich", mixinStandardHelpOptions = true, sortOptions = false)
final class EnrichCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    BaseOptions base = new BaseOptions();

    @Parameters(paramLabel = "FILE.csv")
    Path file = Path.of("");

    @Option(names = "--column", paramLabel = "NAME", split = ",", order = 20)
    List<String> columns = List.of();

    @Option(names = "--output", paramLabel = "FILE", order = 21)
    @Nullable
    Path output;

    @Option(names = "--excel", order = 22)
    boolean excel;

    EnrichCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (columns.size() > 2) {
            throw new Fault("fault.columns", columns.size());
        }
        NumberingRegistry registry = base.open(console);
        Path target = output == null ? beside(file) : output;
        Path aside = target.resolveSibling(target.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            Enricher enricher = new Enricher(registry, columns, excel, console.texts());
            try (InputStream in = Files.newInputStream(file);
                    OutputStream out = Files.newOutputStream(aside)) {
                enricher.run(in, out);
            }
            Files.move(aside, target, StandardCopyOption.REPLACE_EXISTING);
            console.say("enrich.done", console.texts().count(enricher.rows()), target, enricher.summary());
        } finally {
            Files.deleteIfExists(aside);
        }
        return 0;
    }

    private static Path beside(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String stem = dot < 0 ? name : name.substring(0, dot);
        return file.resolveSibling(stem + "-enriched.csv");
    }
}
