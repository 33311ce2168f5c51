package io.github.pbxkit.examples.amiconsole;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
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
 * Starts the program. Exit codes: 0 well, 1 a fault that one sentence told, or an action that was refused, 2 an option
 * that is not understood.
 */
public final class ConsoleMain {
    static final int FAULT = 1;
    static final int USAGE = 2;

    private ConsoleMain() {}

    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(args, System.getenv(), out, err));
    }

    /** The whole program, as tests run it. */
    static int run(String[] args, Map<String, String> environment, PrintWriter out, PrintWriter err) {
        Early early = Early.read(args, environment);
        Texts texts = early.lang == null ? Texts.ofThisMachine() : Texts.in(early.lang);
        System.setProperty("console.log.level", early.debug ? "DEBUG" : "OFF");
        try {
            ConfigFile config = ConfigFile.read(early.config, environment);
            return commandLine(texts, config, out, err).execute(args);
        } catch (Fault fault) {
            return complain(fault, texts, early.debug, err);
        }
    }

    private static CommandLine commandLine(Texts texts, ConfigFile config, PrintWriter out, PrintWriter err) {
        ConsoleCommand command = new ConsoleCommand(texts, out);
        CommandLine line = new CommandLine(command);
        line.setResourceBundle(texts.bundle());
        line.getSubcommands().values().forEach(sub -> sub.setResourceBundle(texts.bundle()));
        line.setDefaultValueProvider(config);
        line.setOut(out).setErr(err);
        line.setUsageHelpAutoWidth(true);
        TreeSet<String> keys = new TreeSet<>();
        line.getCommandSpec()
                .options()
                .forEach(option -> keys.add(option.longestName().substring(2)));
        config.refuseUnknownKeys(keys);
        line.setExecutionExceptionHandler((failure, where, result) -> {
            Fault fault = failure instanceof Fault known ? known : AmiFaults.of(failure, command.options);
            return complain(fault, texts, command.options.debug, err);
        });
        line.setParameterExceptionHandler((wrong, rest) -> misunderstood(wrong, err));
        return line;
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

    /** What must be known before the options are read. */
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
