package io.github.pbxkit.examples.cookbook;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.devstate.ReplicaOptions;
import io.github.pbxkit.devstate.StateLink;
import io.github.pbxkit.devstate.SyncNode;
import io.github.pbxkit.devstate.asterisk.AmiStateSink;
import io.github.pbxkit.devstate.asterisk.AmiStateSource;
import io.github.pbxkit.devstate.websocket.WebSocketLink;
import java.net.URI;

/** Lamps (BLF) of two servers. Over anything but one's own network add {@code tls(LinkTls.of(…))} and {@code wss://}. */
final class SharedLamps {
    private SharedLamps() {}

    /** Beside each server; a phone here asks for {@code 100*tver} and sees number 100 of the server tver. */
    static SyncNode beside(AmiClient ami, String server, StateLink link) {
        SyncNode node = SyncNode.builder(ReplicaOptions.builder(server).build())
                .source(AmiStateSource.builder(ami).build())
                .sink(AmiStateSink.builder(ami).build())
                .build();
        node.addLink(link);
        node.start();
        ami.connect().join();
        return node;
    }

    static WebSocketLink waiting(String secret, int port, String peer) {
        return WebSocketLink.builder(secret)
                .listen("127.0.0.1", port)
                .peer(peer)
                .build();
    }

    static WebSocketLink calling(String secret, String peer, int port) {
        return WebSocketLink.builder(secret)
                .call(peer, URI.create("ws://127.0.0.1:" + port))
                .build();
    }
}
