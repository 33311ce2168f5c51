package io.github.pbxkit.ami;

import static io.github.pbxkit.ami.Servers.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ami.testkit.AmiTestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CompletionsTest {
    private static final AmiAction PING = AmiAction.of("Ping");

    private final AmiTestServer server = AmiTestServer.start();
    private final AmiClient client = Servers.connected(server);

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void letsCodeOnAnAnswerWaitForAnswersBehindIt() {
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            all.add(client.send(PING)
                    .thenAccept(first -> client.send(PING).join())
                    .thenRun(() -> client.send(PING).join()));
        }
        all.forEach(Servers::get);
        assertThat(client.stats().pendingActions()).isZero();
    }

    @Test
    void letsCodeOnAnAnswerWaitForWhatNoFutureKnows() {
        int waiting = 20;
        CountDownLatch last = new CountDownLatch(1);
        AtomicInteger passed = new AtomicInteger();
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (int i = 0; i < waiting; i++) {
            all.add(client.send(PING).thenRun(() -> {
                if (isReached(last)) {
                    passed.incrementAndGet();
                }
            }));
        }
        all.add(client.send(PING).thenRun(last::countDown)); // behind all that wait for it
        all.forEach(Servers::get);
        assertThat(passed).hasValue(waiting);
    }

    @Test
    void goesOnAfterAReceiverThatThrows() {
        CompletableFuture<Void> thrown = client.send(PING).thenRun(() -> {
            throw new IllegalStateException("receiver");
        });
        get(client.send(PING));
        assertThat(Servers.failure(thrown)).hasMessageContaining("receiver");
    }

    private static boolean isReached(CountDownLatch latch) {
        try {
            return latch.await(Servers.SOON.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
