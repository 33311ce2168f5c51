package io.github.pbxkit.ari.testkit;

import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What comes in over one event socket, in order. */
final class RawSocket implements WebSocket.Listener {
    private final Object lock = new Object();
    private final List<String> texts = new ArrayList<>();
    private final StringBuilder partial = new StringBuilder();
    private final CompletableFuture<String> closed = new CompletableFuture<>();
    private final Map<Integer, CompletableFuture<Boolean>> pings = new ConcurrentHashMap<>();
    private final AtomicInteger pingCount = new AtomicInteger();
    private volatile @Nullable WebSocket socket;

    RawSocket opened(WebSocket opened) {
        socket = opened;
        return this;
    }

    @Override
    public void onOpen(WebSocket webSocket) {
        webSocket.request(Long.MAX_VALUE);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        synchronized (lock) {
            partial.append(data);
            if (last) {
                texts.add(partial.toString());
                partial.setLength(0);
                lock.notifyAll();
            }
        }
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPong(WebSocket webSocket, ByteBuffer message) {
        CompletableFuture<Boolean> ping = pings.get(message.getInt());
        if (ping != null) {
            ping.complete(true);
        }
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int status, String reason) {
        closed.complete("close " + status);
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        closed.complete("error");
    }

    WebSocket webSocket() {
        return Objects.requireNonNull(socket);
    }

    void send(String text) {
        webSocket().sendText(text, true).join();
    }

    void close() {
        webSocket().sendClose(WebSocket.NORMAL_CLOSURE, "");
    }

    String awaitClosed() throws Exception {
        return closed.get(RawAri.LIMIT.toSeconds(), TimeUnit.SECONDS);
    }

    /** Whether a ping is answered within this time. */
    boolean answersPing(Duration limit) {
        int number = pingCount.incrementAndGet();
        CompletableFuture<Boolean> answered = new CompletableFuture<>();
        pings.put(number, answered);
        webSocket().sendPing(ByteBuffer.allocate(4).putInt(number).flip());
        return answered.completeOnTimeout(false, limit.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    /** Everything that the server had sent when this was called has come in: its pong goes the same way. */
    RawSocket settle() {
        if (!answersPing(RawAri.LIMIT)) {
            throw new AssertionError("the server does not answer pings");
        }
        return this;
    }

    List<String> texts() {
        synchronized (lock) {
            return List.copyOf(texts);
        }
    }

    List<Map<String, Object>> events() {
        return texts().stream().map(RawSocket::parse).toList();
    }

    /** Types of all events that were sent so far, in order, channel variables left out. */
    List<String> types() {
        return settle().events().stream()
                .map(event -> String.valueOf(event.get("type")))
                .filter(type -> !type.equals("ChannelVarset"))
                .toList();
    }

    /** The first event of that type, waited for. */
    Map<String, Object> await(String type) {
        return await(type, event -> true);
    }

    Map<String, Object> await(String type, Predicate<Map<String, Object>> wanted) {
        return awaitText(text ->
                text.contains("\"" + type + "\"") && type.equals(parse(text).get("type")) && wanted.test(parse(text)));
    }

    private Map<String, Object> awaitText(Predicate<String> wanted) {
        return parse(awaitRaw(wanted));
    }

    String awaitRaw(Predicate<String> wanted) {
        long end = System.nanoTime() + RawAri.LIMIT.toNanos();
        synchronized (lock) {
            int seen = 0;
            while (true) {
                for (; seen < texts.size(); seen++) {
                    if (wanted.test(texts.get(seen))) {
                        return texts.get(seen);
                    }
                }
                waitUntil(end);
            }
        }
    }

    void awaitCount(int count) {
        long end = System.nanoTime() + RawAri.LIMIT.toNanos();
        synchronized (lock) {
            while (texts.size() < count) {
                waitUntil(end);
            }
        }
    }

    private void waitUntil(long end) {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (left <= 0) {
            throw new AssertionError("did not come; there were " + texts);
        }
        try {
            lock.wait(left);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> parse(String text) {
        return (Map<String, Object>) Objects.requireNonNull(Json.parse(text));
    }
}
