package io.github.pbxkit.examples.spring.start;

import io.github.pbxkit.examples.kit.Program;
import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine;

/** Starts the example: {@code spring-boot}, {@code spring-boot doctor}. Exit codes: see {@link Program}. */
public final class DeskMain {
    private DeskMain() {}

    public static void main(String[] args) {
        Program.main(DeskMain::run, args);
    }

    /** The whole program, as tests run it. Comes back when it is stopped. */
    static int run(String[] args, Map<String, String> environment, PrintWriter out, PrintWriter err) {
        return new Program(DeskMain.class, "PBXKIT_SPRING_BOOT_")
                .run(args, environment, out, err, (texts, to) -> new CommandLine(new DeskCommand(texts, to)));
    }
}
