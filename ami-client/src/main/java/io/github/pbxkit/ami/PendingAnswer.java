package io.github.pbxkit.ami;

import io.github.pbxkit.ami.codec.AmiMessage;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** An action on its way, and what makes its answer complete. Used on the event loop only. */
abstract class PendingAnswer {
    /** Whether a message finished the action. */
    enum Progress {
        GOES_ON,
        DONE
    }

    private final AmiAction action;
    private final Duration timeout;
    private final long deadline;
    private @Nullable ScheduledFuture<?> timer;
    private String id = "";

    PendingAnswer(AmiAction action, Duration timeout) {
        this.action = action;
        this.timeout = timeout;
        this.deadline = System.nanoTime() + timeout.toNanos();
    }

    /** The answer came. */
    abstract Progress onResponse(AmiResponse response);

    /** An event of this action came. */
    abstract Progress onEvent(AmiMessage event, AmiConnection connection);

    /** Called after DONE, when the action is off the books: tells whoever waits. */
    abstract void settle();

    /** There will be no answer. */
    abstract void fail(Throwable reason);

    /** Nobody waits any more. */
    abstract boolean isAbandoned();

    /** What it adds to the number of actions that wait: the client's own do not count. */
    int weight() {
        return 1;
    }

    /** Whether the events of this action are its items, and nobody else's. */
    boolean isList() {
        return false;
    }

    final AmiAction action() {
        return action;
    }

    final Duration timeout() {
        return timeout;
    }

    final long remainingNanos() {
        return Math.max(0, deadline - System.nanoTime());
    }

    final String id() {
        return id;
    }

    final void setId(String id) {
        this.id = id;
    }

    final void setTimer(ScheduledFuture<?> timer) {
        this.timer = timer;
    }

    final void cancelTimer() {
        if (timer != null) {
            timer.cancel(false);
            timer = null;
        }
    }

    final AmiRefusedException refusal(AmiResponse response, String server) {
        return new AmiRefusedException(
                "action " + action.name() + " was refused by " + server + ": "
                        + (response.text().isEmpty() ? "no reason given" : response.text()),
                response);
    }
}
