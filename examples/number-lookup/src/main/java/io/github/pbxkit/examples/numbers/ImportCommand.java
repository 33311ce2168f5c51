package io.github.pbxkit.examples.numbers;

import io.github.pbxkit.examples.kit.Fault;
import io.github.pbxkit.numbering.ImportOptions;
import io.github.pbxkit.numbering.ImportResult;
import io.github.pbxkit.numbering.NumberingRegistry;
import io.github.pbxkit.numbering.OverlapPolicy;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads the regulator's files into the data folder and tells what became of every line. */
@Command(name = "import", mixinStandardHelpOptions = true, sortOptions = false)
final class ImportCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    BaseOptions base = new BaseOptions();

    @Parameters(arity = "1..*", paramLabel = "FILE")
    List<Path> files = List.of();

    @Option(names = "--as-of", paramLabel = "DATE", order = 20)
    @Nullable
    LocalDate asOf;

    @Option(names = "--history-only", order = 20)
    boolean historyOnly;

    @Option(names = "--overlaps", paramLabel = "POLICY", defaultValue = "REJECT", order = 21)
    OverlapPolicy overlaps = OverlapPolicy.REJECT;

    @Option(names = "--force", order = 22)
    boolean force;

    @Option(names = "--issues", paramLabel = "COUNT", defaultValue = "20", order = 23)
    int issues = 20;

    ImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        base.dataOrFault();
        if (historyOnly && asOf == null) {
            throw new Fault("fault.history-only");
        }
        ImportResult imported = load();
        console.report(imported.report(), issues);
        DataFolder folder = new DataFolder(base, console);
        if (historyOnly) {
            folder.takePast(imported, force);
        } else {
            folder.take(imported, force, asOf != null);
        }
        return 0;
    }

    private ImportResult load() {
        ImportOptions.Builder options = ImportOptions.builder().overlaps(overlaps);
        if (asOf != null) {
            options.asOf(asOf);
        }
        if (System.console() == null) {
            return NumberingRegistry.load(options.build(), files);
        }
        try (ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("import")
                .setUnit(" MB", 1 << 20)
                .build()) {
            options.progress((file, read, total, lines) -> {
                bar.maxHint(total);
                bar.stepTo(read);
                bar.setExtraMessage(file);
            });
            return NumberingRegistry.load(options.build(), files);
        }
    }
}
