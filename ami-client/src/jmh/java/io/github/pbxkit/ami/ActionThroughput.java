package io.github.pbxkit.ami;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Pings per second that are answered while a hundred are under way. */
public final class ActionThroughput extends OnRealAsterisk {
    private static final int IN_FLIGHT = 100;
    private static final long WARM_UP = TimeUnit.SECONDS.toNanos(3);
    private static final long MEASURED = TimeUnit.SECONDS.toNanos(4);

    @Override
    public String name() {
        return "action-throughput-" + IN_FLIGHT;
    }

    @Override
    public String unit() {
        return "actions/s";
    }

    @Override
    public boolean smallerIsBetter() {
        return false;
    }

    @Override
    double measure(Pinger pinger) throws Exception {
        Semaphore permits = new Semaphore(IN_FLIGHT);
        perSecond(pinger, permits, WARM_UP);
        return perSecond(pinger, permits, MEASURED);
    }

    private static double perSecond(Pinger pinger, Semaphore permits, long nanos) throws Exception {
        long began = System.nanoTime();
        long actions = 0;
        for (; System.nanoTime() - began < nanos; actions++) {
            take(permits, 1);
            pinger.ping(permits::release);
        }
        take(permits, IN_FLIGHT); // every answer came
        permits.release(IN_FLIGHT);
        return actions * 1e9 / (System.nanoTime() - began);
    }

    private static void take(Semaphore permits, int count) throws InterruptedException {
        if (!permits.tryAcquire(count, 20, TimeUnit.SECONDS)) {
            throw new IllegalStateException("answers did not come");
        }
    }
}
