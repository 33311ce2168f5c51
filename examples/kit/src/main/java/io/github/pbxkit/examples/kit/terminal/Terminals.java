package io.github.pbxkit.examples.kit.terminal;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jline.reader.Completer;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;

/** A console on a terminal: a prompt with history and completion, events above it. */
public final class Terminals {
    private Terminals() {}

    /** What runs the lines. */
    public interface Session {
        /** Runs a line; false if what it asked for did not work. */
        boolean run(String line);

        /** Whether the user has said that it is over. */
        boolean isOver();
    }

    /** Uses the screen of a terminal, and the prompt when it is ready for lines. */
    @FunctionalInterface
    public interface Use {
        /** @param prompt reads lines until the session is over, or the user presses Ctrl-C or Ctrl-D */
        void use(Screen screen, Consumer<Session> prompt) throws IOException;
    }

    /**
     * Runs on the system's terminal.
     *
     * @param program for the file with the history, {@code ~/.PROGRAM-history}
     * @param prompt what stands before each line
     */
    public static void run(String program, String prompt, Completer completer, Use use) throws IOException {
        try (Terminal terminal = TerminalBuilder.builder().system(true).build()) {
            LineReader reader = LineReaderBuilder.builder()
                    .terminal(terminal)
                    .appName(program)
                    .completer(completer)
                    .variable(LineReader.HISTORY_IGNORE, "*ecret=*:*assword=*")
                    .variable(
                            LineReader.HISTORY_FILE,
                            Path.of(System.getProperty("user.home"), "." + program + "-history"))
                    .option(LineReader.Option.CASE_INSENSITIVE, true)
                    .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                    .build();
            use.use(screen(reader, terminal), session -> readLines(reader, session, prompt));
        }
    }

    /**
     * Not a terminal: runs lines until the input ends. Where there is no input at all, as under a service manager, it waits
     * until the program is stopped.
     *
     * @return whether all lines did what they asked for
     */
    public static boolean runLines(InputStream in, Session session) throws IOException, InterruptedException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            boolean isWell = true;
            @Nullable String line = lines.readLine();
            if (line == null) {
                new CountDownLatch(1).await();
            }
            while (!session.isOver() && line != null) {
                isWell &= session.run(line);
                line = lines.readLine();
            }
            return isWell;
        }
    }

    /**
     * A password that is typed in, unseen.
     *
     * @param question stands before it
     * @return null where nobody sits at a terminal
     */
    public static @Nullable String typedPassword(String question) {
        Console console = System.console();
        char @Nullable [] typed = console == null ? null : console.readPassword("%s", question);
        return typed == null ? null : new String(typed);
    }

    private static Screen screen(LineReader reader, Terminal terminal) {
        return new Screen() {
            @Override
            public void print(String text) {
                reader.printAbove(text);
            }

            @Override
            public int width() {
                return terminal.getWidth() > 0 ? terminal.getWidth() : 120;
            }

            @Override
            public int lineWidth() {
                return width();
            }
        };
    }

    private static void readLines(LineReader reader, Session session, String prompt) {
        try {
            while (!session.isOver()) {
                session.run(reader.readLine(prompt + "> "));
            }
        } catch (UserInterruptException | EndOfFileException endOfInput) {
            // Ctrl-C or Ctrl-D: leave in order
        }
    }
}
