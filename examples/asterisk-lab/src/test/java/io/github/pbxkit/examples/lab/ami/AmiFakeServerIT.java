package io.github.pbxkit.examples.lab.ami;

import io.github.pbxkit.ami.testkit.AmiTestServer;
import org.junit.jupiter.api.AfterAll;

class AmiFakeServerIT extends AmiContract {
    private static final AmiTestServer SERVER = AmiTestServer.builder()
            .user("watch", "watch-secret", "call,reporting,user", "none")
            .start();

    @Override
    AmiTarget target() {
        return AmiTarget.of(SERVER);
    }

    @Override
    void loseConnections() {
        SERVER.faults().dropConnections();
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }
}
