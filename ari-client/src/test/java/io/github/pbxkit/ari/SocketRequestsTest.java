package io.github.pbxkit.ari;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pbxkit.ari.event.RESTResponse;
import io.github.pbxkit.ari.event.StasisStart;
import io.github.pbxkit.ari.testkit.AriTestServer;
import io.github.pbxkit.ari.testkit.AsteriskProfile;
import io.github.pbxkit.ari.testkit.RecordedRequest;
import io.github.pbxkit.ari.testkit.TestCaller;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Requests that go over the event socket. */
class SocketRequestsTest {
    private static final AriOptions OVER_SOCKET =
            TestClients.QUICK.toBuilder().requestPath(RequestPath.SOCKET).build();
    private static final Predicate<RecordedRequest> CREATES_BRIDGE =
            request -> request.method().equals("POST") && request.path().startsWith("/ari/bridges");

    private final AriTestServer server = AriTestServer.start();
    private final List<AriClient> clients = new ArrayList<>();

    private AriClient overSocket(AriTestServer at, AriOptions options) {
        AriClient ari = TestClients.connected(at, options);
        clients.add(ari);
        return ari;
    }

    private AriClient overSocket() {
        AriClient ari = overSocket(server, OVER_SOCKET);
        Eventually.until("the server has answered over the socket", ari::requestsGoOverSocket);
        server.clearRequests();
        return ari;
    }

    @AfterEach
    void stop() {
        clients.forEach(AriClient::close);
        server.close();
    }

    @Test
    void goesOverTheSocketAndNotToHandlers() {
        AriClient ari = overSocket();
        List<AriEvent> answers = new CopyOnWriteArrayList<>();
        ari.on(RESTResponse.class, answers::add);
        TestCaller caller = server.incoming(TestClients.APPLICATION);

        ari.channels()
                .setChannelVar(caller.channelId(), "NOTE")
                .value("a, b & \"ü\"")
                .send()
                .join();
        String value =
                ari.channels().getChannelVar(caller.channelId(), "NOTE").await().value();

        assertThat(value).isEqualTo("a, b & \"ü\"");
        assertThat(server.requests()).hasSize(2).allMatch(RecordedRequest::webSocket);
        assertThatThrownBy(() -> ari.channels().get("none").await())
                .isInstanceOf(AriNotFoundException.class)
                .hasMessageContaining("/channels/none");
        assertThat(answers).isEmpty();
        assertThat(ari.requestsWaitingOnSocket()).isZero();
    }

    @Test
    void httpIsTheDefault() {
        AriClient ari = overSocket(server, TestClients.QUICK);

        ari.asterisk().ping().await();

        assertThat(server.requests())
                .noneMatch(request -> request.webSocket() && request.path().endsWith("/ping"));
        assertThat(ari.requestsGoOverSocket()).isFalse();
    }

    @Test
    void anOlderServerGetsThemOverHttp() {
        try (AriTestServer old =
                AriTestServer.builder().profile(AsteriskProfile.V16).start()) {
            AriClient ari = overSocket(old, OVER_SOCKET);

            assertThat(ari.bridges().create().send().join().id()).isNotEmpty();

            assertThat(ari.requestsGoOverSocket()).isFalse();
            assertThat(old.requests()).filteredOn(CREATES_BRIDGE).hasSize(1).noneMatch(RecordedRequest::webSocket);
        }
    }

    @Test
    void aDropFailsWhatIsUnderWayAndRepeatsNothing() {
        AriClient ari = overSocket();
        server.faults().loseAnswers(1, CREATES_BRIDGE);
        CompletableFuture<?> creation = ari.bridges().createWithId("once").send();
        server.awaitRequest(CREATES_BRIDGE, Eventually.LIMIT);

        server.faults().reset();

        assertThatThrownBy(() -> creation.get(40, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(AriDisconnectedException.class)
                .hasMessageContaining("POST /bridges/once")
                .hasMessageContaining("may have been carried out");
        Eventually.until("connected again", ari::requestsGoOverSocket);
        assertThat(server.bridgeIds()).containsExactly("once");
        assertThat(server.requests()).filteredOn(CREATES_BRIDGE).hasSize(1);
        Eventually.until("what the client asks after a gap is answered", () -> ari.requestsWaitingOnSocket() == 0);
    }

    @Test
    void cancellingLeavesNothingBehind() {
        AriClient ari = overSocket();
        server.faults().loseAnswers(100, CREATES_BRIDGE);
        List<CompletableFuture<?>> creations = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            creations.add(ari.bridges().createWithId("b" + i).send());
        }
        assertThat(ari.requestsWaitingOnSocket()).isEqualTo(100);

        creations.forEach(creation -> creation.cancel(true));

        assertThat(ari.requestsWaitingOnSocket()).isZero();
    }

    @Test
    void eachRequestHasItsDeadlineAndHttpHelpsUntilTheSocketAnswersAgain() {
        AriClient ari = overSocket();
        server.faults().loseAnswers(1, CREATES_BRIDGE);
        server.faults().loseAnswers(1, request -> request.path().endsWith("/ping"));

        assertThatThrownBy(() -> ari.bridges()
                        .createWithId("late")
                        .within(Duration.ofMillis(50))
                        .await())
                .isInstanceOf(AriTimeoutException.class)
                .hasMessageContaining("within 50 ms")
                .hasMessageContaining("may still be carried out");
        assertThat(ari.requestsGoOverSocket()).isFalse();
        server.awaitRequest(CREATES_BRIDGE, Eventually.LIMIT); // it may come after its deadline
        ari.bridges().destroy("late").await();

        RecordedRequest removal = server.awaitRequest(r -> r.method().equals("DELETE"), Eventually.LIMIT);
        assertThat(removal.webSocket()).isFalse();
        assertThat(ari.requestsWaitingOnSocket()).isEqualTo(1); // the question whether it answers again
    }

    @Test
    void aFilterLetsTheAnswersThrough() {
        AriClient ari = overSocket();

        ari.applications()
                .filter(TestClients.APPLICATION)
                .allow("StasisStart")
                .disallow("RESTResponse")
                .await();

        assertThat(ari.applications().get(TestClients.APPLICATION).await().eventsAllowed())
                .isEqualTo(List.of(Map.of("type", "RESTResponse"), Map.of("type", "StasisStart")));
        assertThat(server.requests()).allMatch(RecordedRequest::webSocket);
    }

    @Test
    void answersOfOthersAreEvents() {
        AriClient ari = overSocket();
        List<RESTResponse> answers = new CopyOnWriteArrayList<>();
        ari.on(RESTResponse.class, answers::add);

        server.faults()
                .sendEvent(
                        TestClients.APPLICATION,
                        "RESTResponse",
                        Map.of(
                                "transaction_id", "somebody else's",
                                "request_id", "1",
                                "status_code", 204,
                                "reason_phrase", "No Content",
                                "uri", "channels"));

        Eventually.until("answer came as an event", () -> answers.size() == 1);
    }

    @Test
    void everyOneOfManyAtOnceGetsItsOwnAnswer() {
        AriClient ari = overSocket();
        List<CompletableFuture<String>> ids = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            String id = "bridge-" + i;
            ids.add(ari.bridges()
                    .createWithId(id)
                    .send()
                    .thenApply(bridge -> bridge.id().equals(id) ? "" : id));
        }

        assertThat(ids).allSatisfy(id -> assertThat(id.join()).isEmpty());
        assertThat(server.requests()).allMatch(RecordedRequest::webSocket);
        assertThat(ari.requestsWaitingOnSocket()).isZero();
    }

    @Test
    void handlersMayWaitForThemOnASingleThread() {
        ExecutorService oneThread = Executors.newSingleThreadExecutor();
        try {
            AriClient ari = overSocket(
                    server, OVER_SOCKET.toBuilder().laneExecutor(oneThread).build());
            Eventually.until("the server has answered over the socket", ari::requestsGoOverSocket);
            ari.on(StasisStart.class, event -> {
                ChannelHandle caller = ari.channel(event.channel().id());
                caller.answer().await();
                caller.hangup().await();
            });
            for (int i = 0; i < 20; i++) {
                server.incoming(TestClients.APPLICATION);
            }

            Eventually.until("all hung up", () -> server.channelIds().isEmpty());
            assertThat(ari.handlerFailures()).isZero();
        } finally {
            oneThread.shutdown();
        }
    }

    @Test
    void closingFailsWhatIsUnderWay() {
        AriClient ari = overSocket();
        server.faults().loseAnswers(1, CREATES_BRIDGE);
        CompletableFuture<?> creation = ari.bridges().createWithId("once").send();
        server.awaitRequest(CREATES_BRIDGE, Eventually.LIMIT);

        ari.close();

        assertThatThrownBy(() -> creation.get(40, TimeUnit.SECONDS))
                .hasCauseInstanceOf(AriDisconnectedException.class)
                .hasMessageContaining("client was closed");
        assertThat(ari.requestsWaitingOnSocket()).isZero();
    }
}
