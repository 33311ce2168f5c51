package io.github.pbxkit.examples.guard.report;

import io.github.pbxkit.examples.guard.DecisionListener;
import io.github.pbxkit.examples.guard.rule.Action;
import io.github.pbxkit.examples.guard.rule.Decision;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands what was not simply allowed to all reporters, on a thread of its own; more than it can tell is counted. */
public final class Reports implements DecisionListener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Reports.class);
    private static final int CAPACITY = 10_000;
    private static final long FAREWELL_SECONDS = 5;

    private final List<FraudReporter> reporters;
    private final Function<Decision, String> texts;
    private final BlockingQueue<Decision> waiting = new ArrayBlockingQueue<>(CAPACITY);
    private final AtomicLong lost = new AtomicLong();
    private final Thread thread;
    private volatile boolean closed;

    /** @param texts makes the sentence that says why */
    public Reports(List<FraudReporter> reporters, Function<Decision, String> texts) {
        this.reporters = List.copyOf(reporters);
        this.texts = texts;
        this.thread = new Thread(this::run, "call-guard-reports");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void decided(Decision decision) {
        if (decision.action() != Action.ALLOW && !waiting.offer(decision) && lost.getAndIncrement() == 0) {
            LOG.error("Reporters are too slow: reports are being lost");
        }
    }

    /** Reports that no reporter heard. */
    public long lost() {
        return lost.get();
    }

    private void run() {
        try {
            while (!closed || !waiting.isEmpty()) {
                Decision decision = waiting.poll(200, TimeUnit.MILLISECONDS);
                if (decision != null) {
                    tell(decision);
                }
            }
        } catch (InterruptedException e) {
            lost.addAndGet(waiting.size());
        }
    }

    private void tell(Decision decision) throws InterruptedException {
        String text = texts.apply(decision);
        for (FraudReporter reporter : reporters) {
            try {
                reporter.report(decision, text);
            } catch (IOException | RuntimeException e) {
                LOG.warn("Not reported to {}: {}", reporter.description(), e.toString());
            }
        }
    }

    /** Tells what waits, for some seconds at most. */
    @Override
    public void close() {
        closed = true;
        try {
            thread.join(TimeUnit.SECONDS.toMillis(FAREWELL_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread.interrupt();
    }
}
