package io.github.pbxkit.examples.numbers;

import io.github.pbxkit.numbering.NumberingException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Unmatched;

/**
 * Starts the program. Exit codes: 0 well, 1 a fault that one sentence told, 2 an option that is not understood, 3 a
 * number that nobody holds.
 */
public final class NumberLookupMain {
    static final int FAULT = 1;
    static final int USAGE = 2;
    static final int NOT_FOUND = 3;

    private NumberLookupMain() {}

    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = run(args, System.getenv(), out, err);
        if (code != 0) {
            System.exit(code);
        }
    }

    /** The whole program, as tests run it. {@code serve} comes back when it is stopped. */
    static int run(String[] args, Map<String, String> environment, PrintWriter out, PrintWriter err) {
        Early early = Early.read(args, environment);
        Texts texts = early.lang == null ? Texts.ofThisMachine() : Texts.in(early.lang);
        if (early.debug) {
            System.setProperty("numbers.log.level", "DEBUG"); // logback.xml reads it
        }
        try {
            ConfigFile config = ConfigFile.read(early.config, environment);
            return commandLine(texts, config, early.debug, out, err).execute(args);
        } catch (Fault fault) {
            return complain(fault, texts, early.debug, err);
        }
    }

    private static CommandLine commandLine(
            Texts texts, ConfigFile config, boolean debug, PrintWriter out, PrintWriter err) {
        CommandLine line = commands(new Console(texts, out, err));
        line.setResourceBundle(texts.bundle());
        line.setDefaultValueProvider(config);
        line.setOut(out).setErr(err);
        line.setUsageHelpAutoWidth(true);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        TreeSet<String> keys = new TreeSet<>();
        keysOf(line, keys);
        config.refuseUnknownKeys(keys);
        line.setExecutionExceptionHandler((failure, where, result) -> complain(asFault(failure), texts, debug, err));
        line.setParameterExceptionHandler((wrong, rest) -> misunderstood(wrong, err));
        return line;
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

    private static void keysOf(CommandLine line, TreeSet<String> keys) {
        line.getCommandSpec()
                .options()
                .forEach(option -> keys.add(option.longestName().substring(2)));
        line.getSubcommands().values().forEach(sub -> keysOf(sub, keys));
    }

    private static Fault asFault(Exception failure) {
        if (failure instanceof Fault known) {
            return known;
        }
        if (failure instanceof NoSuchFileException missing) {
            return new Fault(failure, "fault.no-file", missing.getFile());
        }
        if (failure instanceof FileSystemException refused) {
            return new Fault(
                    failure, "fault.file", refused.getFile(), refused.getClass().getSimpleName());
        }
        String key = failure instanceof NumberingException ? "fault.numbering" : "fault.unexpected";
        return new Fault(failure, key, failure instanceof NumberingException ? failure.getMessage() : failure);
    }

    private static int complain(Fault fault, Texts texts, boolean debug, PrintWriter err) {
        err.println(fault.sentence(texts));
        if (debug) {
            fault.printStackTrace(err);
        }
        return FAULT;
    }

    private static int misunderstood(ParameterException wrong, PrintWriter err) {
        err.println(wrong.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(wrong, err);
        err.println(wrong.getCommandLine().getHelp().fullSynopsis().strip() + "  (--help)");
        return USAGE;
    }

    /** What must be known before the options are read: where else options are, and in which language to speak. */
    @Command
    private static final class Early {
        @Option(names = "--config")
        @Nullable
        Path config;

        @Option(names = "--lang")
        @Nullable
        String lang;

        @Option(names = "--debug")
        boolean debug;

        @Unmatched
        List<String> rest = new ArrayList<>();

        static Early read(String[] args, Map<String, String> environment) {
            Early early = new Early();
            CommandLine line = new CommandLine(early);
            line.setDefaultValueProvider(ConfigFile.read(null, environment));
            try {
                line.parseArgs(args);
            } catch (ParameterException e) {
                // The full command line says what is wrong.
            }
            return early;
        }
    }
}
