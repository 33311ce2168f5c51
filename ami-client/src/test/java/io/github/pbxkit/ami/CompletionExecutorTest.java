package io.github.pbxkit.ami;

import static io.github.pbxkit.ami.Servers.await;
import static io.github.pbxkit.ami.Servers.failure;
import static io.github.pbxkit.ami.Servers.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ami.testkit.AmiTestServer;
import io.github.pbxkit.ami.testkit.TestReply;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An executor of the user's own that completes answers, and that may be full. */
class CompletionExecutorTest {
    private final AmiTestServer server = AmiTestServer.start();
    private final ExecutorService threads = Executors.newFixedThreadPool(2, task -> new Thread(task, "mine"));
    private final AtomicBoolean isFull = new AtomicBoolean();
    private final Executor executor = task -> {
        if (isFull.get()) {
            throw new RejectedExecutionException("full");
        }
        threads.execute(task);
    };
    private final AmiClient client =
            Servers.builder(server).completionExecutor(executor).build();
    private final List<TestReply> replies = new CopyOnWriteArrayList<>();

    @BeforeEach
    void answerLater() {
        server.on("Later", (request, reply) -> replies.add(reply));
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
        threads.shutdownNow();
    }

    private static String here() {
        return Thread.currentThread().getName();
    }

    @Test
    void completesAnswersListsAndConnectionsOnIt() {
        AtomicReference<String> hook = new AtomicReference<>();
        Set<String> receivers = ConcurrentHashMap.newKeySet();
        client.onResync(session -> hook.set(here()));
        get(client.connect());
        CompletableFuture<String> answered = client.send(AmiAction.of("Later")).thenApply(answer -> here());
        await("request", () -> !replies.isEmpty());
        replies.get(0).success();
        assertThat(get(answered)).isEqualTo("mine");
        get(client.streamList(
                AmiAction.of("DeviceStateList"), Servers.SOON, ListEnd.automatic(), item -> receivers.add(here())));
        assertThat(hook).hasValue("mine");
        assertThat(receivers).isSubsetOf("mine");
    }

    @Test
    void completesWhatIsPendingWhenClosedAndStaysOpen() {
        get(client.connect());
        CompletableFuture<String> failed = client.send(AmiAction.of("Later"))
                .handle((answer, failure) -> failure.getClass().getSimpleName() + " " + here());
        await("request", () -> !replies.isEmpty());
        client.close();
        assertThat(get(failed)).isEqualTo("AmiDisconnectedException mine");
        assertThat(threads.isShutdown()).isFalse();
    }

    @Test
    void whatItRefusesIsCompletedElsewhereButNotOnTheNetworkThread() {
        get(client.connect());
        List<CompletableFuture<String>> blocking = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            blocking.add(client.send(AmiAction.of("Later"))
                    .thenApply(
                            answer -> client.send(AmiAction.of("Ping")).join().word() + " " + here()));
        }
        await("requests", () -> replies.size() == 10);
        isFull.set(true);
        replies.forEach(TestReply::success);
        for (CompletableFuture<String> future : blocking) {
            assertThat(get(future)).startsWith("Success ami-client-").doesNotContain("-io-");
        }
    }

    @Test
    void closesWithPendingActionsThoughItRefuses() {
        get(client.connect());
        CompletableFuture<AmiResponse> pending = client.send(AmiAction.of("Later"));
        await("request", () -> !replies.isEmpty());
        isFull.set(true);
        client.close();
        assertThat(failure(pending)).isInstanceOf(AmiDisconnectedException.class);
    }

    @Test
    void aStreamedListFailsIfItRefusesAnItem() {
        get(client.connect());
        isFull.set(true);
        server.on("Items", (request, reply) -> {
            reply.listBegins("will follow");
            reply.item("Item");
            reply.listEnds("ItemsComplete");
        });
        assertThat(failure(client.streamList(AmiAction.of("Items"), Servers.SOON, ListEnd.automatic(), item -> {})))
                .isInstanceOf(AmiOverflowException.class)
                .hasMessageContaining("completionExecutor");
        await("forgotten", () -> client.stats().pendingActions() == 0);
    }

    @Test
    void answersStillComeAfterItWasShutDown() {
        get(client.connect());
        threads.shutdownNow();
        assertThat(get(client.send(AmiAction.of("Ping"))).word()).isEqualTo("Success");
    }
}
