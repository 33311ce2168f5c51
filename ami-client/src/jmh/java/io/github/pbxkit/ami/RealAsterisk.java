package io.github.pbxkit.ami;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A real server to measure on: the one that {@code -Dami=HOST:PORT:USER:SECRET} names, or one that {@code examples/run
 * asterisk-lab} starts and that ends with this JVM. Where neither can be had, one line says so and nothing is measured.
 */
record RealAsterisk(String host, int port, String user, String secret) {
    private static final String PROPERTY = "ami";
    /** The line of the lab's card: {@code AMI      127.0.0.1:18001  user / secret}. */
    private static final Pattern CARD = Pattern.compile("\\s*AMI\\s+127\\.0\\.0\\.1:(\\d+)\\s+(\\S+) / (\\S+)\\s*");

    private static boolean isTried;
    private static @Nullable RealAsterisk started;

    /** Whether there is one; starts it if need be. */
    static synchronized boolean isAvailable() {
        if (!isTried) {
            isTried = true;
            try {
                started = System.getProperty(PROPERTY) == null ? start() : given();
            } catch (IOException e) {
                System.err.println("action-round-trip is left out, no real Asterisk: " + e.getMessage());
            }
        }
        return started != null;
    }

    /** Tells a JVM that measures which server is meant. */
    static synchronized String option() {
        RealAsterisk server = Objects.requireNonNull(started, "started");
        return "-D" + PROPERTY + "=" + String.join(":", server.host, "" + server.port, server.user, server.secret);
    }

    /** The server of the property. */
    static RealAsterisk given() {
        String[] parts = System.getProperty(PROPERTY, "").split(":", 4);
        if (parts.length < 4) {
            throw new IllegalArgumentException("-D" + PROPERTY + "=HOST:PORT:USER:SECRET is not given");
        }
        return new RealAsterisk(parts[0], Integer.parseInt(parts[1]), parts[2], parts[3]);
    }

    private static RealAsterisk start() throws IOException {
        Path run = Path.of(System.getProperty("bench.root"), "examples", "run");
        int base = 20_000 + 400 * ThreadLocalRandom.current().nextInt(20);
        Process lab = new ProcessBuilder(
                        run.toString(), "asterisk-lab", "--lang", "en", "--port-base", String.valueOf(base))
                .redirectErrorStream(true)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(lab::destroy));
        BufferedReader lines = lab.inputReader(StandardCharsets.UTF_8);
        String last = "";
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Matcher card = CARD.matcher(line);
            if (card.matches()) {
                return new RealAsterisk("127.0.0.1", Integer.parseInt(card.group(1)), card.group(2), card.group(3));
            }
            last = line;
        }
        throw new IOException("examples/run asterisk-lab ended: " + last);
    }
}
