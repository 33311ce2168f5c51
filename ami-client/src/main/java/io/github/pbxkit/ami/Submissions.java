package io.github.pbxkit.ami;

import io.netty.channel.EventLoop;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** The way of actions from their callers to the event loop, with one task of the loop for all that come at once. */
final class Submissions {
    private static final int BATCH = 256;

    private final EventLoop loop;
    private final Consumer<? super FutureAnswer<?>> receiver;
    private final Queue<FutureAnswer<?>> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean isScheduled = new AtomicBoolean();

    /** Hands actions to a receiver, on the event loop. */
    Submissions(EventLoop loop, Consumer<? super FutureAnswer<?>> receiver) {
        this.loop = loop;
        this.receiver = receiver;
    }

    /** From any thread; {@code otherwise} gets what cannot be handed over any more. */
    void add(FutureAnswer<?> answer, Consumer<FutureAnswer<?>> otherwise) {
        waiting.add(answer);
        if (isScheduled.compareAndSet(false, true)) {
            try {
                loop.execute(this::handOver);
            } catch (RejectedExecutionException isShutDown) {
                isScheduled.set(false);
                waiting.removeIf(lost -> {
                    otherwise.accept(lost);
                    return true;
                });
            }
        }
    }

    private void handOver() {
        isScheduled.set(false);
        for (int i = 0; i < BATCH; i++) {
            FutureAnswer<?> next = waiting.poll();
            if (next == null) {
                return;
            }
            receiver.accept(next);
        }
        if (isScheduled.compareAndSet(false, true)) {
            loop.execute(this::handOver); // let the loop read and write in between
        }
    }
}
