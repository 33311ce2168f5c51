package io.github.pbxkit.examples.provisioner;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line. Without a command it serves two sample phones. */
@Command(
        name = "phone-provisioner",
        mixinStandardHelpOptions = true,
        version = "phone-provisioner (pbxkit)",
        sortOptions = false,
        subcommands = {
            ServeCommand.class,
            CheckCommand.class,
            NewCommand.class,
            DhcpCommand.class,
            FirmwareCommand.class,
            ImportCommand.class,
            DeployCommands.Plan.class,
            DeployCommands.Apply.class,
            DeployCommands.Rollback.class,
            PushCommand.class,
            DoctorCommand.class,
            GuideCommand.class
        },
        description = {
            "Serves the configuration files of Cisco phones by TFTP and HTTP, checks them, and shows which phone refuses"
                    + " its file and why. Without a command: serve --demo.",
            "Раздаёт файлы настроек телефонов Cisco по TFTP и HTTP, проверяет их и показывает, какой телефон и почему не"
                    + " принимает свой файл. Без команды: serve --demo."
        },
        footer = {
            "",
            "Every option can also stand in phone-provisioner.properties (page-port=8091) or in the environment"
                    + " (PROVISIONER_PAGE_PORT=8091); the command line wins, then the environment."
        })
public final class ProvisionerMain implements Runnable {
    @Option(
            names = "--lang",
            scope = ScopeType.INHERIT,
            paramLabel = "en|ru",
            description = "language of messages; the system's by default / язык сообщений")
    private String language = Messages.systemLanguage();

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "show stack traces / показывать трассировку ошибок")
    private boolean debug;

    // "examples/run phone-provisioner --demo" and "--print-config" work without naming the command.
    @Option(names = "--demo", description = "serve two sample phones, as without a command / два телефона для пробы")
    private boolean demo; // read by picocli only: it is what happens anyway

    @Option(names = "--print-config", description = "print pjsip.conf for the sample / вывести pjsip.conf для образца")
    private boolean printConfig;

    @Option(names = "--flavour", paramLabel = "plain|freepbx", description = "where FreePBX keeps such sections")
    private String flavour = "plain";

    @Spec
    @Nullable
    CommandSpec spec;

    private @Nullable Messages messages;

    /** Starts the program. */
    public static void main(String[] args) {
        System.exit(run(args, new PrintWriter(System.out, true), new PrintWriter(System.err, true)));
    }

    static int run(String[] args, PrintWriter out, PrintWriter err) {
        ProvisionerMain main = new ProvisionerMain();
        CommandLine line = new CommandLine(main).setOut(out).setErr(err).setDefaultValueProvider(new Defaults());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((failure, command, parsed) -> main.explain(failure, command));
        return line.execute(args);
    }

    /** One sentence; the stack trace only when asked for. */
    private int explain(Exception failure, CommandLine command) {
        String text = text(failure);
        command.getErr().println(messages().say("error.prefix") + " " + text);
        if (debug) {
            failure.printStackTrace(command.getErr());
        }
        return 1;
    }

    /** Java's own faults of files have the file's name for their whole message. */
    private String text(Exception failure) {
        Throwable told = failure instanceof UncheckedIOException wrapped ? wrapped.getCause() : failure;
        if (told instanceof FileAlreadyExistsException e) {
            return messages().say("error.exists", e.getFile());
        }
        if (told instanceof NoSuchFileException e) {
            return messages().say("error.nofile", e.getFile());
        }
        if (told instanceof AccessDeniedException e) {
            return messages().say("error.denied", e.getFile());
        }
        return failure.getMessage() == null ? failure.toString() : failure.getMessage();
    }

    @Override
    public void run() {
        CommandLine line = line();
        List<String> args = printConfig
                ? List.of("serve", "--demo", "--print-config", "--flavour", flavour)
                : List.of("serve", "--demo");
        String[] all = new String[args.size() + 2];
        Arrays.setAll(all, i -> i < args.size() ? args.get(i) : i == args.size() ? "--lang" : language);
        line.execute(all);
    }

    private CommandLine line() {
        CommandSpec known = spec;
        if (known == null) {
            throw new IllegalStateException("picocli gives the specification before it runs the command");
        }
        return known.commandLine();
    }

    PrintWriter out() {
        return line().getOut();
    }

    Messages messages() {
        Messages known = messages;
        if (known == null) {
            known = new Messages(language);
            messages = known;
        }
        return known;
    }

    void say(String key, Object... values) {
        out().println(messages().say(key, values));
    }

    boolean isRussian() {
        return language.equals("ru");
    }
}
