package io.github.pbxkit.examples.conference.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A page without a browser: a WebSocket that keeps what it was sent. */
public final class TestPage implements AutoCloseable, WebSocket.Listener {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final StringBuilder part = new StringBuilder();
    private final List<JsonNode> messages = new ArrayList<>();
    private int read;
    private int closeCode;
    private @Nullable WebSocket socket;

    public static TestPage open(HttpClient http, int port) {
        return open(http, port, "");
    }

    public static TestPage open(HttpClient http, int port, String cookie) {
        TestPage page = new TestPage();
        WebSocket.Builder builder = http.newWebSocketBuilder().header("Origin", "http://localhost:" + port);
        if (!cookie.isEmpty()) {
            builder.header("Cookie", cookie);
        }
        page.socket = builder.buildAsync(URI.create("ws://localhost:" + port + "/ws"), page)
                .join();
        return page;
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            keep(part.toString());
            part.setLength(0);
        }
        webSocket.request(1);
        return null;
    }

    private synchronized void keep(String text) {
        try {
            messages.add(JSON.readTree(text));
        } catch (java.io.IOException e) {
            throw new AssertionError("not JSON: " + text, e);
        }
        notifyAll();
    }

    @Override
    public synchronized CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
        closeCode = statusCode;
        notifyAll();
        return null;
    }

    @Override
    public synchronized void onError(WebSocket webSocket, Throwable error) {
        closeCode = 1006;
        notifyAll();
    }

    public void send(String text) {
        socket.sendText(text, true).join();
    }

    public void sendBinary(byte[] bytes) {
        socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
    }

    /** The next message not yet looked at that fits; those before it are passed over. */
    public synchronized JsonNode await(String what, Predicate<JsonNode> wanted) throws InterruptedException {
        long until = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            while (read < messages.size()) {
                JsonNode message = messages.get(read++);
                if (wanted.test(message)) {
                    return message;
                }
            }
            waitOn(what, until);
        }
    }

    public JsonNode awaitType(String type) throws InterruptedException {
        return await(type, m -> m.path("type").asText().equals(type));
    }

    public JsonNode awaitReply(String id) throws InterruptedException {
        return await(
                "reply " + id,
                m -> m.path("type").asText().equals("reply")
                        && m.path("id").asText().equals(id));
    }

    public synchronized int awaitClose() throws InterruptedException {
        long until = System.nanoTime() + LIMIT.toNanos();
        while (closeCode == 0) {
            waitOn("being closed", until);
        }
        return closeCode;
    }

    private void waitOn(String what, long until) throws InterruptedException {
        long left = until - System.nanoTime();
        if (left <= 0) {
            throw new AssertionError("not within " + LIMIT + ": " + what + "; got " + messages.size()
                    + " messages, closed with " + closeCode + ", last: "
                    + messages.subList(Math.max(0, messages.size() - 5), messages.size()));
        }
        wait(Math.max(1, left / 1_000_000));
    }

    public synchronized List<JsonNode> messages() {
        return List.copyOf(messages);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
