package io.github.pbxkit.examples.ariconsole;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.examples.kit.Fault;
import io.github.pbxkit.examples.kit.PrintConfigOptions;
import io.github.pbxkit.examples.kit.Program;
import io.github.pbxkit.examples.kit.Texts;
import io.github.pbxkit.examples.kit.Version;
import io.github.pbxkit.examples.kit.ari.AriCheck;
import io.github.pbxkit.examples.kit.terminal.Screen;
import io.github.pbxkit.examples.kit.terminal.Terminals;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The commands of the program. Their descriptions are in the texts. */
@Command(name = "ari-console", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
final class ConsoleCommand implements Callable<Integer> {
    /** Time for the last events where the server cannot be asked to say that they have come. */
    private static final long LAST_EVENTS_MILLIS = 300;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Texts texts;
    private final PrintWriter out;

    @Mixin
    ConsoleOptions options = new ConsoleOptions();

    @Mixin
    PrintConfigOptions config = new PrintConfigOptions();

    ConsoleCommand(Texts texts, PrintWriter out) {
        this.texts = texts;
        this.out = out;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (config.isWanted()) {
            config.print(AriConsoleMain.class, texts, out, options.pbx.places("ari-console"));
            return 0;
        }
        try (Pbx pbx = Pbx.open(options, texts, out)) {
            ApiDocs docs = docs(pbx);
            if (!options.commands.isEmpty()) {
                return runCommands(pbx, docs);
            }
            return System.console() == null ? runLines(pbx, docs) : runTerminal(pbx, docs);
        }
    }

    private ApiDocs docs(Pbx pbx) throws InterruptedException {
        try {
            Rest rest = pbx.rest();
            rest.get("/api-docs/resources.json").requireSuccess(pbx.faults());
            return ApiDocs.read(rest);
        } catch (IOException e) {
            throw pbx.faults().of(e);
        }
    }

    private ConsoleSession session(Pbx pbx, ApiDocs docs, Screen screen) {
        AriClient client = pbx.client(options.app);
        ConsoleSession session = new ConsoleSession(client, pbx.rest(), docs, options, texts, screen);
        try {
            new AriCheck(client, pbx.faults(), PATIENCE).connect();
            return session;
        } catch (Fault e) {
            client.close();
            throw e;
        }
    }

    private int runTerminal(Pbx pbx, ApiDocs docs) throws IOException {
        Terminals.run("ari-console", pbx.uri().getAuthority(), new ConsoleCompleter(docs), (screen, prompt) -> {
            try (ConsoleSession session = session(pbx, docs, screen)) {
                session.showEvents();
                prompt.accept(session);
            }
        });
        return 0;
    }

    /** {@code --do}: for scripts; ends after the last command. */
    private int runCommands(Pbx pbx, ApiDocs docs) throws IOException, InterruptedException {
        try (ConsoleSession session = session(pbx, docs, Screen.of(out))) {
            boolean isWell = true;
            for (String command : options.commands) {
                isWell &= session.run(command);
            }
            if (options.record != null) {
                awaitEvents(session);
            }
            return isWell ? 0 : Program.FAULT;
        }
    }

    /** Not a terminal: lines come in, events go out and are recorded. */
    private int runLines(Pbx pbx, ApiDocs docs) throws IOException, InterruptedException {
        try (ConsoleSession session = session(pbx, docs, Screen.of(out))) {
            session.showEvents();
            boolean isWell = Terminals.runLines(System.in, session);
            awaitEvents(session);
            return isWell ? 0 : Program.FAULT;
        }
    }

    private void awaitEvents(ConsoleSession session) throws InterruptedException {
        if (!session.awaitEvents(options.app)) {
            Thread.sleep(LAST_EVENTS_MILLIS);
        }
    }

    @Command(name = "doctor", mixinStandardHelpOptions = true, sortOptions = false)
    int doctor() throws InterruptedException {
        try (Pbx pbx = Pbx.open(options, texts, out)) {
            return new DoctorRun(pbx, options.app, texts, out).run();
        }
    }

    @Command(name = "probe", mixinStandardHelpOptions = true, sortOptions = false)
    int probe(@Option(names = "--report", paramLabel = "FILE") @Nullable Path report)
            throws IOException, InterruptedException {
        try (Pbx pbx = Pbx.open(options, texts, out)) {
            return new ProbeRun(pbx, docs(pbx), texts, out).run(report);
        }
    }
}
