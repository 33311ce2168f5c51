package io.github.pbxkit.examples.numbers;

import io.github.pbxkit.examples.kit.Program;
import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine;

/** Starts the program. Exit codes: see {@link Program}, and 3 for a number that nobody holds. */
public final class NumberLookupMain {
    static final int NOT_FOUND = 3;

    private NumberLookupMain() {}

    public static void main(String[] args) {
        Program.main(NumberLookupMain::run, args);
    }

    /** The whole program, as tests run it. {@code serve} comes back when it is stopped. */
    static int run(String[] args, Map<String, String> environment, PrintWriter out, PrintWriter err) {
        return new Program(NumberLookupMain.class, "PBXKIT_NUMBERS_")
                .run(args, environment, out, err, (texts, to) -> commands(new Console(texts, to, err)));
    }

    private static CommandLine commands(Console console) {
        return new CommandLine(new NumberLookupCommand(console))
                .addSubcommand("serve", new ServeCommand(console, new BaseOptions(), new ServeOptions()))
                .addSubcommand("find", new FindCommand(console))
                .addSubcommand("history", new HistoryCommand(console))
                .addSubcommand("import", new ImportCommand(console))
                .addSubcommand("enrich", new EnrichCommand(console))
                .addSubcommand("diff", new DiffCommand(console))
                .addSubcommand("export", new ExportCommand(console))
                .addSubcommand("update", new UpdateCommand(console))
                .addSubcommand("doctor", new DoctorCommand(console));
    }
}
