package io.github.pbxkit.examples.cookbook;

import static io.github.pbxkit.examples.cookbook.Waiting.LIMIT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.BridgeHandle;
import io.github.pbxkit.ari.event.StasisStart;
import io.github.pbxkit.ari.recipe.AttendedTransfer;
import io.github.pbxkit.ari.testkit.AriTestServer;
import io.github.pbxkit.ari.testkit.TestCaller;
import io.github.pbxkit.ari.testkit.TestEndpoint;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tasks over ARI, run against the test server. */
class AriTasksTest {
    private static final String APPLICATION = "cookbook";

    private final AriTestServer server = AriTestServer.start();
    private final AriClient ari = AriClient.builder(server.uri())
            .credentials(server.user(), server.password())
            .application(APPLICATION)
            .build();
    private final TestEndpoint boris = server.endpoint("PJSIP/6002");
    private final TestEndpoint vera = server.endpoint("PJSIP/6003");

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        ari.close();
        server.close();
    }

    @Test
    void connectsTwoAndEndsTogether() {
        ari.connect().join();
        boris.answers();
        vera.answers();

        assertThat(ConnectTwo.connect(ari, APPLICATION, "PJSIP/6002", "PJSIP/6003"))
                .isTrue();

        TestCaller first = boris.awaitCall(LIMIT);
        TestCaller second = vera.awaitCall(LIMIT);
        assertThat(first.bridgeId()).isNotNull().isEqualTo(second.bridgeId());
        second.hangup();
        first.awaitHangup(LIMIT);
        Waiting.until("no bridge is left", () -> server.bridgeIds().isEmpty());
    }

    @Test
    void letsTheFirstGoWhenTheSecondIsBusy() {
        ari.connect().join();
        boris.answers();
        vera.busy();

        assertThat(ConnectTwo.connect(ari, APPLICATION, "PJSIP/6002", "PJSIP/6003"))
                .isFalse();

        boris.awaitCall(LIMIT).awaitHangup(LIMIT);
    }

    @Test
    void takesAMessage() throws Exception {
        CompletableFuture<Optional<Path>> taken = new CompletableFuture<>();
        ari.on(StasisStart.class, start -> {
            try {
                taken.complete(
                        VoiceMessage.take(ari, ari.channel(start.channel().id()), folder));
            } catch (RuntimeException e) {
                taken.completeExceptionally(e);
            }
        });
        ari.connect().join();
        TestCaller anna = server.caller().unanswered().enter(APPLICATION).startTalking();

        server.awaitRequest(request -> request.path().endsWith("/record"), LIMIT);
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (anna.isUp() && System.nanoTime() < deadline) {
            anna.press("#"); // counts once the recording has begun
            LockSupport.parkNanos(10_000_000);
        }

        assertThat(taken.get(LIMIT.toSeconds(), TimeUnit.SECONDS))
                .hasValueSatisfying(file -> assertThat(file).isRegularFile());
    }

    @Test
    void transfersBlind() {
        ari.connect().join();
        TestCaller anna = server.caller().enter(APPLICATION);

        HandOver.blind(ari.channel(anna.channelId()), "from-internal", "302");

        assertThat(server.requests())
                .filteredOn(request -> request.path().endsWith("/continue"))
                .singleElement()
                .satisfies(request -> assertThat(request.parameter("extension")).isEqualTo("302"));
        anna.await("out of the application", caller -> caller.application() == null, LIMIT);
        assertThat(anna.isUp()).isTrue();
    }

    @Test
    void transfersAttended() {
        ari.connect().join();
        vera.answers();
        TestCaller anna = server.caller().number("6001").enter(APPLICATION);
        TestCaller agent = server.caller().number("6009").enter(APPLICATION);
        BridgeHandle talk = ari.bridge("talk");
        talk.create().type("mixing,dtmf_events").await();
        talk.addChannel(anna.channelId(), agent.channelId()).await();

        AttendedTransfer transfer = HandOver.attended(
                ari, APPLICATION, talk, ari.channel(anna.channelId()), ari.channel(agent.channelId()), "PJSIP/6003");
        anna.awaitMusic(true, LIMIT);
        vera.awaitCall(LIMIT).awaitBridge("talk", LIMIT);
        agent.press("1");

        assertThat(transfer.finished().join()).isEqualTo(AttendedTransfer.Outcome.COMPLETED);
        anna.awaitBridge("talk", LIMIT);
        agent.awaitHangup(LIMIT);
    }

    @Test
    void knowsWhatHappenedInAGap() {
        Set<String> calls = ConcurrentHashMap.newKeySet();
        List<String> log = new CopyOnWriteArrayList<>();
        AfterAGap.watch(ari, calls, log::add);
        ari.connect().join();
        TestCaller anna = server.caller().enter(APPLICATION);
        Waiting.until("Anna is there", () -> calls.contains(anna.channelId()));

        server.faults().drop();
        anna.hangup();

        Waiting.until("back", () -> log.stream().anyMatch(line -> line.startsWith("back")));
        Waiting.until("Anna is gone", calls::isEmpty);
        assertThat(log).contains("ARI is GAP");
    }
}
