package io.github.pbxkit.devstate.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pbxkit.devstate.DeviceState;
import io.github.pbxkit.devstate.DevstateException;
import io.github.pbxkit.devstate.PeerStatus;
import io.github.pbxkit.devstate.Refusal;
import io.github.pbxkit.devstate.ReplicaListener;
import io.github.pbxkit.devstate.ReplicaLoop;
import io.github.pbxkit.devstate.ReplicaOptions;
import io.github.pbxkit.devstate.StateKey;
import io.github.pbxkit.devstate.StateValue;
import io.github.pbxkit.devstate.asterisk.Waiting;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is special to WebSockets; what every link has to do is in the test kit's contract. */
class WebSocketLinkTest {
    private static final String SECRET = "a secret that nobody guesses";

    private final List<Node> nodes = new ArrayList<>();

    /** A replica that shows what it hears. */
    private final class Node implements ReplicaListener {
        final Map<String, String> shown = new ConcurrentHashMap<>();
        final ReplicaLoop loop;
        final String name;

        Node(String name) {
            this.name = name;
            loop = new ReplicaLoop(
                    ReplicaOptions.builder(name).beat(Duration.ofMillis(200), 5).build(), this);
            nodes.add(this);
            set("100", DeviceState.NOT_INUSE);
        }

        void set(String number, DeviceState state) {
            loop.execute(replica -> replica.sourceUp(Map.of(new StateKey(name, number), state), loop.now()));
        }

        Map<String, String> shown() {
            return new TreeMap<>(shown);
        }

        Map<Refusal, Long> refused() {
            return loop.call(replica -> replica.refusals()).join();
        }

        @Override
        public void onView(StateKey key, @Nullable StateValue value) {
            if (value == null) {
                shown.remove(key.asteriskName());
            } else {
                shown.put(key.asteriskName(), value.toString());
            }
        }
    }

    @AfterEach
    void close() {
        nodes.forEach(node -> node.loop.close());
    }

    private static WebSocketLink.Builder link(String secret) {
        return WebSocketLink.builder(secret).longestRetry(Duration.ofMillis(200));
    }

    private int listen(Node node, String... peers) {
        WebSocketLink.Builder builder = link(SECRET).listen("127.0.0.1", 0);
        List.of(peers).forEach(builder::peer);
        WebSocketLink link = builder.build();
        node.loop.add(link);
        return link.port();
    }

    private static URI at(int port) {
        return URI.create("ws://127.0.0.1:" + port);
    }

    @Test
    void whereBothCallOneConnectionStays() {
        Node moscow = new Node("moscow");
        Node tver = new Node("tver");
        int toMoscow = listen(moscow, "tver");
        int toTver = listen(tver, "moscow");
        moscow.loop.add(link(SECRET).call("tver", at(toTver)).build());
        tver.loop.add(link(SECRET).call("moscow", at(toMoscow)).build());

        Waiting.until(tver::shown, Map.of("100*moscow", "NOT_INUSE"));
        Waiting.until(
                () -> moscow.loop.peers().join().stream()
                        .map(PeerStatus::origin)
                        .toList(),
                List.of("tver"));
        Waiting.until(
                () -> tver.loop.peers().join().stream().map(PeerStatus::origin).toList(), List.of("moscow"));
    }

    @Test
    void aSlowNameServerHoldsNobodyUp() {
        Node moscow = new Node("moscow");
        Node omsk = new Node("omsk");
        Node tver = new Node("tver");
        CountDownLatch answers = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        URI slow = URI.create("ws://pbx.omsk.example:" + listen(omsk, "tver"));
        tver.loop.add(link(SECRET)
                .names(host -> {
                    if (host.equals("pbx.omsk.example")) {
                        asked.countDown();
                        await(answers);
                    }
                    return new InetAddress[] {InetAddress.getLoopbackAddress()};
                })
                .call("omsk", slow)
                .call("moscow", URI.create("ws://pbx.moscow.example:" + listen(moscow, "tver")))
                .build());

        await(asked);
        Waiting.until(tver::shown, Map.of("100*moscow", "NOT_INUSE"));
        moscow.set("100", DeviceState.RINGING);
        Waiting.until(tver::shown, Map.of("100*moscow", "RINGING"));

        answers.countDown();
        Waiting.until(tver::shown, Map.of("100*moscow", "RINGING", "100*omsk", "NOT_INUSE"));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aWrongSecretIsRefusedAndCounted() {
        Node moscow = new Node("moscow");
        Node tver = new Node("tver");
        tver.loop.add(link("another secret than that")
                .call("moscow", at(listen(moscow, "tver")))
                .build());

        Waiting.until(() -> moscow.refused().containsKey(Refusal.AUTHENTICATION), true);
        assertThat(moscow.shown()).isEmpty();
        assertThat(tver.shown()).isEmpty();
    }

    @Test
    void anUnknownNameOrAnotherClusterIsRefused() {
        Node moscow = new Node("moscow");
        int port = listen(moscow, "tver");
        new Node("omsk").loop.add(link(SECRET).call("moscow", at(port)).build());
        Waiting.until(() -> moscow.refused().containsKey(Refusal.AUTHENTICATION), true);

        new Node("tver")
                .loop.add(link(SECRET).cluster("other").call("moscow", at(port)).build());
        Waiting.until(() -> moscow.refused().containsKey(Refusal.INCOMPATIBLE), true);
        assertThat(moscow.shown()).isEmpty();
    }

    /** Somebody who does not keep to the protocol. */
    private static final class Stranger implements WebSocket.Listener {
        final BlockingQueue<String> texts = new LinkedBlockingQueue<>();
        final WebSocket socket;

        Stranger(int port) {
            socket = HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .subprotocols(WebSocketLink.SUBPROTOCOL)
                    .buildAsync(URI.create("ws://127.0.0.1:" + port + WebSocketLink.PATH), this)
                    .join();
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean isLast) {
            texts.add(text.toString());
            from.request(1);
            return null;
        }

        String next() throws InterruptedException {
            return String.valueOf(texts.poll(20, TimeUnit.SECONDS));
        }
    }

    @Test
    void anOldMajorVersionIsToldSo() throws InterruptedException {
        Node moscow = new Node("moscow");
        Stranger stranger = new Stranger(listen(moscow, "tver"));
        assertThat(stranger.next()).startsWith("HELLO 1 1 default moscow ");

        stranger.socket.sendText("HELLO 0 0 default tver 1 00", true).join();

        assertThat(stranger.next()).startsWith("BYE INCOMPATIBLE").contains("update the older one");
        assertThat(moscow.refused()).containsEntry(Refusal.INCOMPATIBLE, 1L);
    }

    @Test
    void whoSendsAProofBackThatItGotIsRefused() throws InterruptedException {
        Node moscow = new Node("moscow");
        Stranger stranger = new Stranger(listen(moscow, "tver"));
        String hello = stranger.next();
        stranger.socket.sendText(hello.replace(" moscow ", " tver "), true).join();
        stranger.socket.sendText("AUTH " + "0".repeat(64), true).join();

        assertThat(stranger.next()).startsWith("BYE AUTHENTICATION");
    }

    @Test
    void framesBeforeTheHandshakeAndTooLongOnesAreRefused() throws InterruptedException {
        Node moscow = new Node("moscow");
        int port = listen(moscow, "tver");
        Stranger early = new Stranger(port);
        early.next();
        early.socket.sendBinary(ByteBuffer.wrap(new byte[] {1, 2, 3}), true).join();
        assertThat(early.next()).startsWith("BYE MALFORMED");

        Stranger big = new Stranger(port);
        big.next();
        big.socket.sendBinary(ByteBuffer.wrap(new byte[70_000]), true).exceptionally(e -> null);
        Waiting.until(() -> moscow.refused().containsKey(Refusal.FRAME_SIZE), true);
    }

    @Test
    void saysWhatIsWrongWithItsSettings() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WebSocketLink.builder("short"))
                .withMessageContaining("at least 16");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WebSocketLink.builder(SECRET).call("tver", URI.create("http://tver")))
                .withMessageContaining("wss://host:port");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WebSocketLink.builder(SECRET).listen("127.0.0.1", 70_000))
                .withMessageContaining("70000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WebSocketLink.builder(SECRET).longestRetry(Duration.ZERO))
                .withMessage("longestRetry is at least 1 ms, not PT0S");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WebSocketLink.builder(SECRET).silence(Duration.ofSeconds(-1)))
                .withMessage("silence is at least 1 ms, not PT-1S");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WebSocketLink.builder(SECRET).connectTimeout(Duration.ofNanos(1)))
                .withMessageStartingWith("connectTimeout is at least 1 ms");
        Node moscow = new Node("moscow");
        int port = listen(moscow);
        WebSocketLink second = link(SECRET).listen("127.0.0.1", port).build();
        assertThatThrownBy(() -> moscow.loop.add(second))
                .isInstanceOf(DevstateException.class)
                .hasMessageContaining("cannot listen on 127.0.0.1:" + port);
    }
}
