package io.github.pbxkit.ari;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pbxkit.ari.operations.Download;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of recordings, from a server that sends exactly what a test wants. */
class DownloadTest {
    private static final int PIECE = 64 * 1024;
    private static final byte[] SOUND = new byte[PIECE];

    @TempDir
    private Path folder;

    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong brokenOff = new AtomicLong();
    private ServerSocket server;
    private AriClient ari;

    @BeforeEach
    void start() throws IOException {
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        ari = AriClient.builder(URI.create("http://127.0.0.1:" + server.getLocalPort()))
                .credentials("u", "p")
                .application("a")
                .options(AriOptions.builder()
                        .limits(Limits.DEFAULTS.withMaxMessageLength(1_000))
                        .timeouts(Timeouts.DEFAULTS.withRequest(Eventually.LIMIT))
                        .build())
                .build();
    }

    @AfterEach
    void stop() throws IOException {
        ari.close();
        server.close();
    }

    @Test
    void comesIntoAFileHoweverLargeItIs() throws Exception {
        serve("200 OK", 320L * PIECE, 320);
        List<Long> progress = new CopyOnWriteArrayList<>();
        List<OptionalLong> lengths = new CopyOnWriteArrayList<>();

        Path file = ari.recordings()
                .download("long talk")
                .onProgress((bytes, length) -> {
                    progress.add(bytes);
                    lengths.add(length);
                })
                .to(folder.resolve("talk.wav"))
                .get(60, TimeUnit.SECONDS);

        assertThat(file).isEqualTo(folder.resolve("talk.wav")).hasSize(320L * PIECE);
        assertThat(progress).isSorted().endsWith(320L * PIECE).hasSizeGreaterThan(100);
        assertThat(lengths).containsOnly(OptionalLong.of(320L * PIECE));
        assertThat(folderContent()).containsExactly("talk.wav");
    }

    /** What nobody reads stays with the server, but for what the buffers of the connection hold. */
    @Test
    void isFetchedOnlyAsFastAsItIsRead() throws Exception {
        serve("200 OK", 1600L * PIECE, 1600);

        try (Download download = ari.recordings().download("r").await()) {
            assertThat(download.length()).hasValue(1600L * PIECE);
            assertThat(download.read()).isZero();
            awaitSteady(sent);
            assertThat(sent.get()).isLessThan(800L * PIECE);

            assertThat(download.readNBytes(PIECE)).hasSize(PIECE);
            assertThat(download.received()).isEqualTo(PIECE + 1);
        }
        Eventually.until("the server notices", () -> brokenOff.get() == 1);
    }

    @Test
    void leavesNothingBehindWhenTheConnectionBreaks() throws Exception {
        Files.writeString(folder.resolve("talk.wav"), "the one before");
        serve("200 OK", 100L * PIECE, 3);

        assertThatThrownBy(() -> ari.recordings()
                        .download("r")
                        .to(folder.resolve("talk.wav"))
                        .get(60, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOf(AriConnectException.class)
                .hasMessageContaining("GET /recordings/stored/r/file: the connection broke after " + 3 * PIECE
                        + " bytes of " + 100 * PIECE);
        assertThat(folderContent()).containsExactly("talk.wav");
        assertThat(folder.resolve("talk.wav")).hasContent("the one before");
    }

    @Test
    void saysWhereItCannotWrite() throws Exception {
        serve("200 OK", PIECE, 1);
        Path nowhere = folder.resolve("no such folder/talk.wav");

        assertThatThrownBy(() -> ari.recordings().download("r").to(nowhere).get(60, TimeUnit.SECONDS))
                .cause()
                .isInstanceOf(AriException.class)
                .hasMessageContaining("cannot write to " + nowhere.getParent());
    }

    @Test
    void canBeBrokenOff() throws Exception {
        serve("200 OK", 1600L * PIECE, 1600);
        CompletableFuture<Void> begun = new CompletableFuture<>();
        CompletableFuture<Void> goOn = new CompletableFuture<>();
        CompletableFuture<Path> download = ari.recordings()
                .download("r")
                .onProgress((bytes, length) -> {
                    begun.complete(null);
                    goOn.join();
                })
                .to(folder.resolve("talk.wav"));
        begun.get(60, TimeUnit.SECONDS);

        download.cancel(false);
        goOn.complete(null);

        Eventually.until("the server notices", () -> brokenOff.get() == 1);
        Eventually.until("nothing is left", () -> folderContent().isEmpty());
    }

    @Test
    void aRefusalIsTheOneOfEveryRequest() throws Exception {
        serve("404 Not Found", "{\"message\":\"Recording not found\"}");
        assertThatExceptionOfType(AriNotFoundException.class)
                .isThrownBy(() -> ari.recordings().download("r").await())
                .withMessageContaining("404 Recording not found");

        serve("404 Not Found", "{\"message\":\"Recording not found\"}");
        assertThat(ari.recordings().download("r").optional().await()).isEmpty();

        serve("404 Not Found", "{\"message\":\"Resource not found\"}");
        assertThatExceptionOfType(AriUnsupportedException.class)
                .isThrownBy(() -> ari.recordings().download("r").await())
                .withMessageContaining("needs Asterisk 14.0 or newer");
    }

    @Test
    void aSilentServerIsATimeout() throws Exception {
        assertThatExceptionOfType(AriTimeoutException.class)
                .isThrownBy(() -> ari.recordings()
                        .download("r")
                        .within(Duration.ofMillis(100))
                        .await())
                .withMessageContaining("100 ms");
    }

    private void serve(String status, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        serve(status, bytes.length, out -> out.write(bytes));
    }

    /** Promises a length and sends so many pieces. */
    private void serve(String status, long length, int pieces) {
        serve(status, length, out -> {
            for (int i = 0; i < pieces; i++) {
                out.write(SOUND);
                sent.addAndGet(PIECE);
            }
        });
    }

    private interface Body {
        void write(OutputStream out) throws IOException;
    }

    private void serve(String status, long length, Body body) {
        Thread thread = new Thread(() -> {
            try (Socket socket = server.accept()) {
                readRequest(socket);
                OutputStream out = socket.getOutputStream();
                String head = "HTTP/1.1 " + status + "\r\nContent-Length: " + length + "\r\nConnection: close\r\n\r\n";
                out.write(head.getBytes(StandardCharsets.UTF_8));
                body.write(out);
            } catch (IOException e) {
                brokenOff.incrementAndGet();
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private static void readRequest(Socket socket) throws IOException {
        int newlines = 0;
        while (newlines < 2) {
            int c = socket.getInputStream().read();
            newlines = c == '\n' ? newlines + 1 : c == '\r' ? newlines : 0;
        }
    }

    /** Half a second without a further piece. */
    private static void awaitSteady(AtomicLong count) {
        AtomicLong last = new AtomicLong(-1);
        AtomicLong since = new AtomicLong();
        Eventually.until("nothing more is sent", () -> {
            long now = System.nanoTime();
            if (last.getAndSet(count.get()) != count.get()) {
                since.set(now);
            }
            return now - since.get() > TimeUnit.MILLISECONDS.toNanos(500);
        });
    }

    private List<String> folderContent() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
