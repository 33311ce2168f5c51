package io.github.pbxkit.examples.quarkus.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.examples.lab.AsteriskServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The jar that Quarkus built, as {@code examples/run quarkus} starts it. */
final class RunningOffice implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Pattern PAGE = Pattern.compile("The page: (http://\\S+)");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final StringBuffer console = new StringBuffer();
    private final CompletableFuture<URI> page = new CompletableFuture<>();

    private RunningOffice(Process process) {
        this.process = process;
        Thread reader = new Thread(this::read, "office-console");
        reader.setDaemon(true);
        reader.start();
    }

    static RunningOffice at(AsteriskServer server) throws Exception {
        return start(
                "--ari=" + server.ariUri(),
                "--user=" + server.ariUser(),
                "--ami=127.0.0.1:" + server.amiPort(),
                "--ami-user=" + server.amiUser(),
                "--password=" + server.ariPassword(),
                "--ami-password=" + server.amiPassword());
    }

    static RunningOffice start(String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("office.jar"),
                OfficeMain.class.getName(),
                "--lang=en",
                "--port=0"));
        command.addAll(List.of(options));
        RunningOffice office = new RunningOffice(
                new ProcessBuilder(command).redirectErrorStream(true).start());
        try {
            office.page.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
            return office;
        } catch (Exception e) {
            office.close();
            throw new AssertionError("did not start:\n" + office.console, e);
        }
    }

    private void read() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                console.append(line).append('\n');
                Matcher matcher = PAGE.matcher(line);
                if (matcher.find()) {
                    page.complete(URI.create(matcher.group(1)));
                }
            }
            page.completeExceptionally(new IOException("ended"));
        } catch (IOException e) {
            page.completeExceptionally(e);
        }
    }

    URI page() {
        return page.join();
    }

    HttpResponse<String> ask(String method, String path) {
        return ask(method, path, Map.of());
    }

    HttpResponse<String> ask(String method, String path, Map<String, String> headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(page.join().resolve(path)).method(method, HttpRequest.BodyPublishers.noBody());
        headers.forEach(request::header);
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(method + " " + path + "\n" + console, e);
        }
    }

    String get(String path) {
        return ask("GET", path).body();
    }

    void await(String what, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime())
                    .as("not within a minute: %s%n%s", what, console)
                    .isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /** As kill does; {@code Process.destroy()} would close our end of the console as well. */
    void stop() throws InterruptedException {
        process.toHandle().destroy();
        assertThat(process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
        await("its farewell", () -> console.toString().contains("Stopped."));
    }

    String console() {
        return console.toString();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
