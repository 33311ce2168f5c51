package io.github.pbxkit.ami.spring;

import io.github.pbxkit.ami.AmiClient;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The clients of the application by the names of their servers. Immutable. */
public final class AmiClients {
    /** Name of the server whose settings stand at the top. */
    public static final String DEFAULT = "default";

    private final Map<String, AmiClient> clients;

    AmiClients(Map<String, AmiClient> clients) {
        this.clients = Collections.unmodifiableMap(new LinkedHashMap<>(clients));
    }

    /**
     * The client of a server.
     *
     * @param server its name in the settings, {@link #DEFAULT} for that at the top
     * @return its client
     * @throws IllegalArgumentException if there is none of that name
     */
    public AmiClient get(String server) {
        AmiClient client = clients.get(Objects.requireNonNull(server, "server"));
        if (client == null) {
            throw new IllegalArgumentException(
                    "No AMI server \"" + server + "\" in pbxkit.ami.servers; there are " + clients.keySet());
        }
        return client;
    }

    /** {@return all clients by server, in the order of the settings; empty if there are none} */
    public Map<String, AmiClient> asMap() {
        return clients;
    }

    /** {@return names and states} */
    @Override
    public String toString() {
        return clients.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue().name() + ", "
                        + entry.getValue().state())
                .collect(Collectors.joining("; ", "AmiClients ", ""));
    }
}
