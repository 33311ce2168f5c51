package io.github.pbxkit.ami.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.ConnectionState;
import io.github.pbxkit.ami.testkit.AmiTestServer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Models of clients that are connected already, or just being so. */
class LateModelTest {
    private final AmiTestServer server =
            AmiTestServer.builder().queue("support").start();
    private final AmiClient ami = AmiClient.builder(server.host(), server.port())
            .credentials(server.user(), server.secret())
            .maxListItems(50)
            .build();

    @AfterEach
    void stop() {
        ami.close();
        server.close();
    }

    private static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("not within 30 s: " + what).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void madeWhileAnotherHookRunsItReadsAsSoonAsThatIsDone() {
        CountDownLatch hookRuns = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        ami.onResync(session -> {
            hookRuns.countDown();
            awaitQuietly(release);
        });
        CompletableFuture<Void> connected = ami.connect();
        awaitQuietly(hookRuns);
        assertThat(ami.state()).isEqualTo(ConnectionState.SYNCING);
        try (LiveModel late = LiveModel.of(ami)) {
            assertThat(late.now().status()).isEqualTo(LiveStatus.EMPTY);
            release.countDown();
            connected.join();
            await("the picture", () -> late.now().status() == LiveStatus.CURRENT);
            assertThat(late.now().queues()).containsOnlyKeys("support");
            assertThat(late.now().generation()).isEqualTo(1);
            assertThat(late.stats().readings()).isEqualTo(1);
            assertThat(late.repairs()).isEmpty();
        }
    }

    @Test
    void readsAgainWhenItsFirstReadingFailed() {
        AtomicBoolean isTooLong = new AtomicBoolean(true);
        server.on("BridgeList", (request, reply) -> {
            reply.listBegins("Bridges will follow");
            for (int i = 0; isTooLong.get() && i < 51; i++) {
                reply.item("BridgeListItem", "BridgeUniqueid", "b" + i);
            }
            reply.listEnds("BridgeListComplete");
        });
        ami.connect().join();
        try (LiveModel late = LiveModel.of(ami)) {
            await("a reading that fails", () -> !server.requests("BridgeList").isEmpty());
            ami.send(AmiAction.of("Ping")).join(); // so its answer has come
            assertThat(late.now().status()).isEqualTo(LiveStatus.EMPTY);
            isTooLong.set(false);
            await("the picture", () -> late.now().status() == LiveStatus.CURRENT);
            assertThat(late.now().queues()).containsOnlyKeys("support");
            assertThat(ami.stats().connections()).isEqualTo(1);
        }
    }

    @Test
    void anErrorOfAListenerSilencesNothing() {
        ami.connect().join();
        try (LiveModel live = LiveModel.of(ami)) {
            await("the picture", () -> live.now().status() == LiveStatus.CURRENT);
            AtomicInteger changes = new AtomicInteger();
            AtomicInteger pictures = new AtomicInteger();
            live.onChange(LiveQueue.class, change -> {
                changes.incrementAndGet();
                throw new AssertionError("expected in the log of this test");
            });
            live.onUpdate(pbx -> {
                pictures.incrementAndGet();
                throw new AssertionError("expected in the log of this test");
            });
            add("PJSIP/6001");
            await("the first of both", () -> changes.get() > 0 && pictures.get() > 0);
            int before = pictures.get();
            add("PJSIP/6002");
            await("the next of both", () -> changes.get() > 1 && pictures.get() > before);
        }
    }

    private void add(String device) {
        ami.send(AmiAction.of("QueueAdd").with("Queue", "support").with("Interface", device))
                .join();
    }
}
