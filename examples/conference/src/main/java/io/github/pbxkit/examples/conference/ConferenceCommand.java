package io.github.pbxkit.examples.conference;

import io.github.pbxkit.examples.kit.PrintConfigOptions;
import io.github.pbxkit.examples.kit.Texts;
import io.github.pbxkit.examples.kit.UntilStopped;
import io.github.pbxkit.examples.kit.Version;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The commands of the program. Their descriptions are in the texts. */
@Command(name = "conference", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
final class ConferenceCommand implements Callable<Integer> {
    private final Texts texts;
    private final PrintWriter out;

    @Mixin
    ConferenceOptions options = new ConferenceOptions();

    @Mixin
    PrintConfigOptions config = new PrintConfigOptions();

    ConferenceCommand(Texts texts, PrintWriter out) {
        this.texts = texts;
        this.out = out;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (config.isWanted()) {
            Map<String, String> places = options.pbx.places("conference");
            places.put("app", options.app);
            places.put("room", options.defaultRoom);
            config.print(ConferenceMain.class, texts, out, places);
            return 0;
        }
        ConferenceApp app = ConferenceApp.start(options.settings(), texts, out);
        options.web.browse(app.page());
        // The virtual machine waits for the end of it, so calls are left in order even on Ctrl-C.
        UntilStopped.run(app::close, "conference-stop");
        return 0;
    }

    @Command(name = "doctor", mixinStandardHelpOptions = true, sortOptions = false)
    int doctor(@Option(names = "--probe", paramLabel = "EXTEN@CONTEXT") @Nullable String probe) {
        return new DoctorRun(options.settings(), probe, texts, out).run();
    }
}
