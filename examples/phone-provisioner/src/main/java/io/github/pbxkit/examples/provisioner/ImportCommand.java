package io.github.pbxkit.examples.provisioner;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Counts what is in an existing folder, and makes a list of its phones. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Counts the files of an existing TFTP folder, and makes a CSV of its phones. / Опись каталога TFTP"
                        + " и CSV его телефонов.")
final class ImportCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable ProvisionerMain main;

    @Parameters(index = "0", paramLabel = "DIR", description = "an existing TFTP folder")
    private Path folder = Path.of(".");

    @Option(names = "--csv", description = "where to write the list; it holds passwords. Never overwrites")
    private @Nullable Path csv;

    @Override
    public Integer call() throws Exception {
        ProvisionerMain program = Objects.requireNonNull(main, "main");
        Census census = Census.of(folder);
        census.counts().forEach((kind, count) -> program.out().printf("%6d  %s%n", count, kind));
        if (csv != null) {
            Files.writeString(csv, census.csv(), StandardOpenOption.CREATE_NEW);
            program.say("import.csv", csv, census.rows().size());
        }
        program.out().flush();
        return 0;
    }
}
