package io.github.pbxkit.examples.lab;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

/** Waits until a server that was just started answers on ARI and AMI: with our own password, so it is really ours. */
final class Readiness {
    private static final long POLL_MILLIS = 20;
    private static final int ATTEMPT_MILLIS = 2_000;
    private static final int GREETING_BYTES = 22;
    private static final int LOG_LINES = 15;

    private final AsteriskServer server;
    private final Duration limit;

    Readiness(AsteriskServer server, Duration limit) {
        this.server = server;
        this.limit = limit;
    }

    void await() {
        long end = System.nanoTime() + limit.toNanos();
        while (!isAmiReady() || !isAriReady()) {
            if (!server.isRunning()) {
                throw new LabException(server + " died while starting. From its log:\n" + endOfLog());
            }
            if (System.nanoTime() > end) {
                throw new LabException(server + " did not become ready within " + limit.toSeconds()
                        + " s. From its log:\n" + endOfLog());
            }
            pause();
        }
        server.cli("core waitfullybooted");
    }

    private boolean isAmiReady() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.amiPort()), ATTEMPT_MILLIS);
            socket.setSoTimeout(ATTEMPT_MILLIS);
            byte[] greeting = socket.getInputStream().readNBytes(GREETING_BYTES);
            return new String(greeting, StandardCharsets.US_ASCII).startsWith("Asterisk Call Manager/");
        } catch (IOException e) {
            return false;
        }
    }

    private boolean isAriReady() {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    server.ariUri().resolve("/ari/asterisk/info").toURL().openConnection();
            String login = server.ariUser() + ":" + server.ariPassword();
            connection.setRequestProperty(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
            connection.setConnectTimeout(ATTEMPT_MILLIS);
            connection.setReadTimeout(ATTEMPT_MILLIS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }

    private void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LabException("Interrupted while waiting for " + server, e);
        }
    }

    /** What it complained of, or the last lines where it did not. */
    private String endOfLog() {
        String text = server.log();
        List<String> lines =
                (text.isBlank() ? server.standardOutput() : text).lines().toList();
        List<String> errors =
                lines.stream().filter(line -> line.contains("ERROR[")).toList();
        List<String> shown = errors.isEmpty() ? lines : errors;
        return String.join("\n", shown.subList(Math.max(0, shown.size() - LOG_LINES), shown.size()));
    }
}
