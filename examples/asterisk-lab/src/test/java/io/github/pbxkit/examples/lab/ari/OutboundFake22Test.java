package io.github.pbxkit.examples.lab.ari;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pbxkit.ari.testkit.AriTestException;
import io.github.pbxkit.ari.testkit.AriTestServer;
import io.github.pbxkit.ari.testkit.AsteriskProfile;
import io.github.pbxkit.examples.lab.PortsOfTests;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract of outgoing sockets on the test kit's server. */
class OutboundFake22Test extends OutboundContract {
    private final int port = PortsOfTests.free();
    private final FakeWorld world = new FakeWorld(AsteriskProfile.V22);
    private final CutLine line;

    OutboundFake22Test() throws IOException {
        line = new CutLine(URI.create("http://127.0.0.1:" + port));
    }

    @BeforeEach
    void dial() {
        URI uri = URI.create("ws://127.0.0.1:" + line.uri().getPort() + "/ari");
        world.server().dialPersistent(uri, USER, PASSWORD, AriWorld.PREFIX + LASTING);
        world.server().dialPerCall(uri, USER, PASSWORD, AriWorld.PREFIX + PER_CALL);
    }

    @AfterEach
    void close() throws IOException {
        world.close();
        line.close();
    }

    @Test
    void anAsterisk16OpensNoSockets() {
        try (AriTestServer old =
                AriTestServer.builder().profile(AsteriskProfile.V16).start()) {
            assertThatThrownBy(() -> old.dialPersistent(URI.create("ws://127.0.0.1:1/"), USER, PASSWORD, "x"))
                    .isInstanceOf(AriTestException.class)
                    .hasMessageContaining("22.5");
        }
    }

    @Override
    AriWorld world() {
        return world;
    }

    @Override
    int port() {
        return port;
    }

    @Override
    CutLine line() {
        return line;
    }
}
