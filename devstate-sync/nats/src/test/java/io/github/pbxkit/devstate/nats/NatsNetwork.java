package io.github.pbxkit.devstate.nats;

import io.github.pbxkit.devstate.StateLink;
import io.github.pbxkit.devstate.testkit.LinkNetwork;
import io.github.pbxkit.devstate.testkit.NatsServer;
import io.github.pbxkit.devstate.testkit.TcpCable;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/** A real NATS server on this machine, and a cable to it. */
final class NatsNetwork implements LinkNetwork {
    private final NatsServer server;
    private final TcpCable cable;

    NatsNetwork(Path folder) {
        server = new NatsServer(folder, "").start();
        cable = new TcpCable(server.port());
    }

    @Override
    public StateLink link(String origin, Set<String> peers) {
        NatsLink.Builder builder =
                NatsLink.builder(URI.create("nats://127.0.0.1:" + cable.port())).longestRetry(Duration.ofMillis(300));
        peers.forEach(builder::peer);
        return builder.build();
    }

    @Override
    public void cut() {
        cable.cut();
    }

    @Override
    public void stall() {
        cable.stall();
    }

    @Override
    public void heal() {
        cable.heal();
    }

    @Override
    public String peerName(String origin) {
        return "nats.devstate.store";
    }

    @Override
    public void close() {
        cable.close();
        server.close();
    }
}
