package io.github.pbxkit.devstate.nats;

import io.github.pbxkit.devstate.testkit.LinkNetwork;
import io.github.pbxkit.devstate.testkit.NatsServer;
import io.github.pbxkit.devstate.testkit.StateLinkContract;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class NatsLinkContractIT extends StateLinkContract {
    @TempDir
    Path folder;

    @BeforeAll
    static void findServer() {
        NatsServer.findOrSkip("NatsLinkContractIT");
    }

    @Override
    protected LinkNetwork network() {
        return new NatsNetwork(folder);
    }
}
