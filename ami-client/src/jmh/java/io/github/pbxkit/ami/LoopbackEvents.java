package io.github.pbxkit.ami;

import io.github.pbxkit.ami.testkit.AmiTestServer;
import io.github.pbxkit.bench.MeasuredCase;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.asteriskjava.manager.ManagerConnection;
import org.asteriskjava.manager.ManagerConnectionFactory;
import org.asteriskjava.manager.event.DialEvent;

/**
 * Events per second from a server's socket to a handler that gets typed events, over loopback, logged in as usual. The
 * server sends the mix of {@link EventMix} and waits until all of it has been handled before it sends it again, because
 * the peer's queue drops what is more than 20,000 ahead; each pass checks the number of events.
 */
public final class LoopbackEvents implements MeasuredCase {
    private static final long WARM_UP = TimeUnit.SECONDS.toNanos(4);
    private static final long MEASURED = TimeUnit.SECONDS.toNanos(5);

    @Override
    public String name() {
        return "loopback-events";
    }

    @Override
    public String unit() {
        return "events/s";
    }

    @Override
    public boolean smallerIsBetter() {
        return false;
    }

    @Override
    public List<String> contenders() {
        return List.of("ours", "asterisk-java");
    }

    @Override
    public List<String> jvmArgs() {
        return List.of("-XX:+UseParallelGC", "-Xmx1g", "-Dlogback.configurationFile=logback-bench.xml");
    }

    @Override
    public double measure(String contender) throws Exception {
        Arrivals arrivals = new Arrivals();
        try (AmiTestServer server = AmiTestServer.start()) {
            return contender.equals("ours") ? ours(server, arrivals) : theirs(server, arrivals);
        }
    }

    private static double ours(AmiTestServer server, Arrivals arrivals) throws InterruptedException {
        try (AmiClient client = AmiClient.builder(server.host(), server.port())
                .credentials(server.user(), server.secret())
                .queue(20_000, OverflowPolicy.DISCONNECT_AND_RESYNC)
                .build()) {
            client.on(KnownEvent.class, event -> arrivals.count());
            client.connect().join();
            double perSecond = passes(server, arrivals);
            if (client.stats().connections() != 1 || client.stats().droppedEvents() != 0) {
                throw new IllegalStateException("events were lost: " + client.stats());
            }
            return perSecond;
        }
    }

    private static double theirs(AmiTestServer server, Arrivals arrivals) throws Exception {
        ManagerConnection connection = new ManagerConnectionFactory(
                        server.host(), server.port(), server.user(), server.secret())
                .createManagerConnection();
        connection.addEventListener(event -> {
            if (!(event.getClass() == DialEvent.class)) { // it makes one more event of each DialBegin
                arrivals.count();
            }
        });
        connection.login();
        try {
            return passes(server, arrivals);
        } finally {
            connection.logoff();
        }
    }

    private static double passes(AmiTestServer server, Arrivals arrivals) throws InterruptedException {
        byte[] stream = withoutGreeting(EventMix.bytes());
        arrivals.settle();
        repeat(server, stream, arrivals, WARM_UP);
        return repeat(server, stream, arrivals, MEASURED);
    }

    private static byte[] withoutGreeting(byte[] stream) {
        int first = new String(stream, 0, 100, StandardCharsets.UTF_8).indexOf("Event:");
        return Arrays.copyOfRange(stream, first, stream.length);
    }

    private static double repeat(AmiTestServer server, byte[] stream, Arrivals arrivals, long nanos)
            throws InterruptedException {
        long began = System.nanoTime();
        long events = 0;
        while (System.nanoTime() - began < nanos) {
            arrivals.expect(EventMix.EVENTS);
            server.emitRaw(stream);
            arrivals.await();
            events += EventMix.EVENTS;
        }
        return events * 1e9 / (System.nanoTime() - began);
    }

    /** Counts what the handler sees of one pass. */
    private static final class Arrivals {
        private final AtomicInteger missing = new AtomicInteger();
        private final Semaphore complete = new Semaphore(0);

        void count() {
            if (missing.decrementAndGet() == 0) {
                complete.release();
            }
        }

        /** Lets pass what the login brings, such as FullyBooted. */
        void settle() throws InterruptedException {
            for (int before = 1; before != missing.get(); TimeUnit.MILLISECONDS.sleep(500)) {
                before = missing.get();
            }
        }

        void expect(int events) {
            missing.set(events);
        }

        void await() throws InterruptedException {
            if (!complete.tryAcquire(20, TimeUnit.SECONDS) || missing.get() != 0) {
                throw new IllegalStateException(missing.get() + " events of a pass did not come");
            }
        }
    }
}
