package io.github.pbxkit.ari;

import static java.util.concurrent.CompletableFuture.completedFuture;

import io.github.pbxkit.ari.event.ChannelUserevent;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * Whether an application hears anything over a new socket. A socket that is closed and opened again within milliseconds may
 * be deaf although the server lists its application (seen on 16.28 and 22.10: 4 of 480), so the application sends itself an
 * event.
 */
final class HearingTest {
    private static final Duration LIMIT = Duration.ofSeconds(3);
    private static final String PREFIX = "pbxkit-hearing-";

    private final String name = PREFIX + UUID.randomUUID();
    private final String application;
    private final CompletableFuture<Void> heard = new CompletableFuture<>();

    HearingTest(String application) {
        this.application = application;
    }

    /** Whether somebody's hearing is being tested by this event; nobody else wants it. */
    static boolean isTest(AriEvent event) {
        return event instanceof ChannelUserevent test && test.eventname().startsWith(PREFIX);
    }

    void onEvent(AriEvent event) {
        if (event instanceof ChannelUserevent test && test.eventname().equals(name)) {
            heard.complete(null);
        }
    }

    /**
     * Asks.
     *
     * @return true: it hears, or cannot be tested (a user who may only read); false: the socket is of no use
     */
    CompletableFuture<Boolean> run(AriClient ari) {
        return ari.events()
                .userEvent(name, application)
                .send()
                .handle((sent, failure) -> failure)
                .thenCompose(failure -> failure == null ? listen(ari) : completedFuture(canGoOn(failure)));
    }

    /** From the answer on: a server that is slow to answer is not deaf. */
    private CompletableFuture<Boolean> listen(AriClient ari) {
        CompletableFuture<Void> patience = ari.after(LIMIT);
        var unused = patience.whenComplete((done, closed) ->
                heard.completeExceptionally(new AriTimeoutException("no event within " + LIMIT, null)));
        return heard.handle((done, deaf) -> deaf == null).whenComplete((result, failure) -> patience.cancel(false));
    }

    /** The server answered, and not that it does not know the application. */
    private static boolean canGoOn(Throwable failure) {
        return failure instanceof AriRefusedException
                && !(failure instanceof AriNotFoundException)
                && !(failure instanceof AriUnprocessableException)
                && !(failure instanceof AriBusyException);
    }
}
