package io.github.pbxkit.examples.amiconsole;

import io.github.pbxkit.examples.kit.Fault;
import io.github.pbxkit.examples.kit.PrintConfigOptions;
import io.github.pbxkit.examples.kit.Program;
import io.github.pbxkit.examples.kit.Texts;
import io.github.pbxkit.examples.kit.Version;
import io.github.pbxkit.examples.kit.ami.AmiFaults;
import io.github.pbxkit.examples.kit.terminal.Screen;
import io.github.pbxkit.examples.kit.terminal.Terminals;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The commands of the program. Their descriptions are in the texts. */
@Command(name = "ami-console", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
final class ConsoleCommand implements Callable<Integer>, Program.Explains {
    /** Time for the events that the last line caused: they come right behind its answer. */
    private static final long LAST_EVENTS_MILLIS = 300;

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
    public Fault explain(Exception failure) {
        return AmiFaults.of(failure, options.pbx.ami, options.pbx.user);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (config.isWanted()) {
            config.print(ConsoleMain.class, texts, out, options.pbx.places("console"));
            return 0;
        }
        try (Pbx pbx = Pbx.open(options, texts, out)) {
            if (!options.commands.isEmpty()) {
                return runCommands(pbx);
            }
            return System.console() == null ? runLines(pbx) : runTerminal(pbx);
        }
    }

    private int runTerminal(Pbx pbx) throws IOException {
        ConsoleCompleter completer = new ConsoleCompleter(Catalogue.load());
        Terminals.run("ami-console", pbx.client().name(), completer, (screen, prompt) -> {
            try (ConsoleSession session = new ConsoleSession(pbx.client(), options, texts, screen)) {
                session.connect();
                session.showEvents();
                prompt.accept(session);
            }
        });
        return 0;
    }

    /** {@code --do}: for scripts; ends after the last command. */
    private int runCommands(Pbx pbx) throws IOException, InterruptedException {
        try (ConsoleSession session = new ConsoleSession(pbx.client(), options, texts, Screen.of(out))) {
            session.connect();
            boolean isWell = true;
            for (String command : options.commands) {
                isWell &= session.run(command);
            }
            pbx.finishEvents(); // those that came before the last answer are recorded
            return isWell ? 0 : Program.FAULT;
        }
    }

    /** Not a terminal: lines come in, events go out and are recorded. */
    private int runLines(Pbx pbx) throws IOException, InterruptedException {
        try (ConsoleSession session = new ConsoleSession(pbx.client(), options, texts, Screen.of(out))) {
            session.connect();
            session.showEvents();
            boolean isWell = Terminals.runLines(System.in, session);
            Thread.sleep(LAST_EVENTS_MILLIS);
            return isWell ? 0 : Program.FAULT;
        }
    }

    @Command(name = "doctor", mixinStandardHelpOptions = true, sortOptions = false)
    int doctor() {
        return new DoctorRun(options, texts, out).run();
    }

    @Command(name = "probe", mixinStandardHelpOptions = true, sortOptions = false)
    int probe(
            @Option(names = "--listen", paramLabel = "SECONDS", defaultValue = "5") int seconds,
            @Option(names = "--capture", paramLabel = "FILE") @Nullable Path capture)
            throws InterruptedException {
        return new ProbeRun(options, texts, out).run(seconds, capture);
    }
}
