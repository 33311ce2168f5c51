package io.github.pbxkit.examples.ivr;

import io.github.pbxkit.examples.kit.Fault;
import io.github.pbxkit.examples.kit.Texts;
import io.github.pbxkit.examples.kit.UntilStopped;
import io.github.pbxkit.examples.kit.Version;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

    /** The pieces of configuration a PBX needs, with the user's own names filled in. */
    private String config() {
        if (!flavour.equals("asterisk") && !flavour.equals("freepbx")) {
            throw new Fault("fault.option.flavour", flavour);
        }
        String name = "pbx/" + flavour + (texts.language().equals("ru") ? "_ru" : "") + ".txt";
        try (InputStream in = IvrCommand.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing from this program: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("${app}", options.app)
                    .replace("${user}", options.pbx.user == null ? "ivr" : options.pbx.user)
                    .replace("${password}", options.pbx.password == null ? "CHANGE-ME" : options.pbx.password);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
