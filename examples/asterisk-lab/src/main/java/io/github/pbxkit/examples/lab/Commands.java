package io.github.pbxkit.examples.lab;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a program to its end and takes what it says. */
final class Commands {

    private Commands() {}

    /** What a program said and how it ended; both output streams together. */
    record Result(int status, String output) {
        boolean isSuccess() {
            return status == 0;
        }

        /** The last lines of the output, for messages. */
        String tail(int lines) {
            List<String> all = output.lines().filter(line -> !line.isBlank()).toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
        }
    }

    /**
     * Runs a command.
     *
     * @throws LabException when it cannot be started or does not end in time (it is killed then)
     */
    static Result run(List<String> command, Map<String, String> environment, Duration limit) {
        return run(Path.of("."), command, environment, limit);
    }

    /** The same in a folder. */
    static Result run(Path folder, List<String> command, Map<String, String> environment, Duration limit) {
        try {
            // A file instead of a pipe: a program that leaves a child behind would keep a pipe open.
            Path output = Files.createTempFile("pbxkit-lab-", ".out");
            try {
                return run(folder, command, environment, limit, output);
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            throw new LabException("Cannot run " + command.get(0) + ": " + e.getMessage(), e);
        }
    }

    private static Result run(
            Path folder, List<String> command, Map<String, String> environment, Duration limit, Path output)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .redirectInput(Path.of("/dev/null").toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new LabException(command.get(0) + " did not end within " + limit.toSeconds() + " s: "
                        + String.join(" ", command));
            }
            return new Result(process.exitValue(), Files.readString(output, StandardCharsets.ISO_8859_1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LabException("Interrupted while running " + command.get(0), e);
        } finally {
            process.destroyForcibly();
        }
    }

    /** Whether a program of that name is on the PATH, or is there under its full path. */
    static boolean isOnPath(String program) {
        if (program.startsWith("/")) {
            return Files.isExecutable(Path.of(program));
        }
        String path = System.getenv("PATH");
        if (path == null) {
            return false;
        }
        for (String folder : path.split(":", -1)) {
            if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }
}
