package io.github.pbxkit.ami;

import io.netty.channel.EventLoop;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Actions that wait for a connection, each at most for its own timeout. Used on the event loop only. */
final class WaitingActions {
    private final AmiOptions options;
    private final EventLoop loop;
    private final Counters counters;
    private final Set<PendingAnswer> actions = new LinkedHashSet<>();

    WaitingActions(AmiOptions options, EventLoop loop, Counters counters) {
        this.options = options;
        this.loop = loop;
        this.counters = counters;
    }

    void add(PendingAnswer answer) {
        actions.add(answer);
        counters.pending.incrementAndGet();
        answer.setTimer(loop.schedule(() -> onTimeout(answer), answer.remainingNanos(), TimeUnit.NANOSECONDS));
    }

    private void onTimeout(PendingAnswer answer) {
        if (remove(answer)) {
            counters.timeouts.incrementAndGet();
            answer.fail(AmiConnection.timedOut(answer, options.server(), counters.pending.get()));
        }
    }

    boolean remove(PendingAnswer answer) {
        boolean wasThere = actions.remove(answer);
        if (wasThere) {
            answer.cancelTimer();
            counters.pending.decrementAndGet();
        }
        return wasThere;
    }

    void drain(Consumer<PendingAnswer> to) {
        List<PendingAnswer> all = new ArrayList<>(actions);
        all.forEach(this::remove);
        all.forEach(to);
    }

    void failAll(AmiException reason) {
        drain(answer -> answer.fail(new AmiDisconnectedException(
                "action " + answer.action().name() + " was not sent: " + reason.getMessage(), false, reason)));
    }
}
