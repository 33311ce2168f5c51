package io.github.pbxkit.examples.ariconsole;

import io.github.pbxkit.ari.testkit.AriTestServer;
import io.github.pbxkit.ari.testkit.TestCaller;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Somebody calls the fake server every few seconds, so that there are events and channels to look at. */
final class DemoCallers implements AutoCloseable {
    private static final Duration PACE = Duration.ofSeconds(6);
    private static final Duration STAY = Duration.ofSeconds(20);

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread t = new Thread(task, "ari-console-demo");
        t.setDaemon(true);
        return t;
    });
    private int number;

    private DemoCallers() {}

    static DemoCallers start(AriTestServer server, String application) {
        DemoCallers callers = new DemoCallers();
        var unused = callers.thread.scheduleWithFixedDelay(
                () -> callers.call(server, application), 500, PACE.toMillis(), TimeUnit.MILLISECONDS);
        return callers;
    }

    private void call(AriTestServer server, String application) {
        if (server.hasApplication(application)) {
            TestCaller caller = server.caller()
                    .name("Caller " + ++number)
                    .number("60" + (10 + number % 80))
                    .args("demo")
                    .enter(application)
                    .hangupAfter(STAY);
            caller.press("1");
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
