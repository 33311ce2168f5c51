package io.github.pbxkit.examples.lab;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A JVM of its own starts a server and is killed with -9: the server must go too. */
class NoOrphanAsterisk22IT {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @BeforeAll
    static void needsAServer() {
        LabRequirement.of(AsteriskVersion.V22);
    }

    /** What runs in the other JVM: starts a server, says which, and stays until it is killed. */
    static final class Holder {
        public static void main(String[] arguments) throws InterruptedException {
            AsteriskServer pbx = AsteriskLab.start(AsteriskVersion.V22, LabOptions.defaults());
            System.out.println("STARTED " + pbx.pid() + " " + pbx.folder());
            Thread.sleep(Duration.ofMinutes(5).toMillis());
        }
    }

    @Test
    void asteriskDoesNotOutliveAKilledJvm() throws IOException {
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName())
                .redirectErrorStream(true)
                .start();
        List<String> started = started(jvm);
        ProcessHandle asterisk =
                ProcessHandle.of(Long.parseLong(started.get(1))).orElseThrow();
        Path folder = Path.of(started.get(2));

        long killed = System.nanoTime();
        jvm.destroyForcibly(); // SIGKILL: no shutdown hook runs

        Waiting.until(() -> !asterisk.isAlive(), LIMIT, () -> "Asterisk " + asterisk.pid() + " still runs");
        System.out.println(
                "Asterisk was gone " + (System.nanoTime() - killed) / 1_000_000 + " ms after kill -9 of its JVM");
        Waiting.until(() -> !Files.exists(folder), LIMIT, () -> folder + " is still there");
    }

    private static List<String> started(Process jvm) throws IOException {
        BufferedReader output = new BufferedReader(new InputStreamReader(jvm.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder all = new StringBuilder();
        String line;
        while ((line = output.readLine()) != null) {
            all.append(line).append(File.separator);
            if (line.startsWith("STARTED ")) {
                return List.of(line.split(" "));
            }
        }
        throw new IllegalStateException("The other JVM started no server: " + all);
    }
}
