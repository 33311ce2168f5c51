package io.github.pbxkit.ari;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An open socket whose application the server has forgotten: Asterisk does that when one socket follows another at once. */
class ForgottenApplicationTest {
    private static final MockResponse KNOWN =
            new MockResponse.Builder().body("{\"name\":\"app\"}").build();
    private static final MockResponse FORGOTTEN = new MockResponse.Builder()
            .code(404)
            .body("{\"message\":\"Application not found\"}")
            .build();

    private final MockWebServer server = new MockWebServer();
    private final Queue<MockResponse> answers = new ConcurrentLinkedQueue<>();
    private final AtomicInteger sockets = new AtomicInteger();
    private final List<ConnectionState> states = new CopyOnWriteArrayList<>();
    private volatile MockResponse lastAnswer = KNOWN;

    @BeforeEach
    void start() throws Exception {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                if (request.getTarget().startsWith("/ari/events")) {
                    sockets.incrementAndGet();
                    return new MockResponse.Builder()
                            .webSocketUpgrade(new WebSocketListener() {
                                @Override
                                public void onClosing(WebSocket socket, int code, String reason) {
                                    socket.close(code, reason);
                                }
                            })
                            .build();
                }
                MockResponse answer = answers.poll();
                return answer == null ? lastAnswer : answer;
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void isTakenUpAnewUntilTheServerKnowsIt() throws Exception {
        answers.addAll(List.of(FORGOTTEN, FORGOTTEN, KNOWN));
        try (AriClient ari = connected()) {
            assertThat(ari.state()).isEqualTo(ConnectionState.LIVE);
            assertThat(sockets).hasValue(3);
        }
    }

    @Test
    void isNoticedAMomentLaterToo() throws Exception {
        answers.addAll(List.of(KNOWN, FORGOTTEN));
        try (AriClient ari = connected()) {
            Eventually.until("second socket", () -> sockets.get() == 2);
            Eventually.until("live", () -> ari.state() == ConnectionState.LIVE);
            assertThat(states).contains(ConnectionState.GAP);
        }
    }

    @Test
    void isPutUpWithAfterSomeTries() throws Exception {
        lastAnswer = FORGOTTEN;
        try (AriClient ari = connected()) {
            assertThat(ari.state()).isEqualTo(ConnectionState.LIVE);
            assertThat(sockets).hasValue(6);
        }
    }

    @Test
    void isNotConcludedFromAnotherRefusal() throws Exception {
        lastAnswer = new MockResponse.Builder()
                .code(404)
                .body("<html>Not Found</html>")
                .build();
        try (AriClient ari = connected()) {
            assertThat(ari.state()).isEqualTo(ConnectionState.LIVE);
            assertThat(sockets).hasValue(1);
        }
    }

    private AriClient connected() throws Exception {
        AriClient ari = AriClient.builder(server.url("/").uri())
                .credentials("u", "p")
                .application("app")
                .options(TestClients.QUICK)
                .build();
        ari.onState(change -> states.add(change.state()));
        ari.connect().get(20, TimeUnit.SECONDS);
        return ari;
    }
}
