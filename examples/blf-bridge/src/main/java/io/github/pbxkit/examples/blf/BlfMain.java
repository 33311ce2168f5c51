package io.github.pbxkit.examples.blf;

import io.github.pbxkit.examples.kit.Program;
import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine;

/** Starts the program. Exit codes: see {@link Program}. */
public final class BlfMain {
    private BlfMain() {}

    public static void main(String[] args) {
        Program.main(BlfMain::run, args);
    }

    /** The whole program, as tests run it. Comes back when it is stopped. */
    static int run(String[] args, Map<String, String> environment, PrintWriter out, PrintWriter err) {
        return new Program(BlfMain.class, "PBXKIT_BLF_BRIDGE_")
                .run(args, environment, out, err, (texts, to) -> new CommandLine(new BlfCommand(texts, to)));
    }
}
