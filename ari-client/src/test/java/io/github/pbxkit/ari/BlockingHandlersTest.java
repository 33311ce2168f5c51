package io.github.pbxkit.ari;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ari.event.StasisStart;
import io.github.pbxkit.ari.model.Bridge;
import io.github.pbxkit.ari.model.Playback;
import io.github.pbxkit.ari.model.PlaybackState;
import io.github.pbxkit.ari.testkit.AriTestServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Waiting in handlers, with the least threads there can be. */
class BlockingHandlersTest {
    private static final int CALLS = 20;

    @Test
    void handlersMayWaitForRequestsAndPlaybacksOnASingleThread() {
        ExecutorService oneThread = Executors.newSingleThreadExecutor();
        try (AriTestServer server = AriTestServer.builder()
                        .playbackLength(Duration.ofMillis(20))
                        .start();
                AriClient ari = TestClients.connected(
                        server,
                        TestClients.QUICK.toBuilder().laneExecutor(oneThread).build())) {
            Queue<Playback> played = new ConcurrentLinkedQueue<>();
            ari.on(StasisStart.class, event -> {
                ChannelHandle caller = ari.channel(event.channel().id());
                caller.answer().await();
                played.add(caller.play("sound:hello").finished().join());
                caller.hangup().await();
            });

            for (int i = 0; i < CALLS; i++) {
                server.incoming(TestClients.APPLICATION);
            }
            Eventually.until("all played", () -> played.size() == CALLS);

            System.out.println("print: blocking handlers on one lane thread: " + played.size() + " of " + CALLS);
            assertThat(played)
                    .allSatisfy(playback -> assertThat(playback.state()).isEqualTo(PlaybackState.DONE));
            Eventually.until("all hung up", () -> server.channelIds().isEmpty());
            assertThat(ari.handlerFailures()).isZero();
        } finally {
            oneThread.shutdown();
        }
    }

    @Test
    void manyRequestsAtOnceAllSucceed() throws Exception {
        try (AriTestServer server = AriTestServer.start();
                AriClient ari = TestClients.connected(server)) {
            for (String round : List.of("first", "second")) { // The first one of a JVM also loads classes.
                long begin = System.nanoTime();
                List<CompletableFuture<Bridge>> calls = new ArrayList<>();
                for (int i = 0; i < CALLS; i++) {
                    calls.add(ari.bridges().create().bridgeId(round + "-" + i).send());
                }
                for (CompletableFuture<Bridge> call : calls) {
                    assertThat(call.get(20, TimeUnit.SECONDS).id()).startsWith(round);
                }
                System.out.printf(
                        "print: %d asynchronous calls at once, %s round: all ok in %d ms%n",
                        calls.size(),
                        round,
                        Duration.ofNanos(System.nanoTime() - begin).toMillis());
            }
            assertThat(server.bridgeIds()).hasSize(2 * CALLS);
        }
    }

    @Test
    void whatDependsOnAFutureMayWaitToo() throws Exception {
        try (AriTestServer server = AriTestServer.start();
                AriClient ari = TestClients.connected(server)) {
            List<CompletableFuture<Integer>> calls = new ArrayList<>();
            for (int i = 0; i < CALLS; i++) {
                String id = "bridge-" + i;
                calls.add(ari.bridges()
                        .create()
                        .bridgeId(id)
                        .send()
                        .thenApply(
                                made -> ari.bridges().get(id).await().channels().size()));
            }
            for (CompletableFuture<Integer> call : calls) {
                assertThat(call.get(20, TimeUnit.SECONDS)).isZero();
            }
        }
    }
}
