package io.github.pbxkit.examples.quarkus.start;

import io.github.pbxkit.examples.kit.PbxConfig;
import io.github.pbxkit.examples.kit.Texts;
import io.github.pbxkit.examples.kit.Version;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The commands of the program. Their descriptions are in the texts. */
@Command(name = "quarkus", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
final class OfficeCommand implements Callable<Integer> {
    private final Texts texts;
    private final PrintWriter out;

    @Mixin
    OfficeOptions options = new OfficeOptions();

    @Option(names = "--print-config", order = 60)
    boolean printConfig;

    @Option(names = "--flavour", paramLabel = "NAME", defaultValue = "asterisk", order = 61)
    String flavour = "asterisk";

    OfficeCommand(Texts texts, PrintWriter out) {
        this.texts = texts;
        this.out = out;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (printConfig) {
            out.print(config());
            out.flush();
            return 0;
        }
        return new OfficeRun(options, texts, out).run();
    }

    private String config() {
        return PbxConfig.print(OfficeCommand.class, flavour, texts, options.pbx.places("office"));
    }

    @Command(name = "doctor", mixinStandardHelpOptions = true, sortOptions = false)
    int doctor() {
        return new DoctorRun(options, texts, out).run();
    }
}
