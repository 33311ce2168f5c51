package io.github.pbxkit.ami;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** Time from sending a Ping until its answer is in the caller's hands, one at a time. */
abstract class ActionRoundTrip extends OnRealAsterisk {
    private static final int WARM_UP = 10_000;
    private static final int MEASURED = 20_000;

    private final int percentile;

    ActionRoundTrip(int percentile) {
        this.percentile = percentile;
    }

    /** The middle one. */
    public static final class Median extends ActionRoundTrip {
        /** For the service loader. */
        public Median() {
            super(50);
        }
    }

    /** What one of a hundred takes or longer. */
    public static final class Slow extends ActionRoundTrip {
        /** For the service loader. */
        public Slow() {
            super(99);
        }
    }

    @Override
    public String name() {
        return "action-round-trip-p" + percentile;
    }

    @Override
    public String unit() {
        return "us/op";
    }

    @Override
    public boolean smallerIsBetter() {
        return true;
    }

    @Override
    double measure(Pinger pinger) throws Exception {
        for (int i = 0; i < WARM_UP; i++) {
            pinger.ping();
        }
        long[] nanos = new long[MEASURED];
        for (int i = 0; i < MEASURED; i++) {
            long began = System.nanoTime();
            pinger.ping();
            nanos[i] = System.nanoTime() - began;
        }
        Arrays.sort(nanos);
        return nanos[MEASURED * percentile / 100] / (double) TimeUnit.MICROSECONDS.toNanos(1);
    }
}
