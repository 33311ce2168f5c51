package io.github.pbxkit.devstate.readme;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.devstate.ReplicaOptions;
import io.github.pbxkit.devstate.SyncNode;
import io.github.pbxkit.devstate.asterisk.AmiStateSink;
import io.github.pbxkit.devstate.asterisk.AmiStateSource;
import io.github.pbxkit.devstate.websocket.LinkTls;
import io.github.pbxkit.devstate.websocket.WebSocketLink;
import java.net.URI;
import java.nio.file.Path;

public final class Office {
    public static void main(String[] args) throws InterruptedException {
        try (AmiClient ami = AmiClient.builder("127.0.0.1", 5038)
                        .credentials("user", "secret")
                        .keepTrying()
                        .build();
                SyncNode node = SyncNode.builder(
                                ReplicaOptions.builder("moscow").build())
                        .source(AmiStateSource.builder(ami)
                                .contexts("from-internal")
                                .build())
                        .sink(AmiStateSink.builder(ami).build())
                        .build()) {
            node.addLink(WebSocketLink.builder("a long random secret")
                    .listen("0.0.0.0", 7443)
                    .tls(LinkTls.of(Path.of("moscow.pem"), Path.of("moscow.key"), Path.of("peers.pem")))
                    .call("tver", URI.create("wss://pbx.tver.example.org:7443"))
                    .build());
            node.start();
            ami.connect().join();
            Thread.currentThread().join();
        }
    }
}
