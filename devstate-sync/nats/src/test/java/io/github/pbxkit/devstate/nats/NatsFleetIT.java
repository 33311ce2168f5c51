package io.github.pbxkit.devstate.nats;

import io.github.pbxkit.devstate.DeviceState;
import io.github.pbxkit.devstate.ReplicaOptions;
import io.github.pbxkit.devstate.testkit.NatsServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More servers than would call each other, at one NATS server. */
class NatsFleetIT {
    private static final int SERVERS = Boolean.getBoolean("soak") ? 100 : 40;
    private static final int NUMBERS = 50;

    @TempDir
    Path folder;

    @BeforeAll
    static void findServer() {
        NatsServer.findOrSkip("NatsFleetIT");
    }

    @Test
    void everybodySeesEverybody() {
        List<FleetNode> fleet = new ArrayList<>();
        try (NatsServer server = new NatsServer(folder, "").start()) {
            for (int i = 0; i < SERVERS; i++) {
                fleet.add(node(server, "site-" + i));
            }
            fleet.forEach(node -> node.setAll(NUMBERS, DeviceState.INUSE));
            int others = (SERVERS - 1) * (NUMBERS + 1);
            fleet.forEach(node -> FleetNode.await(() -> shown(node, DeviceState.INUSE), others - (SERVERS - 1L)));

            fleet.get(0).set("100", DeviceState.RINGING);
            fleet.stream().skip(1).forEach(node -> node.awaitShown("100*site-0", DeviceState.RINGING));

            fleet.get(1).close();
            fleet.stream()
                    .skip(2)
                    .forEach(node -> FleetNode.await(() -> shown(node, DeviceState.UNAVAILABLE), NUMBERS + 1L));
            fleet.forEach(FleetNode::close);
        }
    }

    private static FleetNode node(NatsServer server, String name) {
        ReplicaOptions.Builder patient = ReplicaOptions.builder(name).beat(Duration.ofSeconds(2), 30);
        return new FleetNode(
                patient, name, NatsLink.builder(server.uri()).anyPeer().build());
    }

    private static long shown(FleetNode node, DeviceState state) {
        return node.shown.values().stream().filter(state::equals).count();
    }
}
