package io.github.pbxkit.examples.conference;

import io.github.pbxkit.examples.kit.Program;
import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine;

/** Starts the program: {@code conference}, {@code conference doctor}. Exit codes: see {@link Program}. */
public final class ConferenceMain {
    private ConferenceMain() {}

    public static void main(String[] args) {
        Program.main(ConferenceMain::run, args);
    }

    /** The whole program, as tests run it. Comes back when it is stopped. */
    static int run(String[] args, Map<String, String> environment, PrintWriter out, PrintWriter err) {
        return new Program(ConferenceMain.class, "PBXKIT_CONFERENCE_")
                .run(args, environment, out, err, (texts, to) -> new CommandLine(new ConferenceCommand(texts, to)));
    }
}
