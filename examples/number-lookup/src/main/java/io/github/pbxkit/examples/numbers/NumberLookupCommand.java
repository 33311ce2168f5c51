package io.github.pbxkit.examples.numbers;

import io.github.pbxkit.examples.kit.CommonOptions;
import io.github.pbxkit.examples.kit.Fault;
import io.github.pbxkit.examples.kit.PrintConfigOptions;
import io.github.pbxkit.examples.kit.Program;
import io.github.pbxkit.examples.kit.Version;
import io.github.pbxkit.numbering.NumberingException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The root of the commands: without one it serves. Their descriptions are in the texts. */
@Command(name = "number-lookup", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
final class NumberLookupCommand implements Callable<Integer>, Program.Explains {
    private final Console console;

    @Mixin
    BaseOptions base = new BaseOptions();

    @Mixin
    ServeOptions serve = new ServeOptions();

    @Mixin
    CommonOptions common = new CommonOptions();

    @Mixin
    PrintConfigOptions config = new PrintConfigOptions();

    NumberLookupCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        if (config.isWanted()) {
            console.out().print(DialplanSnippet.print(config.flavour(), serve.port));
            console.out().flush();
            return 0;
        }
        return new ServeCommand(console, base, serve).call();
    }

    @Override
    public @Nullable Fault explain(Exception failure) {
        return failure instanceof NumberingException
                ? new Fault(failure, "fault.numbering", failure.getMessage())
                : null;
    }
}
