package io.github.pbxkit.examples.blf;

import io.github.pbxkit.examples.lab.AsteriskServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A bridge in a process of its own, beside a real Asterisk. */
final class BridgeProcess implements AutoCloseable {
    private static final int FIRST_PORT = 8_200; // the lab's servers begin at 10,000
    private static final int PORTS = 1_700;
    private static final AtomicInteger NEXT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(PORTS));

    private final String name;
    private final Path site;
    private final Path log;
    private final int page = freePort();
    private final int services = freePort();
    private Process process;

    /** @param more further lines of its file */
    BridgeProcess(Path folder, String name, AsteriskServer pbx, String more) {
        this.name = name;
        site = folder.resolve(name + ".yaml");
        log = folder.resolve(name + ".log");
        String yaml = "server: " + name + "\n"
                + "asterisk: {port: " + pbx.amiPort() + ", user: " + pbx.amiUser() + ", secret: '" + pbx.amiPassword()
                + "'}\n"
                + "contexts: [default, devstate_test]\n"
                + "numbers: '60[0-9]{2}|1234'\n"
                + "beat: 0.5\nreconnect: 1\n"
                + "page: 127.0.0.1:" + page + "\n"
                + "services: 127.0.0.1:" + services + "\n" + more;
        try {
            Files.writeString(site, yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A port from below the range that systems hand out ports from: nobody else gets it while the bridge is dead. */
    static int freePort() {
        for (int i = 0; i < PORTS; i++) {
            int port = FIRST_PORT + Math.floorMod(NEXT.getAndIncrement(), PORTS);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // the next one
            }
        }
        throw new IllegalStateException("All ports from " + FIRST_PORT + " on are taken");
    }

    /**
     * Comes back when it answers.
     *
     * @return milliseconds until then
     */
    long start() {
        long began = System.nanoTime();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                BlfMain.class.getName(),
                "--site",
                site.toString(),
                "--lang",
                "en",
                "--debug");
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("the bridge " + name + " does not start: " + log());
            }
            Get.pause();
        }
        return (System.nanoTime() - began) / 1_000_000;
    }

    private boolean answers() {
        try {
            return Get.answer(services() + "/health").statusCode() > 0; // well or not
        } catch (IllegalStateException e) {
            return false;
        }
    }

    Path site() {
        return site;
    }

    String services() {
        return "http://127.0.0.1:" + services;
    }

    String lamps() {
        return "http://127.0.0.1:" + page + "/api/lamps";
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As kill -9 does. */
    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        if (process != null) {
            kill();
        }
    }
}
