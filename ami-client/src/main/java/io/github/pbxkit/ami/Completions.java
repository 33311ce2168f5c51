package io.github.pbxkit.ami;

import io.netty.channel.EventLoop;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Completes answers on an executor, with one task for all that have come meanwhile: waking a thread for each of them would
 * cost more than everything else that is done for it.
 *
 * <p>What a user does on an answer may block, perhaps until an answer behind it is there. So the event loop looks after
 * them: when one still waits after {@link #PATIENCE} and the thread in front is blocked, all that wait get a task of their
 * own, and so do those that come in the next {@link #APART}. A thread that is not blocked may just not have a processor, or
 * be in a system call that waits, which looks the same: it gets {@link #LOOKS} times as long.
 */
final class Completions {
    private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(5);
    private static final long APART = TimeUnit.MILLISECONDS.toNanos(500);
    private static final int LOOKS = 5;
    private static final int BATCH = 256;

    private final EventLoop loop;
    private final Executor executor;
    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicReference<@Nullable Turn> turn = new AtomicReference<>();
    private final AtomicLong taken = new AtomicLong();

    // On the event loop only.
    private long added;
    private boolean isWatching;
    private boolean isApart;
    private long apartSince;

    /** Completes on an executor that takes every task. */
    Completions(EventLoop loop, Executor executor) {
        this.loop = loop;
        this.executor = executor;
    }

    /** Completes something behind what was added before. On the event loop only. */
    void add(Runnable completing) {
        if (isApart && System.nanoTime() - apartSince < APART) {
            executor.execute(completing);
            return;
        }
        isApart = false;
        added++;
        waiting.add(completing);
        if (turn.get() == null) {
            begin();
        } else {
            watch();
        }
    }

    /** Gives everything that waits a task of its own; nobody looks after it any more. On the event loop only. */
    void release() {
        turn.set(null);
        for (Runnable next = next(); next != null; next = next()) {
            executor.execute(next);
        }
    }

    private void begin() {
        Turn next = new Turn();
        if (turn.compareAndSet(null, next)) {
            executor.execute(next);
        }
    }

    private @Nullable Runnable next() {
        Runnable next = waiting.poll();
        if (next != null) {
            taken.incrementAndGet();
        }
        return next;
    }

    private void watch() {
        if (!isWatching) {
            isWatching = true;
            lookLater(added, LOOKS - 1);
        }
    }

    private void lookLater(long last, int more) {
        loop.schedule(() -> look(last, more), PATIENCE, TimeUnit.NANOSECONDS);
    }

    private void look(long last, int more) {
        boolean isLate = taken.get() < last;
        if (isLate && more > 0 && !isBlocked(turn.get())) {
            lookLater(last, more - 1);
            return;
        }
        isWatching = false;
        if (isLate) {
            isApart = true;
            apartSince = System.nanoTime();
            release();
        } else if (!waiting.isEmpty()) {
            watch();
        }
    }

    private static boolean isBlocked(@Nullable Turn turn) {
        Thread thread = turn == null ? null : turn.thread;
        return thread != null && thread.getState() != Thread.State.RUNNABLE;
    }

    /** Completes one after another until nothing waits, or until the turn is another one's. */
    private final class Turn implements Runnable {
        private volatile @Nullable Thread thread;

        @Override
        public void run() {
            thread = Thread.currentThread();
            try {
                completeSome();
            } finally {
                if (turn.compareAndSet(this, null) && !waiting.isEmpty()) {
                    begin(); // behind what others want from this executor
                }
            }
        }

        private void completeSome() {
            for (int i = 0; i < BATCH && turn.get() == this; i++) {
                Runnable next = next();
                if (next == null) {
                    return;
                }
                next.run();
            }
        }
    }
}
