package io.github.pbxkit.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads Maven's output: how far it is, and which lines of a failure are worth a person's time. */
final class BuildLog {

    private static final Pattern MODULE = Pattern.compile("\\[INFO] Building (.+) \\S+ +\\[(\\d+)/(\\d+)]");
    private static final Pattern COMPILER = Pattern.compile("(.+\\.java):\\[(\\d+),(\\d+)] (.*)");

    private static final List<String> NOISE = List.of(
            "COMPILATION ERROR",
            "To see the full stack trace",
            "Re-run Maven",
            "For more information about",
            "[Help ",
            "After correcting the problems",
            "mvn <args>");

    private static final List<String> NO_DOWNLOAD = List.of(
            "in offline mode",
            "Unknown host",
            "UnknownHostException",
            "Connection refused",
            "Connection timed out",
            "Connect timed out",
            "Network is unreachable",
            "No route to host",
            "Temporary failure in name resolution",
            "PKIX path building failed",
            "Could not transfer artifact");

    private final List<String> lines = new ArrayList<>();

    void add(String line) {
        lines.add(line);
    }

    List<String> lines() {
        return lines;
    }

    /** {@code [2/5] pbxkit ARI client} when the line says that Maven has reached the next module. */
    static Optional<String> module(String line) {
        Matcher module = MODULE.matcher(line);
        return module.find()
                ? Optional.of("[" + module.group(2) + "/" + module.group(3) + "] " + module.group(1))
                : Optional.empty();
    }

    boolean lacksDownloads() {
        return lines.stream()
                .filter(line -> line.startsWith("[ERROR]"))
                .anyMatch(line -> NO_DOWNLOAD.stream().anyMatch(line::contains));
    }

    /**
     * What failed, without Maven's advice about itself: compiler errors as {@code path:line:column: text} with the path
     * relative to the root; when there is none, the other error lines; when there is none either, the last lines.
     */
    List<String> usefulLines(Path root) {
        Set<String> compiler = new LinkedHashSet<>();
        Set<String> others = new LinkedHashSet<>();
        boolean afterCompilerError = false;
        for (String line : lines) {
            if (line.startsWith("[ERROR]")) {
                String text = line.substring("[ERROR]".length())
                        .replaceFirst(" -> \\[Help \\d+]$", "")
                        .strip();
                Matcher error = COMPILER.matcher(text);
                afterCompilerError = error.matches();
                if (afterCompilerError) {
                    compiler.add(relative(root, error.group(1)) + ":" + error.group(2) + ":" + error.group(3) + ": "
                            + error.group(4));
                } else if (!text.isEmpty() && NOISE.stream().noneMatch(text::contains)) {
                    others.add(text);
                }
            } else if (afterCompilerError && line.startsWith("  ")) {
                compiler.add("    " + line.strip()); // symbol:, location:
            } else {
                afterCompilerError = false;
            }
        }
        if (!compiler.isEmpty()) {
            return List.copyOf(compiler);
        }
        return others.isEmpty() ? lines.subList(Math.max(0, lines.size() - 15), lines.size()) : List.copyOf(others);
    }

    private static String relative(Path root, String file) {
        Path path = Path.of(file);
        return Stream.of(root.toAbsolutePath())
                .filter(path::startsWith)
                .map(r -> r.relativize(path).toString())
                .findFirst()
                .orElse(file);
    }
}
