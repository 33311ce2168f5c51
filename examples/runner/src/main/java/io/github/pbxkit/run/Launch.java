package io.github.pbxkit.run;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Starts a built example. */
final class Launch {

    private final Example example;
    private final Path lib;

    Launch(Example example, Path built) {
        this.example = example;
        this.lib = built.resolve("lib");
    }

    /** The arguments of {@code java}, up to the main class. */
    List<String> javaArguments(String language) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-Dfile.encoding=UTF-8"));
        if (!language.isEmpty()) {
            arguments.add("-Duser.language=" + language);
        }
        arguments.addAll(List.of("-cp", classPath(), example.mainClass()));
        return arguments;
    }

    /** The example's own jar first. */
    private String classPath() throws IOException {
        List<String> jars = new ArrayList<>();
        String own = "pbxkit-example-" + example.name() + "-";
        try (Stream<Path> files = Files.list(lib)) {
            files.sorted().forEach(jar -> {
                boolean first = jar.getFileName().toString().startsWith(own);
                jars.add(first ? 0 : jars.size(), jar.toString());
            });
        }
        return String.join(File.pathSeparator, jars);
    }

    /**
     * Leaves the start to the script, which then becomes the example: signals, exit code and terminal are its own. The
     * plan's first line is the number of arguments that are not the example's; then comes a file of arguments for
     * {@code java}.
     */
    void writePlan(Path plan, int consumed, String language) throws IOException {
        Path argumentFile = lib.resolveSibling("java-" + (language.isEmpty() ? "default" : language) + ".args");
        List<String> quoted =
                javaArguments(language).stream().map(Launch::quoted).toList();
        Files.write(argumentFile, quoted, Charset.defaultCharset());
        Files.write(plan, List.of(String.valueOf(consumed), argumentFile.toString()), Charset.defaultCharset());
    }

    /** Starts the example as a child that shares our terminal and ends with us. */
    int runAsChild(List<String> arguments, String language) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("java"));
        command.addAll(javaArguments(language));
        command.addAll(arguments);
        Process child = new ProcessBuilder(command).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(child), "run-shutdown"));
        return child.waitFor();
    }

    private static void end(Process child) {
        child.destroy();
        try {
            if (!child.waitFor(20, TimeUnit.SECONDS)) {
                child.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String quoted(String argument) {
        return '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
