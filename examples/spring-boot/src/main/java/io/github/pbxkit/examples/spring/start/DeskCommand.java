package io.github.pbxkit.examples.spring.start;

import io.github.pbxkit.examples.kit.PbxConfig;
import io.github.pbxkit.examples.kit.Texts;
import io.github.pbxkit.examples.kit.UntilStopped;
import io.github.pbxkit.examples.kit.Version;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The commands of the program. Their descriptions are in the texts. */
@Command(name = "spring-boot", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
final class DeskCommand implements Callable<Integer> {
    private final Texts texts;
    private final PrintWriter out;

    @Mixin
    DeskOptions options = new DeskOptions();

    @Option(names = "--print-config", order = 60)
    boolean printConfig;

    @Option(names = "--flavour", paramLabel = "NAME", defaultValue = "asterisk", order = 61)
    String flavour = "asterisk";

    DeskCommand(Texts texts, PrintWriter out) {
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
        DeskRun desk = DeskRun.start(options, texts, out);
        UntilStopped.run(desk::close, "spring-boot-stop");
        return 0;
    }

    @Command(name = "doctor", mixinStandardHelpOptions = true, sortOptions = false)
    int doctor() {
        return new DoctorRun(options, texts, out).run();
    }

    /** The pieces of configuration a PBX needs, with the user's own names filled in. */
    private String config() {
        return PbxConfig.print(DeskCommand.class, flavour, texts, options.pbx.places("desk"));
    }
}
