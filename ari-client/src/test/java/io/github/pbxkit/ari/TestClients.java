package io.github.pbxkit.ari;

import io.github.pbxkit.ari.testkit.AriTestServer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Clients of a test server. */
final class TestClients {
    static final String APPLICATION = "app";

    /** Reconnects at once, so that no test waits for a delay; has time, since the machine may be busy with other things. */
    static final AriOptions QUICK = AriOptions.builder()
            .timeouts(Timeouts.DEFAULTS
                    .withConnect(Eventually.LIMIT)
                    .withOpen(Eventually.LIMIT)
                    .withRequest(Eventually.LIMIT)
                    .withPing(Eventually.LIMIT))
            .reconnect(Reconnect.DEFAULTS.withDelays(Duration.ofMillis(1), Duration.ofMillis(20)))
            .build();

    private TestClients() {}

    static AriClient create(AriTestServer server) {
        return create(server, QUICK);
    }

    static AriClient create(AriTestServer server, AriOptions options) {
        return AriClient.builder(server.uri())
                .credentials(server.user(), server.password())
                .application(APPLICATION)
                .options(options)
                .build();
    }

    static AriClient connected(AriTestServer server) {
        return connected(server, QUICK);
    }

    static AriClient connected(AriTestServer server, AriOptions options) {
        AriClient ari = create(server, options);
        connect(ari);
        awaitSocket(server, 1);
        return ari;
    }

    /** The client may know that it is connected before the server has made a note of it. */
    static void awaitSocket(AriTestServer server, int sockets) {
        Eventually.until("socket known to the server", () -> server.faults().openSockets() >= sockets);
    }

    static void connect(AriClient ari) {
        try {
            ari.connect().get(Eventually.LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("Not connected", e);
        }
    }
}
