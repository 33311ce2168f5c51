package io.github.pbxkit.ami.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last repairs, and who wants to hear of them. */
final class RepairLog {
    private static final Logger LOG = LoggerFactory.getLogger(RepairLog.class);
    private static final int KEPT = 1000;

    private final String server;
    private final Executor executor;
    private final List<Consumer<? super LiveRepair>> listeners = new CopyOnWriteArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<LiveRepair> last = new ArrayDeque<>();
    private long total;

    RepairLog(String server, Executor executor) {
        this.server = server;
        this.executor = executor;
    }

    Runnable listen(Consumer<? super LiveRepair> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void add(List<LiveRepair> repairs) {
        if (repairs.isEmpty()) {
            return;
        }
        lock.lock();
        try {
            total += repairs.size();
            last.addAll(repairs);
            while (last.size() > KEPT) {
                last.poll();
            }
        } finally {
            lock.unlock();
        }
        LiveRepair first = repairs.get(0);
        LOG.info(
                "{}: {} differences to the server's lists put right, the first: {}",
                server,
                repairs.size(),
                first.subject());
        if (!listeners.isEmpty()) {
            tell(repairs);
        }
    }

    private void tell(List<LiveRepair> repairs) {
        try {
            executor.execute(() -> listeners.forEach(listener -> tell(listener, repairs)));
        } catch (RejectedExecutionException isShutDown) {
            LOG.debug("{}: nobody hears of repairs any more", server);
        }
    }

    /** One that throws keeps nothing from the others. */
    private void tell(Consumer<? super LiveRepair> listener, List<LiveRepair> repairs) {
        for (LiveRepair repair : repairs) {
            try {
                listener.accept(repair);
            } catch (RuntimeException | Error e) {
                LOG.warn("{}: a listener of repairs failed", server, e);
            }
        }
    }

    List<LiveRepair> last() {
        lock.lock();
        try {
            return List.copyOf(last);
        } finally {
            lock.unlock();
        }
    }

    long total() {
        lock.lock();
        try {
            return total;
        } finally {
            lock.unlock();
        }
    }
}
