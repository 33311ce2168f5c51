package io.github.pbxkit.examples.lab.ami;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.AmiClientBuilder;
import io.github.pbxkit.ami.ReconnectDelay;
import io.github.pbxkit.ami.testkit.AmiTestServer;
import io.github.pbxkit.examples.lab.AsteriskServer;
import java.time.Duration;

/** A server that the contract is checked on: real or fake. */
record AmiTarget(int port, String user, String secret, String watchUser, String watchSecret) {

    static AmiTarget of(AsteriskServer server) {
        return new AmiTarget(
                server.amiPort(),
                server.amiUser(),
                server.amiPassword(),
                server.amiWatchUser().name(),
                server.amiWatchUser().password());
    }

    static AmiTarget of(AmiTestServer server) {
        return new AmiTarget(server.port(), server.user(), server.secret(), "watch", "watch-secret");
    }

    AmiClientBuilder client() {
        return AmiClient.builder("127.0.0.1", port)
                .credentials(user, secret)
                .reconnectDelay(ReconnectDelay.constant(Duration.ofMillis(50)));
    }
}
