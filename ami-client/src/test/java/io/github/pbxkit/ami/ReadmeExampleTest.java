package io.github.pbxkit.ami;

import io.github.pbxkit.ami.event.DeviceState;
import io.github.pbxkit.ami.testkit.AmiTestServer;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadmeExampleTest {

    @Test
    void showsTheLampOfTheDoor() {
        try (AmiTestServer server = AmiTestServer.start();
                AmiClient ami = Servers.builder(server).build()) {
            Map<String, DeviceState> states = ReadmeExample.run(ami);
            Servers.await("the lamp", () -> states.get("Custom:door") == DeviceState.INUSE);
        }
    }
}
