package io.github.pbxkit.examples.spring.start;

import io.github.pbxkit.examples.kit.PrintConfigOptions;
import io.github.pbxkit.examples.kit.Texts;
import io.github.pbxkit.examples.kit.UntilStopped;
import io.github.pbxkit.examples.kit.Version;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The commands of the program. Their descriptions are in the texts. */
@Command(name = "spring-boot", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
final class DeskCommand implements Callable<Integer> {
    private final Texts texts;
    private final PrintWriter out;

    @Mixin
    DeskOptions options = new DeskOptions();

    @Mixin
    PrintConfigOptions config = new PrintConfigOptions();

    DeskCommand(Texts texts, PrintWriter out) {
        this.texts = texts;
        this.out = out;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (config.isWanted()) {
            config.print(DeskCommand.class, texts, out, options.pbx.places("desk"));
            return 0;
        }
        DeskRun desk = DeskRun.start(options, texts, out);
        UntilStopped.run(desk::close, "spring-boot-stop");
        return 0;
    }

    @Command(name = "doctor", mixinStandardHelpOptions = true, sortOptions = false)
    int doctor() {
        return new DoctorRun(options, texts, out).run();
    }
}
