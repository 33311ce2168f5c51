package io.github.pbxkit.run;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code examples/run}: the command line, then what it asks for.
 *
 * <p>The scripts give three system properties: {@code run.root} (the repository), {@code run.terminal} (whether a person
 * watches) and, on Unix, {@code run.plan} (a file into which the start is written instead of starting a child).
 */
public final class Run {

    /** The runner's own sources are newer than its classes: the script compiles them and starts again. */
    private static final int OUTDATED = 75;

    private static final int FAILED = 2;

    private final Path root;
    private final CommandLine line;
    private final Messages messages;
    private final List<Example> examples;

    private Run(Path root, CommandLine line, Messages messages) {
        this.root = root;
        this.line = line;
        this.messages = messages;
        this.examples = Example.in(root.resolve("examples"));
    }

    public static void main(String[] args) throws Exception {
        Path root = Path.of(System.getProperty("run.root", "")).toRealPath();
        if (isOutdated(root)) {
            System.exit(OUTDATED);
        }
        Messages messages = new Messages(
                CommandLine.languageIn(args).filter(Messages::speaks).orElse(Messages.defaultLanguage()));
        try {
            System.exit(new Run(root, parse(messages, args), messages).execute());
        } catch (RunException e) {
            System.err.println(e.getMessage());
            System.exit(FAILED);
        }
    }

    private static CommandLine parse(Messages messages, String... args) {
        try {
            CommandLine line = CommandLine.parse(args);
            line.language().filter(l -> !Messages.speaks(l)).ifPresent(l -> {
                throw new RunException(messages.get("line.language", l));
            });
            return line;
        } catch (IllegalArgumentException e) {
            throw new RunException(messages.get("line.unknown", String.valueOf(e.getMessage())));
        }
    }

    private int execute() throws IOException, InterruptedException {
        switch (line.action()) {
            case HELP -> System.out.println(messages.get("help"));
            case LIST -> list(System.out);
            case START -> {
                return start(example(line.example()));
            }
            case PACKAGE -> pack(example(line.example()));
        }
        return 0;
    }

    private void list(PrintStream out) {
        int width = examples.stream().mapToInt(e -> e.name().length()).max().orElse(0);
        out.println(messages.get("list.head"));
        out.println();
        for (Example example : examples) {
            out.println("  " + example.name()
                    + " ".repeat(width - example.name().length() + 3) + example.title(messages.language()));
        }
        out.println();
        out.println(messages.get("list.foot"));
    }

    private Example example(String name) {
        for (Example example : examples) {
            if (example.name().equals(name)) {
                return example;
            }
        }
        String guess = Example.nearest(name, examples)
                .map(nearest -> " " + messages.get("example.guess", nearest))
                .orElse("");
        throw new RunException(messages.get("example.unknown", name) + guess);
    }

    private int start(Example example) throws IOException, InterruptedException {
        Launch launch = new Launch(example, built(example));
        String language = line.language().orElse("");
        Optional<Path> plan =
                Optional.ofNullable(System.getProperty("run.plan")).map(Path::of);
        if (plan.isPresent()) {
            launch.writePlan(plan.get(), line.consumed(), language);
            return 0;
        }
        return launch.runAsChild(line.arguments(), language);
    }

    private void pack(Example example) throws IOException, InterruptedException {
        Path built = built(example);
        Path zip = new Distribution(Reactor.at(root), example).pack(built);
        System.out.println(messages.get("package.done", zip));
    }

    private Path built(Example example) throws IOException, InterruptedException {
        return new Build(Reactor.at(root), example, messages, Boolean.getBoolean("run.terminal")).upToDate();
    }

    private static boolean isOutdated(Path root) throws IOException {
        Path classFile = root.resolve("examples/runner/target/script/io/github/pbxkit/run/Run.class");
        if (!Files.exists(classFile)) {
            return false; // started from elsewhere, by a test for example
        }
        var compiled = Files.getLastModifiedTime(classFile);
        try (Stream<Path> sources = Files.walk(root.resolve("examples/runner/src/main/java"))) {
            return sources.anyMatch(source -> {
                try {
                    return Files.getLastModifiedTime(source).compareTo(compiled) > 0;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
