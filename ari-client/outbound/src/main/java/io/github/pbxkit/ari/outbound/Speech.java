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

/**
 * One thing that is being said. Asterisk keeps 1,000 frames and throws away what is above; its {@code MEDIA_XOFF} at 900 comes
 * too late for a sender on the same machine. So no more than some seconds are sent ahead, by the clock. The next piece is
 * asked for when the one before is sent.
 */
final class Speech implements Flow.Subscriber<byte[]> {
    private static final long AHEAD_NANOS = TimeUnit.SECONDS.toNanos(4);
    private static final int PIECE_MILLIS = 200;
    private static final long PAUSE_MILLIS = 100;

    private final MediaLine line;
    private final int bytesPerSecond;
    private final Supplier<CompletableFuture<Void>> mark;
    private final CompletableFuture<Boolean> end = new CompletableFuture<>();
    private final Executor later = CompletableFuture.delayedExecutor(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    private final Object lock = new Object();
    private final Queue<byte[]> pieces = new ArrayDeque<>();
    private Flow.@Nullable Subscription source;
    private long playedAt = System.nanoTime();
    private boolean held;
    private boolean sending;
    private boolean complete;

    Speech(MediaLine line, int bytesPerSecond, Supplier<CompletableFuture<Void>> mark) {
        this.line = line;
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
        if (end.isDone()) {
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

    void interrupt() {
        stop();
        end.complete(false);
    }

    void fail(Throwable failure) {
        stop();
        end.completeExceptionally(failure);
    }

    private void stop() {
        Flow.Subscription subscription;
        synchronized (lock) {
            pieces.clear();
            subscription = source;
        }
        if (subscription != null) {
            subscription.cancel();
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

    private boolean sendOne() {
        byte[] piece;
        synchronized (lock) {
            if (end.isDone() || held) {
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
            piece = pieces.poll();
            if (piece == null) {
                sending = false;
            } else {
                playedAt += TimeUnit.SECONDS.toNanos(piece.length) / bytesPerSecond;
            }
        }
        if (piece == null) {
            next();
            return false;
        }
        if (!line.send(piece)) {
            fail(new AriDisconnectedException("The media channel has ended", null));
        }
        return true;
    }

    private void next() {
        Flow.Subscription subscription;
        boolean last;
        synchronized (lock) {
            subscription = source;
            last = complete;
        }
        if (last) {
            var unused = mark.get().whenComplete((played, failure) -> {
                if (failure == null) {
                    end.complete(true);
                } else {
                    end.completeExceptionally(failure);
                }
            });
        } else if (subscription != null) {
            subscription.request(1);
        }
    }
}
