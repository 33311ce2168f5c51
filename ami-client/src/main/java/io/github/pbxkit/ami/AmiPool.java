package io.github.pbxkit.ami;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Clients of several servers, by name. Each keeps its own connection and queues, so none waits for another; events say
 * where they come from by {@code origin().server()}. Thread-safe.
 *
 * <pre>{@code
 * AmiPool pool = AmiPool.of(Map.of(
 *         "north", AmiClient.builder("10.0.0.1", 5038).credentials("u", "s"),
 *         "south", AmiClient.builder("10.0.0.2", 5038).credentials("u", "s")));
 * pool.on(Hangup.class, hangup -> System.out.println(hangup.origin().server() + ": " + hangup.channel().name()));
 * pool.connect();
 * }</pre>
 */
public final class AmiPool implements AutoCloseable {
    private final Map<String, AmiClient> clients;

    private AmiPool(Map<String, AmiClient> clients) {
        this.clients = clients;
    }

    /**
     * A pool of clients, none of them connected yet.
     *
     * @param builders settings by server name; the name becomes the client's
     * @return the pool
     */
    public static AmiPool of(Map<String, AmiClientBuilder> builders) {
        Map<String, AmiClient> clients = new LinkedHashMap<>();
        builders.forEach((name, builder) -> clients.put(name, builder.name(name).build()));
        return new AmiPool(clients);
    }

    /**
     * Connects all. One that fails does not keep the others from connecting.
     *
     * @return the outcome of each by name, as of {@link AmiClient#connect()}
     */
    public Map<String, CompletableFuture<Void>> connect() {
        Map<String, CompletableFuture<Void>> outcomes = new LinkedHashMap<>();
        clients.forEach((name, client) -> outcomes.put(name, client.connect()));
        return outcomes;
    }

    /**
     * The client of one server.
     *
     * @param name as in {@link #of}
     * @return the client
     * @throws IllegalArgumentException if there is no such server
     */
    public AmiClient client(String name) {
        AmiClient client = clients.get(Objects.requireNonNull(name, "name"));
        if (client == null) {
            throw new IllegalArgumentException("no server '" + name + "' in this pool, there are " + clients.keySet());
        }
        return client;
    }

    /**
     * The clients in order of their names as given.
     *
     * @return an immutable list
     */
    public List<AmiClient> clients() {
        return List.copyOf(clients.values());
    }

    /**
     * Runs a handler for events of all servers. It is called for one event at a time of each server, but for events of
     * several servers at once.
     *
     * @param type as in {@link AmiClient#on}
     * @param handler called on the event executors of the clients
     * @param <E> the event
     * @return takes the handler back from all
     */
    public <E extends AmiEvent> Registration on(Class<E> type, Consumer<? super E> handler) {
        List<Registration> registrations = clients.values().stream()
                .map(client -> client.on(type, handler))
                .toList();
        return () -> registrations.forEach(Registration::close);
    }

    @Override
    public void close() {
        clients.values().forEach(AmiClient::close);
    }
}
