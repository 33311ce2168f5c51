package io.github.pbxkit.devstate.testkit;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * A real {@code nats-server} with JetStream on 127.0.0.1, for tests: the one that the property {@code nats.server.path}
 * names, or that is installed (Debian: {@code apt install nats-server}). Its store and log are in a folder of the test's.
 * Used by one thread.
 */
public final class NatsServer implements AutoCloseable {
    private static final String PROPERTY = "nats.server.path";
    private static final long START_SECONDS = 30;
    /** By a connection of any program on this machine, while this server did not run: it will be free again. */
    private static final String PORT_TAKEN = "address already in use";

    private final Path program;
    private final Path folder;
    private final int port;
    private @Nullable Process process;

    /**
     * A server that is not started yet.
     *
     * @param folder where its files go
     * @param more further lines of its configuration, for example users; may be empty
     */
    public NatsServer(Path folder, String more) {
        program = find().orElseThrow(() -> new IllegalStateException(missing()));
        this.folder = folder;
        port = freePort();
        write(more);
    }

    /**
     * Looks for the program.
     *
     * @return where it is; empty if it is not installed
     */
    public static Optional<Path> find() {
        String named = System.getProperty(PROPERTY, "");
        if (!named.isEmpty()) {
            return Optional.of(Path.of(named)).filter(Files::isExecutable);
        }
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.concat(
                        Stream.of(path.split(File.pathSeparator)), Stream.of("/usr/sbin", "/usr/local/bin", "/usr/bin"))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, "nats-server"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Skips a test with one loud line where there is no such program; with {@code -Dlab.required=true} fails it instead.
     *
     * @param test its name
     */
    public static void findOrSkip(String test) {
        if (find().isPresent()) {
            return;
        }
        if (Boolean.getBoolean("lab.required")) {
            throw new IllegalStateException(missing());
        }
        System.err.println("SKIPPED " + test + ": " + missing());
        Assumptions.abort(missing());
    }

    private static String missing() {
        return "no nats-server: install it (Debian: apt install nats-server), or name it with -D" + PROPERTY + "=PATH";
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Other lines of configuration, from the next start on.
     *
     * @param more as in the constructor
     */
    public void write(String more) {
        String text = "listen: \"127.0.0.1:" + port + "\"\n"
                + "server_name: test\n"
                + "log_file: \"" + folder.resolve("nats.log") + "\"\n"
                + "jetstream { store_dir: \"" + folder.resolve("store") + "\" }\n"
                + more;
        try {
            Files.writeString(folder.resolve("nats.conf"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Starts it, again on the same port, and comes back when it answers.
     *
     * @return this
     */
    public NatsServer start() {
        Process started = launch();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!answers()) {
            boolean isOver = !started.isAlive();
            if (System.nanoTime() > end || isOver && !log().contains(PORT_TAKEN)) {
                throw new IllegalStateException("nats-server does not start: " + log());
            }
            Await.pause();
            started = isOver ? launch() : started;
        }
        return this;
    }

    private Process launch() {
        try {
            Process started = new ProcessBuilder(List.of(
                            program.toString(),
                            "-c",
                            folder.resolve("nats.conf").toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("nats.out").toFile())
                    .start();
            process = started;
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** It says at once what it is, JetStream included. */
    private boolean answers() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(1000);
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            String line = reader.readLine();
            return line != null && line.contains("\"jetstream\":true");
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Where it listens.
     *
     * @return a port of 127.0.0.1
     */
    public int port() {
        return port;
    }

    /**
     * Its address.
     *
     * @return {@code nats://127.0.0.1:port}
     */
    public URI uri() {
        return URI.create("nats://127.0.0.1:" + port);
    }

    /**
     * What it wrote into its log.
     *
     * @return the text
     */
    public String log() {
        try {
            StringBuilder text = new StringBuilder();
            for (String file : List.of("nats.out", "nats.log")) {
                Path path = folder.resolve(file);
                text.append(Files.exists(path) ? Files.readString(path) : "");
            }
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it as {@code kill -9} does. */
    public void kill() {
        Process running = process;
        process = null;
        if (running == null) {
            return;
        }
        running.destroyForcibly();
        try {
            running.waitFor(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Loses what it stored; while it is not running. */
    public void forget() {
        Path store = folder.resolve("store");
        if (!Files.exists(store)) {
            return;
        }
        try (Stream<Path> files = Files.walk(store)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
