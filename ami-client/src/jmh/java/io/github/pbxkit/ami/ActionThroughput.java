package io.github.pbxkit.ami;

import io.github.pbxkit.ami.action.Ping;
import io.github.pbxkit.bench.MeasuredCase;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.asteriskjava.manager.ManagerConnection;
import org.asteriskjava.manager.ManagerConnectionFactory;
import org.asteriskjava.manager.action.PingAction;

/** Pings per second that a real Asterisk answers while a hundred are under way; the server is {@link RealAsterisk}. */
public final class ActionThroughput implements MeasuredCase {
    private static final int IN_FLIGHT = 100;
    private static final long WARM_UP = TimeUnit.SECONDS.toNanos(3);
    private static final long MEASURED = TimeUnit.SECONDS.toNanos(4);

    private interface Sender {
        /** Sends a Ping; returns the permit when the answer is there. */
        void send(Semaphore permits) throws Exception;
    }

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
    public List<String> contenders() {
        return RealAsterisk.isAvailable() ? List.of("ours", "asterisk-java") : List.of();
    }

    @Override
    public List<String> jvmArgs() {
        return List.of("-Xmx256m", "-Dlogback.configurationFile=logback-bench.xml", RealAsterisk.option());
    }

    @Override
    public double measure(String contender) throws Exception {
        RealAsterisk server = RealAsterisk.given();
        return contender.equals("ours") ? ours(server) : theirs(server);
    }

    private static double ours(RealAsterisk server) throws Exception {
        try (AmiClient client = AmiClient.builder(server.host(), server.port())
                .credentials(server.user(), server.secret())
                .events("off")
                .build()) {
            client.connect().join();
            return perSecond(permits -> client.send(Ping.of()).thenRun(permits::release));
        }
    }

    private static double theirs(RealAsterisk server) throws Exception {
        ManagerConnection connection = new ManagerConnectionFactory(
                        server.host(), server.port(), server.user(), server.secret())
                .createManagerConnection();
        connection.login("off");
        try {
            return perSecond(permits -> connection.sendAction(new PingAction(), response -> permits.release()));
        } finally {
            connection.logoff();
        }
    }

    private static double perSecond(Sender sender) throws Exception {
        Semaphore permits = new Semaphore(IN_FLIGHT);
        send(sender, permits, WARM_UP);
        return send(sender, permits, MEASURED);
    }

    private static double send(Sender sender, Semaphore permits, long nanos) throws Exception {
        long began = System.nanoTime();
        long actions = 0;
        for (; System.nanoTime() - began < nanos; actions++) {
            take(permits, 1);
            sender.send(permits);
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
