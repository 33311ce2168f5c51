package io.github.pbxkit.ami;

import io.github.pbxkit.ami.action.Ping;
import io.github.pbxkit.bench.MeasuredCase;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.asteriskjava.manager.ManagerConnection;
import org.asteriskjava.manager.ManagerConnectionFactory;
import org.asteriskjava.manager.action.PingAction;

/**
 * Time from sending a Ping to a real Asterisk until its answer is in the caller's hands, one at a time. Both wait as
 * their users do: {@code send(...).join()} here, {@code sendAction} there. The server is {@link RealAsterisk}.
 */
abstract class ActionRoundTrip implements MeasuredCase {
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

    private interface Action {
        void run() throws Exception;
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

    private double ours(RealAsterisk server) throws Exception {
        try (AmiClient client = AmiClient.builder(server.host(), server.port())
                .credentials(server.user(), server.secret())
                .events("off")
                .build()) {
            client.connect().join();
            return microseconds(() -> client.send(Ping.of()).join());
        }
    }

    private double theirs(RealAsterisk server) throws Exception {
        ManagerConnection connection = new ManagerConnectionFactory(
                        server.host(), server.port(), server.user(), server.secret())
                .createManagerConnection();
        connection.login("off");
        try {
            return microseconds(() -> connection.sendAction(new PingAction()));
        } finally {
            connection.logoff();
        }
    }

    private double microseconds(Action action) throws Exception {
        for (int i = 0; i < WARM_UP; i++) {
            action.run();
        }
        long[] nanos = new long[MEASURED];
        for (int i = 0; i < MEASURED; i++) {
            long began = System.nanoTime();
            action.run();
            nanos[i] = System.nanoTime() - began;
        }
        Arrays.sort(nanos);
        return nanos[MEASURED * percentile / 100] / (double) TimeUnit.MICROSECONDS.toNanos(1);
    }
}
