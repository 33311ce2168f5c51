package io.github.pbxkit.examples.amiconsole;

import io.github.pbxkit.examples.kit.Texts;
import java.io.IOException;
import java.nio.file.Path;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** The console on a terminal: a prompt with history and completion, events above it. */
final class Terminals {
    private Terminals() {}

    static int run(Pbx pbx, ConsoleOptions options, Texts texts) throws IOException {
        try (Terminal terminal = TerminalBuilder.builder().system(true).build()) {
            LineReader reader = LineReaderBuilder.builder()
                    .terminal(terminal)
                    .appName("ami-console")
                    .completer(new ConsoleCompleter(Catalogue.load()))
                    .variable(LineReader.HISTORY_IGNORE, "*ecret=*:*assword=*")
                    .variable(LineReader.HISTORY_FILE, Path.of(System.getProperty("user.home"), ".ami-console-history"))
                    .option(LineReader.Option.CASE_INSENSITIVE, true)
                    .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                    .build();
            try (ConsoleSession session = new ConsoleSession(pbx.client(), options, texts, screen(reader, terminal))) {
                session.connect();
                session.showEvents();
                readLines(reader, session, pbx.client().name());
            }
            return 0;
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

    private static void readLines(LineReader reader, ConsoleSession session, String server) {
        try {
            while (!session.isOver()) {
                session.run(reader.readLine(server + "> "));
            }
        } catch (UserInterruptException | EndOfFileException endOfInput) {
            // Ctrl-C or Ctrl-D: leave in order
        }
    }
}
