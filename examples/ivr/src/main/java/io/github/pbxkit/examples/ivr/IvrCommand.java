package io.github.pbxkit.examples.ivr;

import io.github.pbxkit.examples.kit.PbxConfig;
import io.github.pbxkit.examples.kit.Texts;
import io.github.pbxkit.examples.kit.UntilStopped;
import io.github.pbxkit.examples.kit.Version;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The commands of the program. Their descriptions are in the texts. */
@Command(name = "ivr", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
final class IvrCommand implements Callable<Integer> {
    private final Texts texts;
    private final PrintWriter out;

    @Mixin
    IvrOptions options = new IvrOptions();

    @Option(names = "--print-config", order = 60)
    boolean printConfig;

    @Option(names = "--flavour", paramLabel = "NAME", defaultValue = "asterisk", order = 61)
    String flavour = "asterisk";

    IvrCommand(Texts texts, PrintWriter out) {
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
        IvrApp app = IvrApp.start(options.settings(), texts, out);
        UntilStopped.run(app::close, "ivr-stop");
        return 0;
    }

    @Command(name = "doctor", mixinStandardHelpOptions = true, sortOptions = false)
    int doctor() {
        return new DoctorRun(options.settings(), texts, out).run();
    }

    private String config() {
        String user = options.pbx.user == null ? "ivr" : options.pbx.user;
        String password = options.pbx.password == null ? "CHANGE-ME" : options.pbx.password;
        Map<String, String> places = Map.of("app", options.app, "user", user, "password", password);
        return PbxConfig.print(IvrMain.class, flavour, texts, places);
    }
}
