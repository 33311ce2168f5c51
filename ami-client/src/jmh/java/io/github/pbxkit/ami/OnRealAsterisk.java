package io.github.pbxkit.ami;

import io.github.pbxkit.ami.action.Ping;
import io.github.pbxkit.bench.MeasuredCase;
import java.util.List;
import org.asteriskjava.manager.ManagerConnection;
import org.asteriskjava.manager.ManagerConnectionFactory;
import org.asteriskjava.manager.action.PingAction;

/** What is measured with Pings to a real Asterisk, {@link RealAsterisk}, that sends no events. */
abstract class OnRealAsterisk implements MeasuredCase {

    /** A connection that is logged in, as its users use it. */
    interface Pinger {
        /** Returns when the answer is there. */
        void ping() throws Exception;

        /** Runs something when the answer is there. */
        void ping(Runnable then) throws Exception;
    }

    abstract double measure(Pinger pinger) throws Exception;

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
            return measure(new Pinger() {
                @Override
                public void ping() {
                    client.send(Ping.of()).join();
                }

                @Override
                public void ping(Runnable then) {
                    client.send(Ping.of()).thenRun(then);
                }
            });
        }
    }

    private double theirs(RealAsterisk server) throws Exception {
        ManagerConnection connection = new ManagerConnectionFactory(
                        server.host(), server.port(), server.user(), server.secret())
                .createManagerConnection();
        connection.login("off");
        try {
            return measure(new Pinger() {
                @Override
                public void ping() throws Exception {
                    connection.sendAction(new PingAction());
                }

                @Override
                public void ping(Runnable then) throws Exception {
                    connection.sendAction(new PingAction(), response -> then.run());
                }
            });
        } finally {
            connection.logoff();
        }
    }
}
