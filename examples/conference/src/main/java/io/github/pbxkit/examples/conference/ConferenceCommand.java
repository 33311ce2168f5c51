package io.github.pbxkit.examples.conference;

import java.awt.Desktop;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The commands of the program. Their descriptions are in the texts. */
@Command(
        name = "conference",
        mixinStandardHelpOptions = true,
        versionProvider = ConferenceCommand.Version.class,
        sortOptions = false)
final class ConferenceCommand implements Callable<Integer> {
    private final Texts texts;
    private final PrintWriter out;

    @Mixin
    ConferenceOptions options = new ConferenceOptions();

    @Option(names = "--print-config", order = 60)
    boolean printConfig;

    @Option(names = "--flavour", paramLabel = "NAME", defaultValue = "asterisk", order = 61)
    String flavour = "asterisk";

    ConferenceCommand(Texts texts, PrintWriter out) {
        this.texts = texts;
        this.out = out;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (printConfig) {
            printConfig();
            return 0;
        }
        Settings settings = options.settings();
        CountDownLatch stopped = new CountDownLatch(1);
        ConferenceApp app = ConferenceApp.start(settings, texts, out);
        // The virtual machine waits for this hook, so calls are left in order even on Ctrl-C.
        Thread stop = new Thread(
                () -> {
                    app.close();
                    stopped.countDown();
                },
                "conference-stop");
        Runtime.getRuntime().addShutdownHook(stop);
        if (settings.openBrowser()) {
            browse(app.page());
        }
        stopped.await();
        return 0;
    }

    private void printConfig() {
        String user = options.user == null ? "conference" : options.user;
        String password = options.password == null ? "CHANGE-ME" : options.password;
        out.print(PbxConfig.print(flavour, texts.language(), options.app, options.defaultRoom, user, password));
        out.flush();
    }

    private static void browse(URI page) {
        try {
            if (Desktop.isDesktopSupported()) {
                Desktop.getDesktop().browse(page);
            }
        } catch (IOException | UnsupportedOperationException noBrowserHere) {
            // The address has been printed.
        }
    }

    @Command(name = "doctor", mixinStandardHelpOptions = true, sortOptions = false)
    int doctor(@Option(names = "--probe", paramLabel = "EXTEN@CONTEXT") @Nullable String probe) {
        return new DoctorRun(options.settings(), probe, texts, out).run();
    }

    /** The version in the jar's manifest. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = ConferenceCommand.class.getPackage().getImplementationVersion();
            return new String[] {"pbxkit conference " + (version == null ? "(built here)" : version)};
        }
    }
}
