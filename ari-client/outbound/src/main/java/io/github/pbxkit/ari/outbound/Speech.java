package io.github.pbxkit.ari.outbound;

import io.github.pbxkit.ari.AriDisconnectedException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thing that is being said. Asterisk keeps 1,000 frames and throws away what is above; its {@code MEDIA_XOFF} at 900 comes
 * too late for a sender on the same machine. So no more than some seconds are sent ahead, by the clock. The next piece is
 * asked for when the one before is sent.
 */
final class Speech implements Flow.Subscriber<byte[]> {
    private static final Logger LOG = LoggerFactory.getLogger(Speech.class);
    private static final long AHEAD_NANOS = TimeUnit.SECONDS.toNanos(4);
    private static final int PIECE_MILLIS = 200;
    private static final long PAUSE_MILLIS = 100;

    private final MediaLine line;
    private final int bytesPerSecond;
    private final Supplier<CompletableFuture<Void>> mark;
    private final CompletableFuture<Boolean> end = new CompletableFuture<>();
    private final Executor later = CompletableFuture.delayedExecutor(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    private final Object lock;
    private final Queue<byte[]> pieces = new ArrayDeque<>();
    private Flow.@Nullable Subscription source;
    private long playedAt = System.nanoTime();
    private boolean held;
    private boolean sending;
    private boolean complete;
    private boolean stopped;

    /** The lock is common to all that is said on a line. */
    Speech(MediaLine line, Object lock, int bytesPerSecond, Supplier<CompletableFuture<Void>> mark) {
        this.line = line;
        this.lock = lock;
        this.bytesPerSecond = bytesPerSecond;
        this.mark = mark;
    }

    CompletableFuture<Boolean> end() {
        return end;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        synchronized (lock) {
            source = subscription;
        }
        if (isStopped()) {
            subscription.cancel();
        } else {
            subscription.request(1);
        }
    }

    @Override
    public void onNext(byte[] audio) {
        int size = Math.max(2, bytesPerSecond / 1_000 * PIECE_MILLIS);
        synchronized (lock) {
            for (int from = 0; from < audio.length; from += size) {
                pieces.add(Arrays.copyOfRange(audio, from, Math.min(audio.length, from + size)));
            }
        }
        send();
    }

    @Override
    public void onError(Throwable failure) {
        stop();
        end.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        synchronized (lock) {
            complete = true;
        }
        send();
    }

    void hold() {
        synchronized (lock) {
            held = true;
        }
    }

    void goOn() {
        synchronized (lock) {
            held = false;
        }
        send();
    }

    /** Sends nothing more from here on. The source does not know yet, nor does who waits for the end. */
    void stop() {
        synchronized (lock) {
            stopped = true;
            pieces.clear();
        }
    }

    /** Tells of a stop. */
    void interrupted() {
        end.complete(false);
        cancel();
    }

    void fail(Throwable failure) {
        stop();
        end.completeExceptionally(failure);
        cancel();
    }

    private void cancel() {
        Flow.Subscription subscription;
        synchronized (lock) {
            subscription = source;
        }
        if (subscription != null) {
            try {
                subscription.cancel();
            } catch (RuntimeException e) { // Others are to be told too.
                LOG.warn("A source of audio cannot be cancelled", e);
            }
        }
    }

    private boolean isStopped() {
        synchronized (lock) {
            return stopped;
        }
    }

    /** Sends what may be sent now; one thread at a time. */
    private void send() {
        synchronized (lock) {
            if (sending) {
                return;
            }
            sending = true;
        }
        boolean more = true;
        while (more) {
            more = sendOne();
        }
    }

    /** Under the lock up to the line: nothing gets past {@link #stop}. */
    private boolean sendOne() {
        Flow.Subscription subscription;
        CompletableFuture<Void> last;
        synchronized (lock) {
            if (stopped || held) {
                sending = false;
                return false;
            }
            long now = System.nanoTime();
            playedAt = Math.max(now, playedAt);
            if (playedAt - now > AHEAD_NANOS) {
                sending = false;
                later.execute(this::send);
                return false;
            }
            byte[] piece = pieces.poll();
            if (piece != null) {
                playedAt += TimeUnit.SECONDS.toNanos(piece.length) / bytesPerSecond;
                if (line.send(piece)) {
                    return true;
                }
                sending = false;
                subscription = null;
                last = CompletableFuture.failedFuture(
                        new AriDisconnectedException("The media channel has ended", null));
            } else {
                sending = false;
                subscription = source;
                last = complete ? mark.get() : null;
            }
        }
        next(subscription, last);
        return false;
    }

    private void next(Flow.@Nullable Subscription subscription, @Nullable CompletableFuture<Void> last) {
        if (last != null) {
            var unused = last.whenComplete((played, failure) -> {
                if (failure == null) {
                    end.complete(!isStopped());
                } else {
                    fail(failure);
                }
            });
        } else if (subscription != null) {
            subscription.request(1);
        }
    }
}
