package io.github.pbxkit.ari.recipe;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.AriOptions;
import io.github.pbxkit.ari.ChannelHandle;
import io.github.pbxkit.ari.Timeouts;
import io.github.pbxkit.ari.event.StasisStart;
import io.github.pbxkit.ari.testkit.AriTestServer;
import io.github.pbxkit.ari.testkit.PbxClock;
import io.github.pbxkit.ari.testkit.TestCaller;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** A fake server and a client whose handlers have a single thread: whoever waits in one blocks all lanes. */
final class RecipeFixture implements AutoCloseable {
    static final String APPLICATION = "app";
    static final Duration LIMIT = Duration.ofSeconds(40);

    private final ExecutorService oneThread = Executors.newSingleThreadExecutor();
    final AriTestServer server;
    final AriClient ari;

    RecipeFixture() {
        this(PbxClock.system());
    }

    RecipeFixture(PbxClock clock) {
        server = AriTestServer.builder()
                .playbackLength(Duration.ofMillis(50))
                .clock(clock)
                .start();
        Timeouts patient = Timeouts.DEFAULTS
                .withConnect(LIMIT)
                .withOpen(LIMIT)
                .withRequest(LIMIT)
                .withPing(LIMIT);
        ari = AriClient.builder(server.uri())
                .credentials(server.user(), server.password())
                .application(APPLICATION)
                .options(AriOptions.builder()
                        .laneExecutor(oneThread)
                        .timeouts(patient)
                        .build())
                .build();
        ari.connect().orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS).join();
    }

    /** What a handler gives that runs when somebody has come in. */
    <T> CompletableFuture<T> whenSomebodyComes(Function<ChannelHandle, T> handler) {
        CompletableFuture<T> result = new CompletableFuture<>();
        ari.on(StasisStart.class, event -> {
            if (!RingGroup.isCallee(event) && !AttendedTransfer.isThird(event)) {
                result.complete(handler.apply(ari.channel(event.channel().id())));
            }
        });
        return result;
    }

    ChannelHandle enter(TestCaller caller) {
        return ari.channel(caller.channelId());
    }

    TestCaller caller() {
        return server.caller().name("Anna").number("6001").enter(APPLICATION);
    }

    static <T> T get(CompletableFuture<T> future) {
        try {
            return future.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        ari.close();
        server.close();
        oneThread.shutdownNow();
    }
}
