package io.github.pbxkit.examples.ivr;

import io.github.pbxkit.examples.kit.Program;
import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine;

/** Starts the program: {@code ivr}, {@code ivr doctor}. Exit codes: see {@link Program}. */
public final class IvrMain {
    private IvrMain() {}

    public static void main(String[] args) {
        Program.main(IvrMain::run, args);
    }

    /** The whole program, as tests run it. Comes back when it is stopped. */
    static int run(String[] args, Map<String, String> environment, PrintWriter out, PrintWriter err) {
        return new Program(IvrMain.class, "PBXKIT_IVR_")
                .run(args, environment, out, err, (texts, to) -> new CommandLine(new IvrCommand(texts, to)));
    }
}
