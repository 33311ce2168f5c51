package io.github.pbxkit.examples.numbers;

import io.github.pbxkit.examples.kit.Fault;
import io.github.pbxkit.numbering.ImportOptions;
import io.github.pbxkit.numbering.ImportResult;
import io.github.pbxkit.numbering.NumberOverrides;
import io.github.pbxkit.numbering.NumberingHistory;
import io.github.pbxkit.numbering.NumberingRegistry;
import io.github.pbxkit.numbering.PortedNumbers;
import io.github.pbxkit.numbering.RiskDirections;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Where the numbers come from. A data folder holds {@code registry.snapshot} (made by {@code import} and
 * {@code update}), {@code history}, and maybe the regulator's files, which are read when there is no snapshot. Without a
 * data folder a small built-in sample answers.
 */
final class BaseOptions {
    static final String SNAPSHOT = "registry.snapshot";
    static final LocalDate SAMPLE_DAY = LocalDate.of(2026, 11, 1);

    @Option(names = "--data", paramLabel = "DIR", order = 10)
    @Nullable
    Path data;

    @Option(names = "--demo", order = 11)
    boolean demo;

    @Option(names = "--ported", paramLabel = "FILE", split = ",", order = 12)
    @Nullable
    List<Path> ported;

    @Option(names = "--risk", paramLabel = "FILE", order = 13)
    @Nullable
    Path risk;

    @Option(names = "--overrides", paramLabel = "FILE", order = 14)
    @Nullable
    Path overrides;

    boolean isSample() {
        return data == null || demo;
    }

    Path dataOrFault() {
        if (data == null) {
            throw new Fault("fault.no-data");
        }
        return data;
    }

    Path snapshot() {
        return dataOrFault().resolve(SNAPSHOT);
    }

    Path history() {
        return dataOrFault().resolve("history");
    }

    /** The plans of the days that were imported, at least one. */
    NumberingHistory openHistory() {
        Path folder = history();
        if (!Files.isDirectory(folder)) {
            throw new Fault("fault.no-history", folder);
        }
        NumberingHistory history = NumberingHistory.open(folder);
        if (history.days().isEmpty()) {
            throw new Fault("fault.no-history", folder);
        }
        return history;
    }

    /** The registry with all its layers. */
    NumberingRegistry open(Console console) {
        return layered(isSample() ? sample(console) : stored(console));
    }

    private NumberingRegistry stored(Console console) {
        Path folder = dataOrFault();
        if (!Files.exists(folder)) {
            throw new Fault("fault.data-missing", folder);
        }
        if (Files.isRegularFile(snapshot())) {
            return NumberingRegistry.openSnapshot(snapshot());
        }
        ImportResult imported = NumberingRegistry.load(folder);
        console.warn("data.read", console.texts().count(imported.registry().size()), folder);
        return imported.registry();
    }

    private static NumberingRegistry sample(Console console) {
        console.warn("data.sample");
        return sample();
    }

    static NumberingRegistry sample() {
        try (InputStream in = BaseOptions.class.getResourceAsStream("sample.csv")) {
            if (in == null) {
                throw new IllegalStateException("the sample is missing from the jar");
            }
            Path folder = Files.createTempDirectory("numbers");
            Path file = folder.resolve("sample.csv");
            try {
                Files.copy(in, file);
                return NumberingRegistry.load(
                                ImportOptions.builder().asOf(SAMPLE_DAY).build(), List.of(file))
                        .registry();
            } finally {
                Files.delete(file);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new Fault(e, "fault.unexpected", e);
        }
    }

    NumberingRegistry layered(NumberingRegistry base) {
        RiskDirections directions = RiskDirections.builtIn();
        if (risk != null) {
            directions = RiskDirections.builder()
                    .addAll(directions)
                    .addAll(RiskDirections.load(risk))
                    .build();
        }
        NumberingRegistry registry = base.with(directions);
        if (ported != null) {
            registry = registry.with(PortedNumbers.load(ported).numbers());
        }
        if (overrides != null) {
            registry = registry.with(NumberOverrides.load(overrides, LocalDate.now(ZoneOffset.UTC)));
        }
        return registry;
    }
}
