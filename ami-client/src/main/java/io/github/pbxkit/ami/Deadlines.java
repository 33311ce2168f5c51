package io.github.pbxkit.ami;

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Says which actions have taken too long. Actions with the same timeout end in the order in which they began, so there is
 * one timer for all of them. Used on the event loop only.
 */
final class Deadlines {
    private final EventLoop loop;
    private final Duration usual;
    private final Consumer<PendingAnswer> onOver;
    private final Map<Duration, Line> lines = new HashMap<>();

    /** The timer of the usual timeout is kept when no action is there, for the next one. */
    Deadlines(EventLoop loop, Duration usual, Consumer<PendingAnswer> onOver) {
        this.loop = loop;
        this.usual = usual;
        this.onOver = onOver;
    }

    void add(PendingAnswer answer) {
        lines.computeIfAbsent(answer.timeout(), timeout -> new Line()).add(answer);
    }

    void remove(PendingAnswer answer) {
        Line line = lines.get(answer.timeout());
        if (line != null && line.answers.remove(answer.id()) != null && line.answers.isEmpty()) {
            if (!answer.timeout().equals(usual)) {
                line.stop();
                lines.remove(answer.timeout());
            }
        }
    }

    /** Forgets everything. */
    void close() {
        lines.values().forEach(Line::stop);
        lines.clear();
    }

    private final class Line {
        final Map<String, PendingAnswer> answers = new LinkedHashMap<>();
        private @Nullable ScheduledFuture<?> timer;

        void add(PendingAnswer answer) {
            answers.put(answer.id(), answer);
            if (timer == null) {
                start(answer);
            }
        }

        private void start(PendingAnswer first) {
            timer = loop.schedule(this::look, first.remainingNanos(), TimeUnit.NANOSECONDS);
        }

        void stop() {
            if (timer != null) {
                timer.cancel(false);
                timer = null;
            }
        }

        private void look() {
            timer = null;
            List<PendingAnswer> over = new ArrayList<>();
            for (PendingAnswer answer : answers.values()) {
                if (answer.remainingNanos() > 0) {
                    start(answer);
                    break;
                }
                over.add(answer);
            }
            over.forEach(onOver);
        }
    }
}
