package io.github.pbxkit.ari.operations;

import io.github.pbxkit.ari.internal.AriJson;
import java.util.Objects;
import java.util.UUID;

/** What the resource classes share: a transport and a reader for its answers. */
abstract class Resource {
    private final AriTransport transport;
    private final AriJson json;

    Resource(AriTransport transport) {
        this.transport = Objects.requireNonNull(transport, "transport");
        json = new AriJson(transport.limits());
    }

    final AriTransport transport() {
        return transport;
    }

    final AriJson json() {
        return json;
    }

    static String newId() {
        return UUID.randomUUID().toString();
    }
}
