package io.github.pbxkit.examples.lab.ari;

import io.github.pbxkit.examples.lab.AsteriskVersion;
import io.github.pbxkit.examples.lab.LabExtension;
import io.github.pbxkit.examples.lab.LabOptions;
import io.github.pbxkit.examples.lab.PortsOfTests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The contract of outgoing sockets on a real Asterisk 22. */
class OutboundAsterisk22IT extends OutboundContract {
    private static final int PORT = PortsOfTests.free();
    private static final CutLine LINE = line(PORT);

    @RegisterExtension
    static final LabExtension lab = LabExtension.of(AsteriskVersion.V22, options());

    private final LabWorld world = new LabWorld(lab::server);

    private static CutLine line(int port) {
        try {
            return new CutLine(URI.create("http://127.0.0.1:" + port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LabOptions options() {
        URI uri = URI.create("ws://127.0.0.1:" + LINE.uri().getPort() + "/ari");
        return LabWorld.options().toBuilder()
                .file(
                        "websocket_client.conf",
                        OutboundConfig.client("lasting", uri, "persistent")
                                + OutboundConfig.client("percall", uri, "per_call_config"))
                .append(
                        "ari.conf",
                        OutboundConfig.application("lasting", AriWorld.PREFIX + LASTING)
                                + OutboundConfig.application("percall", AriWorld.PREFIX + PER_CALL))
                .build();
    }

    @AfterAll
    static void closeLine() throws IOException {
        LINE.close();
    }

    @Override
    AriWorld world() {
        return world;
    }

    @Override
    int port() {
        return PORT;
    }

    @Override
    CutLine line() {
        return LINE;
    }
}
