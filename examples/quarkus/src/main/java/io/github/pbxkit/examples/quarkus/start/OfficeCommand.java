package io.github.pbxkit.examples.quarkus.start;

import io.github.pbxkit.examples.kit.PrintConfigOptions;
import io.github.pbxkit.examples.kit.Texts;
import io.github.pbxkit.examples.kit.Version;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The commands of the program. Their descriptions are in the texts. */
@Command(name = "quarkus", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
final class OfficeCommand implements Callable<Integer> {
    private final Texts texts;
    private final PrintWriter out;

    @Mixin
    OfficeOptions options = new OfficeOptions();

    @Mixin
    PrintConfigOptions config = new PrintConfigOptions();

    OfficeCommand(Texts texts, PrintWriter out) {
        this.texts = texts;
        this.out = out;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (config.isWanted()) {
            config.print(OfficeCommand.class, texts, out, options.pbx.places("office"));
            return 0;
        }
        return new OfficeRun(options, texts, out).run();
    }

    @Command(name = "doctor", mixinStandardHelpOptions = true, sortOptions = false)
    int doctor() {
        return new DoctorRun(options, texts, out).run();
    }
}
