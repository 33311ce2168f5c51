package io.github.pbxkit.examples.ariconsole;

import io.github.pbxkit.examples.kit.Program;
import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine;

/** Starts the program. Exit codes: see {@link Program}; {@link Program#FAULT} also for a request that was refused. */
public final class AriConsoleMain {
    private AriConsoleMain() {}

    public static void main(String[] args) {
        Program.main(AriConsoleMain::run, args);
    }

    /** The whole program, as tests run it. */
    static int run(String[] args, Map<String, String> environment, PrintWriter out, PrintWriter err) {
        return new Program(AriConsoleMain.class, "PBXKIT_ARI_CONSOLE_")
                .quiet()
                .run(args, environment, out, err, (texts, to) -> new CommandLine(new ConsoleCommand(texts, to)));
    }
}
