package io.github.pbxkit.examples.quarkus.start;

import io.github.pbxkit.examples.kit.Fault;
import io.github.pbxkit.examples.kit.Texts;
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
        if (!flavour.equals("asterisk") && !flavour.equals("freepbx")) {
            throw new Fault("fault.option.flavour", flavour);
        }
        String name = "pbx/" + flavour + (texts.language().equals("ru") ? "_ru" : "") + ".txt";
        try (InputStream in = OfficeCommand.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing from this program: " + name);
            }
            String user = options.user == null ? "office" : options.user;
            String password = options.password == null ? "CHANGE-ME" : options.password;
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@app@", options.app)
                    .replace("@user@", user)
                    .replace("@password@", password)
                    .replace("@ami-user@", options.amiUser == null ? user : options.amiUser)
                    .replace("@ami-password@", options.amiPassword == null ? password : options.amiPassword);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Command(name = "doctor", mixinStandardHelpOptions = true, sortOptions = false)
    int doctor() {
        return new DoctorRun(options, texts, out).run();
    }
}
