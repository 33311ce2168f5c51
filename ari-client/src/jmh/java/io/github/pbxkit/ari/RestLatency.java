package io.github.pbxkit.ari;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** Time from sending a request until its answer is in the caller's hands, one at a time from one thread. */
abstract class RestLatency extends RestCalls {
    private static final int MEASURED = 20_000;

    private final int percentile;

    RestLatency(int percentile, String... contenders) {
        super(contenders);
        this.percentile = percentile;
    }

    /** The middle one. */
    public static final class Median extends RestLatency {
        /** For the service loader. */
        public Median() {
            super(50, "ours", "ari4java");
        }
    }

    /** What one of a hundred takes or longer. */
    public static final class Slow extends RestLatency {
        /** For the service loader. */
        public Slow() {
            super(99, "ours", "ari4java");
        }
    }

    /** Over the event socket, beside our own HTTP. */
    abstract static class OverSocket extends RestLatency {
        OverSocket(int percentile) {
            super(percentile, "ours", "http");
        }

        @Override
        RequestPath path(String contender) {
            return contender.equals("http") ? RequestPath.HTTP : RequestPath.SOCKET;
        }

        @Override
        public String name() {
            return super.name().replace("rest", "rest-over-socket");
        }
    }

    /** The middle one over the socket. */
    public static final class SocketMedian extends OverSocket {
        /** For the service loader. */
        public SocketMedian() {
            super(50);
        }
    }

    /** The slow one over the socket. */
    public static final class SocketSlow extends OverSocket {
        /** For the service loader. */
        public SocketSlow() {
            super(99);
        }
    }

    @Override
    public String name() {
        return "rest-latency-p" + percentile;
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
    double measure(Caller caller) throws Exception {
        warmUp(caller);
        long[] nanos = new long[MEASURED];
        for (int i = 0; i < MEASURED; i++) {
            long began = System.nanoTime();
            caller.call();
            nanos[i] = System.nanoTime() - began;
        }
        Arrays.sort(nanos);
        return nanos[MEASURED * percentile / 100] / (double) TimeUnit.MICROSECONDS.toNanos(1);
    }
}
