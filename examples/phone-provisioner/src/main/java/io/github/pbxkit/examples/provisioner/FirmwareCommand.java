package io.github.pbxkit.examples.provisioner;

import io.github.pbxkit.cisco.FirmwareSet;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Says which firmware files are missing or damaged. Ends with 1 if there are any. */
@Command(
        name = "firmware",
        mixinStandardHelpOptions = true,
        description = "Says which firmware files are missing or damaged. / Проверяет комплект прошивки.")
final class FirmwareCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable ProvisionerMain main;

    @Parameters(index = "0", paramLabel = "DIR", description = "the served folder / раздаваемый каталог")
    private Path folder = Path.of(".");

    @Override
    public Integer call() {
        ProvisionerMain program = Objects.requireNonNull(main, "main");
        List<FirmwareSet.Problem> problems = FirmwareSet.check(folder);
        for (FirmwareSet.Problem problem : problems) {
            program.out()
                    .println(
                            problem.file() + ": [" + problem.rule() + "] " + problem.message() + "; " + problem.hint());
        }
        List<String> loads = FirmwareSet.loadsIn(folder);
        if (loads.isEmpty()) {
            program.say("firmware.none", folder);
        } else if (problems.isEmpty()) {
            program.say("firmware.complete", folder, String.join(", ", loads));
        }
        return problems.isEmpty() ? 0 : 1;
    }
}
