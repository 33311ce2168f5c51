package io.github.pbxkit.examples.quarkus.start;

import io.github.pbxkit.examples.kit.Program;
import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine;

/**
 * Starts the example: {@code quarkus}, {@code quarkus doctor}. Exit codes: see {@link Program}. {@code java -jar} starts the
 * application without any of this, configured as Quarkus applications are.
 */
public final class OfficeMain {
    private OfficeMain() {}

    public static void main(String[] args) {
        // Quarkus' log manager, before anything logs: java -jar does the same.
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        Program.main(OfficeMain::run, args);
    }

    /** The whole program, as tests run it. Comes back when it is stopped. */
    static int run(String[] args, Map<String, String> environment, PrintWriter out, PrintWriter err) {
        return new Program(OfficeMain.class, "PBXKIT_QUARKUS_")
                .run(args, environment, out, err, (texts, to) -> new CommandLine(new OfficeCommand(texts, to)));
    }
}
