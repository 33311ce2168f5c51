package io.github.pbxkit.examples.lab;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A server process that cannot outlive this JVM: a small shell script is its parent, and ends it as soon as the pipe
 * between us and the script closes, which also happens when the JVM is killed with -9.
 */
final class WatchedProcess {
    private static final String SCRIPT = Resources.text("watch.sh");

    private final Process watcher;
    private final ProcessHandle server;

    private WatchedProcess(Process watcher, ProcessHandle server) {
        this.watcher = watcher;
        this.server = server;
    }

    /**
     * Starts a command; what it prints goes to {@code log/stdout} in the folder.
     *
     * @param keep leave the folder where it is, should this JVM die
     */
    static WatchedProcess start(List<String> command, Map<String, String> environment, Path folder, boolean keep)
            throws IOException {
        List<String> all = new ArrayList<>();
        if (Commands.isOnPath("setsid")) {
            all.add("setsid"); // Ctrl-C in our terminal is for us; the server is stopped in order then
        }
        all.addAll(List.of("sh", "-c", SCRIPT, "asterisk-lab", folder.toString(), keep ? "no" : "yes"));
        all.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(all).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process watcher = builder.start();
        return new WatchedProcess(watcher, server(watcher));
    }

    private static ProcessHandle server(Process watcher) throws IOException {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(watcher.getInputStream(), StandardCharsets.UTF_8));
        String line = reader.readLine();
        if (line == null || !line.matches("\\d+")) {
            watcher.destroyForcibly();
            throw new LabException("The script that watches the server did not start it: " + line);
        }
        return ProcessHandle.of(Long.parseLong(line))
                .orElseThrow(() -> new LabException("The server ended at once; see log/stdout in its folder"));
    }

    long pid() {
        return server.pid();
    }

    boolean isAlive() {
        return watcher.isAlive();
    }

    /** TERM to the server, to nobody else: the handle knows when a number belongs to another process by now. */
    void terminate() {
        server.destroy();
    }

    /** KILL (-9) to the server. */
    void kill() {
        server.destroyForcibly();
    }

    /** Waits until the server and its watcher are gone. */
    boolean awaitExit(Duration limit) {
        try {
            return watcher.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !watcher.isAlive();
        }
    }
}
