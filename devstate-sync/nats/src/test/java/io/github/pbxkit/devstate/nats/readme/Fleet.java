package io.github.pbxkit.devstate.nats.readme;

import io.github.pbxkit.devstate.SyncNode;
import io.github.pbxkit.devstate.nats.NatsLink;
import java.net.URI;

/** What the README shows. */
public final class Fleet {

    private Fleet() {}

    static void join(SyncNode node) {
        node.addLink(NatsLink.builder(URI.create("tls://nats.example.org:4222"))
                .user("moscow", "a long random secret")
                .anyPeer()
                .build());
    }
}
