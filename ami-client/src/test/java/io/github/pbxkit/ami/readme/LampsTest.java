package io.github.pbxkit.ami.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.action.QueueReset;
import io.github.pbxkit.ami.event.DeviceState;
import io.github.pbxkit.ami.event.DeviceStateChange;
import io.github.pbxkit.ami.testkit.AmiTestServer;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LampsTest {

    @Test
    void knowsEachLampAlsoAfterALostConnection() throws InterruptedException {
        try (AmiTestServer server = AmiTestServer.start();
                AmiClient ami = AmiClient.builder(server.host(), server.port())
                        .credentials(server.user(), server.secret())
                        .build()) {
            server.deviceState("PJSIP/6001", "INUSE");
            BlockingQueue<DeviceStateChange> changes = new LinkedBlockingQueue<>();
            ami.on(DeviceStateChange.class, changes::add);
            Map<String, DeviceState> states = new Lamps().watch(ami);
            assertThat(states).containsEntry("PJSIP/6001", DeviceState.INUSE);

            server.faults().dropConnections(); // the client comes back by itself
            while (ami.stats().connections() < 2) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
            server.deviceState("PJSIP/6001", "RINGING");
            assertThat(changes.poll(20, TimeUnit.SECONDS).state()).isEqualTo(DeviceState.RINGING);

            server.on("QueueReset", (request, reply) -> reply.error("not today"));
            assertThatThrownBy(() -> ami.send(QueueReset.of()).join()).hasMessageContaining("not today");
        }
    }
}
