package io.github.pbxkit.run;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** What a build is doing, on the error stream: one moving line on a terminal, one line for each step elsewhere. */
final class Progress implements AutoCloseable {

    private static final String CLEAR_LINE = "\r\u001b[2K";

    private final boolean terminal;
    private final Object lock = new Object();
    private final long started = System.nanoTime();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "run-progress");
        thread.setDaemon(true);
        return thread;
    });

    private String step = "";

    Progress(boolean terminal) {
        this.terminal = terminal;
        if (terminal) {
            var unused = clock.scheduleAtFixedRate(this::redraw, 1, 1, TimeUnit.SECONDS);
        }
    }

    void step(String text) {
        synchronized (lock) {
            step = text;
        }
        if (terminal) {
            redraw();
        } else {
            System.err.println("  " + text);
        }
    }

    long seconds() {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - started);
    }

    private void redraw() {
        synchronized (lock) {
            if (!step.isEmpty()) {
                System.err.print(CLEAR_LINE + "  " + step + "  " + seconds() + " s");
                System.err.flush();
            }
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
        synchronized (lock) {
            if (terminal && !step.isEmpty()) {
                System.err.print(CLEAR_LINE);
                System.err.flush();
            }
            step = "";
        }
    }
}
