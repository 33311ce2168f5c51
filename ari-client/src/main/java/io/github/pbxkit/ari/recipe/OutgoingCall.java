package io.github.pbxkit.ari.recipe;

import io.github.pbxkit.ari.AriException;
import io.github.pbxkit.ari.AriRefusedException;
import io.github.pbxkit.ari.ChannelHandle;
import io.github.pbxkit.ari.Registration;
import io.github.pbxkit.ari.event.ChannelDestroyed;
import io.github.pbxkit.ari.event.StasisEnd;
import io.github.pbxkit.ari.event.StasisStart;
import io.github.pbxkit.ari.internal.Futures;
import io.github.pbxkit.ari.model.Channel;
import io.github.pbxkit.ari.operations.OriginateRequest;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A phone that is being called, until it answers or does not. What is told here is told ahead of the lanes. */
final class OutgoingCall {
    /** For the server to say that nobody answered, after it has stopped ringing. */
    private static final Duration SERVER_LAG = Duration.ofSeconds(10);

    private final ChannelHandle channel;
    private final CompletableFuture<ChannelHandle> answered = new CompletableFuture<>();
    private final CompletableFuture<Void> gone = new CompletableFuture<>();
    private volatile boolean hungUp;

    OutgoingCall(ChannelHandle channel) {
        this.channel = channel;
    }

    ChannelHandle channel() {
        return channel;
    }

    /**
     * Sends the request.
     *
     * @return the channel when it has answered and is in the application; fails with why it did not
     */
    CompletableFuture<ChannelHandle> begin(OriginateRequest request, Duration timeout) {
        Registration started = channel.watch(StasisStart.class, event -> answered.complete(channel));
        Registration left = channel.watch(StasisEnd.class, event -> end("It left the application", null));
        Registration destroyed = channel.watch(ChannelDestroyed.class, event -> end(event.causeTxt(), null));
        CompletableFuture<Void> limit = channel.client().after(timeout.plus(SERVER_LAG));
        var late = limit.whenComplete((done, failure) -> {
            if (!answered.isDone()) {
                end("Nothing was heard of the call any more", failure);
                hangUp();
            }
        });
        var unused = answered.whenComplete((up, failure) -> {
            started.close();
            limit.cancel(false);
            if (failure != null) {
                left.close();
                destroyed.close();
            }
        });
        var sent = request.send().whenComplete(this::onSent);
        return answered;
    }

    /** Completed when the channel is gone, answered or not. */
    CompletableFuture<Void> gone() {
        return gone;
    }

    void hangUp() {
        hungUp = true;
        var unused = channel.hangup().ignoreMissing().send();
    }

    private void onSent(@Nullable Channel made, @Nullable Throwable failure) {
        if (failure != null) {
            Throwable cause = Futures.unwrap(failure);
            end(String.valueOf(cause.getMessage()), cause);
            if (!(cause instanceof AriRefusedException)) {
                hangUp(); // It may have been made.
            }
        } else if (hungUp) {
            hangUp(); // It was hung up before it was made.
        }
    }

    private void end(String why, @Nullable Throwable cause) {
        answered.completeExceptionally(new AriException(why, cause));
        gone.complete(null);
    }
}
