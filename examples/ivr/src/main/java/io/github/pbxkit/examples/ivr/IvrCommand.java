package io.github.pbxkit.examples.ivr;

import io.github.pbxkit.examples.kit.PrintConfigOptions;
import io.github.pbxkit.examples.kit.Texts;
import io.github.pbxkit.examples.kit.UntilStopped;
import io.github.pbxkit.examples.kit.Version;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The commands of the program. Their descriptions are in the texts. */
@Command(name = "ivr", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
final class IvrCommand implements Callable<Integer> {
    private final Texts texts;
    private final PrintWriter out;

    @Mixin
    IvrOptions options = new IvrOptions();

    @Mixin
    PrintConfigOptions config = new PrintConfigOptions();

    IvrCommand(Texts texts, PrintWriter out) {
        this.texts = texts;
        this.out = out;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (config.isWanted()) {
            Map<String, String> places = options.pbx.places("ivr");
            places.put("app", options.app);
            config.print(IvrMain.class, texts, out, places);
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
}
