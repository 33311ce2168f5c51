package io.github.pbxkit.ari;

import java.time.Duration;

/** Requests per second from one thread that waits for each answer: the way that suits ari4java best. */
public class RestRate extends RestCalls {
    private static final Duration MEASURED = Duration.ofSeconds(4);

    /** For the service loader. */
    public RestRate() {
        super("ours", "ari4java");
    }

    @Override
    public String name() {
        return "rest-calls";
    }

    @Override
    public String unit() {
        return "calls/s";
    }

    @Override
    public boolean smallerIsBetter() {
        return false;
    }

    @Override
    double measure(Caller caller) throws Exception {
        warmUp(caller);
        long began = System.nanoTime();
        long calls = 0;
        while (System.nanoTime() - began < MEASURED.toNanos()) {
            caller.call();
            calls++;
        }
        return calls * 1e9 / (System.nanoTime() - began);
    }
}
