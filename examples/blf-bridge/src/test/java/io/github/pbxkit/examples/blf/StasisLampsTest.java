package io.github.pbxkit.examples.blf;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.testkit.AmiTestServer;
import io.github.pbxkit.ari.testkit.AriTestServer;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;

class StasisLampsTest extends StasisLampsContract {
    private final AmiTestServer amiServer = AmiTestServer.start();
    private final AriTestServer ariServer = AriTestServer.start();

    @AfterEach
    void stop() {
        amiServer.close();
        ariServer.close();
    }

    @Override
    AmiClient amiClient() {
        return AmiClient.builder("127.0.0.1", amiServer.port())
                .credentials(amiServer.user(), amiServer.secret())
                .build();
    }

    @Override
    URI ariUri() {
        return ariServer.uri();
    }

    @Override
    String ariUser() {
        return ariServer.user();
    }

    @Override
    String ariPassword() {
        return ariServer.password();
    }
}
