package io.github.pbxkit.ami;

import static io.github.pbxkit.ami.Servers.await;
import static io.github.pbxkit.ami.Servers.failure;
import static io.github.pbxkit.ami.Servers.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ami.codec.AmiMessage;
import io.github.pbxkit.ami.testkit.AmiTestServer;
import io.netty.channel.EventLoopGroup;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Lists that are handed over item by item, to receivers that are slow, stuck or faulty. */
class StreamListTest {
    private static final AmiAction ITEMS = AmiAction.of("Items");

    private final AmiTestServer server = AmiTestServer.start();
    private final CountDownLatch release = new CountDownLatch(1);
    private final AtomicInteger seen = new AtomicInteger();

    @AfterEach
    void stop() {
        release.countDown();
        server.close();
    }

    private void setItems(int count, boolean hasEnd) {
        server.on("Items", (request, reply) -> {
            reply.listBegins("will follow");
            for (int i = 0; i < count; i++) {
                reply.item("Item", "Number", String.valueOf(i));
            }
            if (hasEnd) {
                reply.listEnds("ItemsComplete");
            }
        });
    }

    private CompletableFuture<AmiMessage> stream(AmiClient client, Duration timeout) {
        return client.streamList(ITEMS, timeout, ListEnd.automatic(), this::receive);
    }

    private void receive(AmiMessage item) {
        seen.incrementAndGet();
        try {
            release.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aListThatCameWholeIsHandedOverWholeThoughTheClientIsClosed() {
        setItems(900, true);
        AmiClient client = Servers.connected(server);
        CompletableFuture<AmiMessage> end = stream(client, Servers.SOON);
        await("first item", () -> seen.get() == 1);
        get(client.send(AmiAction.of("Ping"))); // so the list has come
        client.close();
        release.countDown();
        assertThat(get(end).name()).isEqualTo("ItemsComplete");
        assertThat(seen).hasValue(900);
    }

    @Test
    void closingFailsAnUnfinishedListWhoseReceiverIsStuck() {
        setItems(900, false);
        AmiClient client = Servers.connected(server);
        CompletableFuture<AmiMessage> end = stream(client, Servers.SOON);
        await("first item", () -> seen.get() == 1);
        get(client.send(AmiAction.of("Ping")));
        client.close();
        assertThat(failure(end)).isInstanceOf(AmiDisconnectedException.class);
        assertThat(seen).hasValue(1);
    }

    @Test
    void aStuckReceiverNeitherOutlastsTheTimeoutNorKeepsReadingPaused() {
        setItems(5_000, true); // more than may wait: reading is paused
        try (AmiClient client = Servers.connected(server)) {
            CompletableFuture<AmiMessage> end = stream(client, Duration.ofMillis(500));
            assertThat(failure(end)).isInstanceOf(AmiTimeoutException.class);
            assertThat(get(client.send(AmiAction.of("Ping"))).word()).isEqualTo("Success");
            assertThat(seen.get()).isLessThanOrEqualTo(1);
            assertThat(client.stats().pendingActions()).isZero();
        }
    }

    @Test
    void aPausedReceiverThatWakesUpAfterTheClientEndedFindsNothingBroken() throws InterruptedException {
        setItems(5_000, true);
        List<Throwable> uncaught = new CopyOnWriteArrayList<>();
        ExecutorService threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task);
            thread.setUncaughtExceptionHandler((where, failure) -> uncaught.add(failure));
            return thread;
        });
        EventLoopGroup group = AmiRuntime.nioGroup("test-io");
        AmiClient client = Servers.builder(server)
                .eventLoopGroup(group)
                .eventExecutor(threads)
                .queue(10, OverflowPolicy.PAUSE_READING)
                .build();
        client.onMessage(this::receive);
        get(client.connect());
        await("a receiver that is busy with FullyBooted", () -> seen.get() == 1);
        for (int i = 0; i < 30; i++) {
            server.emit("Number");
        }
        await("a paused connection", () -> client.stats().messages() >= 13); // two answers, FullyBooted, ten that wait

        client.close();
        group.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
        release.countDown();
        await("what was read before", () -> seen.get() >= 11);
        threads.shutdown();
        assertThat(threads.awaitTermination(Servers.SOON.toSeconds(), TimeUnit.SECONDS))
                .isTrue();
        assertThat(uncaught).isEmpty();
    }

    @Test
    void failsWithAnErrorOfItsReceiver() {
        setItems(3, true);
        try (AmiClient client = Servers.connected(server)) {
            assertThat(failure(client.streamList(ITEMS, Servers.SOON, ListEnd.automatic(), item -> {
                        throw new AssertionError("no more");
                    })))
                    .hasMessage("no more");
            await("forgotten", () -> client.stats().pendingActions() == 0);
        }
    }
}
