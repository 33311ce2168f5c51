package io.github.pbxkit.examples.numbers;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The root of the commands: without one it serves. Their descriptions are in the texts. */
@Command(
        name = "number-lookup",
        mixinStandardHelpOptions = true,
        versionProvider = NumberLookupCommand.Version.class,
        sortOptions = false)
final class NumberLookupCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    BaseOptions base = new BaseOptions();

    @Mixin
    ServeOptions serve = new ServeOptions();

    @Option(names = "--print-config", order = 60)
    boolean printConfig;

    @Option(names = "--flavour", paramLabel = "NAME", defaultValue = "asterisk", order = 61)
    String flavour = "asterisk";

    NumberLookupCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        if (printConfig) {
            console.out().print(DialplanSnippet.print(flavour, serve.port));
            console.out().flush();
            return 0;
        }
        return new ServeCommand(console, base, serve).call();
    }

    /** The version in the jar's manifest. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = NumberLookupCommand.class.getPackage().getImplementationVersion();
            return new String[] {"pbxkit number-lookup " + (version == null ? "(built here)" : version)};
        }
    }
}
