package io.github.pbxkit.examples.kit.terminal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jline.reader.Completer;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

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
