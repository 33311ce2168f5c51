package io.github.pbxkit.examples.ariconsole;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.examples.kit.PbxConfig;
import io.github.pbxkit.examples.kit.Program;
import io.github.pbxkit.examples.kit.Texts;
import io.github.pbxkit.examples.kit.Version;
import io.github.pbxkit.examples.kit.terminal.Screen;
import io.github.pbxkit.examples.kit.terminal.Terminals;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The commands of the program. Their descriptions are in the texts. */
@Command(name = "ari-console", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
final class ConsoleCommand implements Callable<Integer> {
    /** Time for the last events where the server cannot be asked to say that they have come. */
    private static final long LAST_EVENTS_MILLIS = 300;

    private static final long PATIENCE_SECONDS = 10;

    private final Texts texts;
    private final PrintWriter out;

    @Mixin
    ConsoleOptions options = new ConsoleOptions();

    @Option(names = "--print-config", order = 60)
    boolean printConfig;

    @Option(names = "--flavour", paramLabel = "NAME", defaultValue = "asterisk", order = 61)
    String flavour = "asterisk";

    ConsoleCommand(Texts texts, PrintWriter out) {
        this.texts = texts;
        this.out = out;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (printConfig) {
            printConfig();
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
            Faults.check(rest.get("/api-docs/resources.json"), pbx);
            return ApiDocs.read(rest);
        } catch (IOException e) {
            throw Faults.of(e, pbx);
        }
    }

    private ConsoleSession session(Pbx pbx, ApiDocs docs, Screen screen) throws InterruptedException {
        AriClient client = pbx.client(options.app);
        ConsoleSession session = new ConsoleSession(client, pbx.rest(), docs, options, texts, screen);
        try {
            client.connect().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return session;
        } catch (ExecutionException | TimeoutException e) {
            client.close();
            throw Faults.of(e, pbx);
        }
    }

    private int runTerminal(Pbx pbx, ApiDocs docs) throws IOException {
        Terminals.run("ari-console", pbx.uri().getAuthority(), new ConsoleCompleter(docs), (screen, prompt) -> {
            try (ConsoleSession session = session(pbx, docs, screen)) {
                session.showEvents();
                prompt.accept(session);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
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

    /**
     * Not a terminal: lines come in, events go out, until the input ends. Where there is no input at all, as under a service
     * manager, events are shown and recorded until the program is stopped.
     */
    private int runLines(Pbx pbx, ApiDocs docs) throws IOException, InterruptedException {
        try (ConsoleSession session = session(pbx, docs, Screen.of(out));
                BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            session.showEvents();
            boolean isWell = true;
            @Nullable String line = in.readLine();
            if (line == null) {
                new CountDownLatch(1).await();
            }
            while (!session.isOver() && line != null) {
                isWell &= session.run(line);
                line = in.readLine();
            }
            awaitEvents(session);
            return isWell ? 0 : Program.FAULT;
        }
    }

    private void awaitEvents(ConsoleSession session) throws InterruptedException {
        if (!session.awaitEvents(options.app)) {
            Thread.sleep(LAST_EVENTS_MILLIS);
        }
    }

    private void printConfig() {
        String user = options.pbx.user == null ? "ari-console" : options.pbx.user;
        String password = options.pbx.password == null ? "CHANGE-ME" : options.pbx.password;
        out.print(PbxConfig.print(AriConsoleMain.class, flavour, texts, Map.of("user", user, "password", password)));
        out.flush();
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
