package io.github.pbxkit.examples.guard;

import io.github.pbxkit.examples.kit.Program;
import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine;

/** Starts the program. Exit codes: see {@link Program}. */
public final class GuardMain {
    private GuardMain() {}

    public static void main(String[] args) {
        Program.main(GuardMain::run, args);
    }

    /** The whole program, as tests run it. Comes back when it is stopped. */
    static int run(String[] args, Map<String, String> environment, PrintWriter out, PrintWriter err) {
        return new Program(GuardMain.class, "PBXKIT_CALL_GUARD_")
                .run(args, environment, out, err, (texts, to) -> new CommandLine(new GuardCommand(texts, to)));
    }
}
