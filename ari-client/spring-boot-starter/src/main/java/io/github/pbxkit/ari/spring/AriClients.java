package io.github.pbxkit.ari.spring;

import io.github.pbxkit.ari.AriClient;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The clients of the application by the names of their servers. Immutable. */
public final class AriClients {
    /** Name of the server whose settings stand at the top. */
    public static final String DEFAULT = "default";

    private final Map<String, AriClient> clients;

    AriClients(Map<String, AriClient> clients) {
        this.clients = Collections.unmodifiableMap(new LinkedHashMap<>(clients));
    }

    /**
     * The client of a server.
     *
     * @param server its name in the settings, {@link #DEFAULT} for that at the top
     * @return its client
     * @throws IllegalArgumentException if there is none of that name
     */
    public AriClient get(String server) {
        AriClient client = clients.get(Objects.requireNonNull(server, "server"));
        if (client == null) {
            throw new IllegalArgumentException(
                    "No ARI server \"" + server + "\" in pbxkit.ari.servers; there are " + clients.keySet());
        }
        return client;
    }

    /** {@return all clients by server, in the order of the settings; empty if there are none} */
    public Map<String, AriClient> asMap() {
        return clients;
    }

    /** {@return names and states} */
    @Override
    public String toString() {
        return "AriClients " + clients;
    }
}
