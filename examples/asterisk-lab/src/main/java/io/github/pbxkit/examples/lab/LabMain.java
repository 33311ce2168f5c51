package io.github.pbxkit.examples.lab;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Unmatched;

/**
 * The lab's command line: {@code asterisk-lab}, {@code asterisk-lab fetch}, {@code asterisk-lab doctor}. Exit codes: 0
 * well, 1 a fault that was told in a sentence, 2 an option that is not understood.
 */
public final class LabMain {
    static final int FAULT = 1;
    static final int USAGE = 2;

    private LabMain() {}

    public static void main(String[] arguments) {
        // Before the first logger is made: what the lab logs is for people here.
        if (System.getProperty("logback.configurationFile") == null) {
            System.setProperty("logback.configurationFile", "io/github/pbxkit/examples/lab/logback-for-people.xml");
        }
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int status = run(arguments, System.getenv(), out, err);
        if (status != 0) {
            System.exit(status);
        }
    }

    /** The whole program; comes back when it is stopped. */
    static int run(String[] arguments, Map<String, String> environment, PrintWriter out, PrintWriter err) {
        Early early = Early.read(arguments);
        OptionSource source;
        try {
            source = OptionSource.read(early.config, environment);
        } catch (LabException e) {
            return complain(e, early.debug, err);
        }
        Texts texts = Texts.in(early.lang != null ? early.lang : source.value("lang"));
        LabCommand command = new LabCommand(texts, out);
        CommandLine line = new CommandLine(command)
                .setResourceBundle(texts.bundle())
                .setDefaultValueProvider(source)
                .setOut(out)
                .setErr(err)
                .setUsageHelpAutoWidth(true)
                .setCaseInsensitiveEnumValuesAllowed(true);
        line.getSubcommands().values().forEach(subcommand -> subcommand.setResourceBundle(texts.bundle()));
        line.setExecutionExceptionHandler((failure, where, result) -> complain(failure, early.debug, err));
        line.setParameterExceptionHandler((wrong, rest) -> misunderstood(wrong, err));
        return line.execute(arguments);
    }

    private static int complain(Exception failure, boolean debug, PrintWriter err) {
        err.println(failure instanceof LabException ? failure.getMessage() : failure.toString());
        if (debug) {
            failure.printStackTrace(err);
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
        @SuppressWarnings("UnusedVariable") // takes what the full command line reads
        List<String> rest = new ArrayList<>();

        static Early read(String[] arguments) {
            Early early = new Early();
            try {
                new CommandLine(early).parseArgs(arguments);
            } catch (ParameterException e) {
                // the full command line says what is wrong
            }
            return early;
        }
    }
}
