package io.github.pbxkit.examples.quarkus.pbx;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * The clients of one kind by the names of their servers. Immutable. It owns them: {@link PbxLifecycle} connects and closes
 * them.
 *
 * @param <C> kind of client
 */
public final class Servers<C> {
    private final String prefix;
    private final Map<String, C> clients;

    /** @param prefix where they are configured, for messages */
    public Servers(String prefix, Map<String, C> clients) {
        this.prefix = prefix;
        this.clients = Collections.unmodifiableMap(new TreeMap<>(clients));
    }

    /** @throws IllegalArgumentException when no server of that name is configured */
    public C get(String name) {
        C client = clients.get(name);
        if (client == null) {
            throw new IllegalArgumentException("There is no server " + name + " below " + prefix + ", there are: "
                    + clients.keySet() + ". Configure " + prefix + "." + name + ", or correct the name");
        }
        return client;
    }

    /** All of them, in the order of their names. */
    public Map<String, C> all() {
        return clients;
    }

    void forEach(BiConsumer<String, C> action) {
        clients.forEach(action);
    }
}
