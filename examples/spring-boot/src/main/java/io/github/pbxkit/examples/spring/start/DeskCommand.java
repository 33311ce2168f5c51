package io.github.pbxkit.examples.spring.start;

import io.github.pbxkit.examples.kit.Fault;
import io.github.pbxkit.examples.kit.Texts;
import io.github.pbxkit.examples.kit.UntilStopped;
import io.github.pbxkit.examples.kit.Version;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
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
        if (!flavour.equals("asterisk") && !flavour.equals("freepbx")) {
            throw new Fault("fault.option.flavour", flavour);
        }
        String name = "pbx/" + flavour + (texts.language().equals("ru") ? "_ru" : "") + ".txt";
        String user = Objects.requireNonNullElse(options.user, "desk");
        String password = Objects.requireNonNullElse(options.password, "CHANGE-ME");
        try (InputStream in = DeskCommand.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing from this program: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("${app}", options.app)
                    .replace("${user}", user)
                    .replace("${password}", password)
                    .replace("${ami-user}", Objects.requireNonNullElse(options.amiUser, user))
                    .replace("${ami-password}", Objects.requireNonNullElse(options.amiPassword, password));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
