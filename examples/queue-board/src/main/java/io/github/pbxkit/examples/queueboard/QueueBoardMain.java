package io.github.pbxkit.examples.queueboard;

import io.github.pbxkit.examples.kit.Program;
import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine;

/** Starts the program: {@code queue-board}, {@code queue-board doctor}. Exit codes: see {@link Program}. */
public final class QueueBoardMain {
    private QueueBoardMain() {}

    public static void main(String[] args) {
        Program.main(QueueBoardMain::run, args);
    }

    /** The whole program, as tests run it. Comes back when it is stopped. */
    static int run(String[] args, Map<String, String> environment, PrintWriter out, PrintWriter err) {
        return new Program(QueueBoardMain.class, "PBXKIT_QUEUE_BOARD_")
                .run(args, environment, out, err, (texts, to) -> new CommandLine(new QueueBoardCommand(texts, to)));
    }
}
