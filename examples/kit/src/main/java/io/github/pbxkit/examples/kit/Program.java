package io.github.pbxkit.examples.kit;

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
 * Runs an example: reads {@code --config}, {@code --lang} and {@code --debug} first, then all options from command line,
 * environment and file (in this order), and tells a {@link Fault} as one sentence. Exit codes: {@link #FAULT}, {@link
 * #USAGE}, and whatever a command returns.
 *
 * <pre>{@code
 * public static void main(String[] args) {
 *     Program.main(IvrMain::run, args);
 * }
 *
 * static int run(String[] args, Map<String, String> environment, PrintWriter out, PrintWriter err) {
 *     return new Program(IvrMain.class, "PBXKIT_IVR_").run(args, environment, out, err, (texts, o) -> new CommandLine(new IvrCommand(texts, o)));
 * }
 * }</pre>
 */
public final class Program {
    /** Exit code: a fault that one sentence told. */
    public static final int FAULT = 1;

    /** Exit code: an option that is not understood. */
    public static final int USAGE = 2;

    /** Makes the command line of a program. */
    @FunctionalInterface
    public interface Commands {
        /** @param out where the program speaks */
        CommandLine create(Texts texts, PrintWriter out);
    }

    /** A whole program, as tests run it. */
    @FunctionalInterface
    public interface Run {
        /** @return the exit code */
        int run(String[] args, Map<String, String> environment, PrintWriter out, PrintWriter err);
    }

    /** Implemented by a command that knows more about exceptions than that they were not foreseen. */
    public interface Explains {
        /** @return what to tell, null when this is unknown here too */
        @Nullable
        Fault explain(Exception failure);
    }

    private final Class<?> owner;
    private final String prefix;
    private final String level;

    /**
     * @param owner a class beside the program's {@code texts.properties}
     * @param environmentPrefix what the names of its environment variables begin with, as {@code PBXKIT_IVR_}
     */
    public Program(Class<?> owner, String environmentPrefix) {
        this(owner, environmentPrefix, "INFO");
    }

    private Program(Class<?> owner, String prefix, String level) {
        this.owner = owner;
        this.prefix = prefix;
        this.level = level;
    }

    /** For a program that owns the terminal: it logs nothing unless {@code --debug} is given. */
    public Program quiet() {
        return new Program(owner, prefix, "OFF");
    }

    /** Runs on the machine's own console and environment, and ends the virtual machine unless all is well. */
    public static void main(Run program, String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = program.run(args, System.getenv(), out, err);
        if (code != 0) {
            System.exit(code);
        }
    }

    /**
     * Runs the program and comes back when it has ended.
     *
     * @return its exit code
     */
    public int run(
            String[] args, Map<String, String> environment, PrintWriter out, PrintWriter err, Commands commands) {
        Early early = Early.read(args, ConfigFile.read(prefix, null, environment));
        logging(early.debug);
        Texts texts = texts(early.lang);
        try {
            ConfigFile config = ConfigFile.read(prefix, early.config, environment);
            texts = early.lang == null ? texts(config.value("lang")) : texts;
            Teller teller = new Teller(texts, early.debug, err);
            return prepare(commands.create(texts, out), config, teller, out).execute(args);
        } catch (Fault fault) {
            return new Teller(texts, early.debug, err).tell(fault);
        }
    }

    private Texts texts(@Nullable String language) {
        return language == null || language.isBlank() ? Texts.ofThisMachine(owner) : Texts.in(owner, language);
    }

    /** Read by logback.xml when the first logger is made, which must not have happened before. */
    private void logging(boolean debug) {
        System.setProperty("example.log.level", debug ? "DEBUG" : level);
        System.setProperty("example.log.libraries", debug ? "DEBUG" : level.equals("OFF") ? "OFF" : "ERROR");
        System.setProperty("example.log.time", debug ? "HH:mm:ss.SSS" : "HH:mm:ss");
        System.setProperty("example.log.trace", debug ? "%ex" : "%nopex");
    }

    private static CommandLine prepare(CommandLine line, ConfigFile config, Teller teller, PrintWriter out) {
        line.setDefaultValueProvider(config);
        line.setOut(out).setErr(teller.err);
        line.setUsageHelpAutoWidth(true);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        TreeSet<String> keys = new TreeSet<>();
        describe(line, teller.texts, keys);
        config.refuseUnknownKeys(keys);
        line.setExecutionExceptionHandler((failure, where, result) -> teller.tell(fault(failure, line)));
        line.setParameterExceptionHandler((wrong, rest) -> misunderstood(wrong, teller.err));
        return line;
    }

    /** A text for each option of each command, and the names of all options. */
    private static void describe(CommandLine line, Texts texts, TreeSet<String> keys) {
        line.setResourceBundle(texts.bundle());
        line.getCommandSpec().options().stream()
                .map(option -> option.longestName().substring(2))
                .forEach(keys::add);
        line.getSubcommands().values().forEach(sub -> describe(sub, texts, keys));
    }

    private static Fault fault(Exception failure, CommandLine line) {
        if (failure instanceof Fault known) {
            return known;
        }
        Fault explained =
                line.getCommandSpec().userObject() instanceof Explains command ? command.explain(failure) : null;
        if (explained != null) {
            return explained;
        }
        if (failure instanceof NoSuchFileException missing) {
            return new Fault(failure, "fault.no-file", missing.getFile());
        }
        if (failure instanceof FileSystemException refused) {
            return new Fault(
                    failure, "fault.file", refused.getFile(), refused.getClass().getSimpleName());
        }
        return new Fault(failure, "fault.unexpected", failure);
    }

    private static int misunderstood(ParameterException wrong, PrintWriter err) {
        err.println(wrong.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(wrong, err);
        err.println(wrong.getCommandLine().getHelp().fullSynopsis().strip() + "  (--help)");
        return USAGE;
    }

    /** Tells faults: the sentence, and how it came only to whoever asked. */
    private record Teller(Texts texts, boolean debug, PrintWriter err) {
        int tell(Fault fault) {
            err.println(fault.sentence(texts));
            if (debug) {
                fault.printStackTrace(err);
            }
            return FAULT;
        }
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

        static Early read(String[] args, ConfigFile environment) {
            Early early = new Early();
            CommandLine line = new CommandLine(early);
            line.setDefaultValueProvider(environment);
            try {
                line.parseArgs(args);
            } catch (ParameterException e) {
                // The full command line says what is wrong.
            }
            return early;
        }
    }
}
