package io.github.pbxkit.examples.quarkus.pbx;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ari.AriClient;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How each connection stands, since when and why. Thread-safe; the clients report to it. */
@Singleton
public class PbxLinks {
    /**
     * One connection.
     *
     * @param protocol {@code ARI} or {@code AMI}
     * @param server its name
     * @param state the client's word for it
     * @param live whether what the application knows is what is the case
     * @param since when it became so
     * @param attempt failed attempts in a row
     * @param reason why, empty where there is nothing to say
     */
    public record Link(
            String protocol, String server, String state, boolean live, Instant since, int attempt, String reason) {}

    private final Map<String, Link> links = new ConcurrentHashMap<>();

    PbxLinks(Servers<AriClient> ari, Servers<AmiClient> ami) {
        ari.forEach(this::watch);
        ami.forEach(this::watch);
    }

    private void watch(String server, AriClient client) {
        put(new Link("ARI", server, client.state().name(), client.state().isOpen(), Instant.now(), 0, ""));
        client.onState(change -> put(new Link(
                "ARI",
                server,
                change.state().name(),
                change.state().isOpen(),
                change.at(),
                change.attempt(),
                change.reason() == null ? "" : change.reason())));
    }

    private void watch(String server, AmiClient client) {
        put(link(server, client.state(), 0, ""));
        client.onState(change -> put(link(
                server,
                change.state(),
                change.attempt(),
                change.reason() == null ? "" : String.valueOf(change.reason().getMessage()))));
    }

    private static Link link(String server, io.github.pbxkit.ami.ConnectionState state, int attempt, String reason) {
        boolean isLive = state == io.github.pbxkit.ami.ConnectionState.LIVE;
        return new Link("AMI", server, state.name(), isLive, Instant.now(), attempt, reason);
    }

    /** Repeated attempts in the same state keep the moment at which it began. */
    private void put(Link link) {
        links.merge(
                link.protocol + " " + link.server,
                link,
                (old, now) -> old.state.equals(now.state)
                        ? new Link(now.protocol, now.server, now.state, now.live, old.since, now.attempt, now.reason)
                        : now);
    }

    /** All connections, by protocol and name. */
    public List<Link> all() {
        List<Link> all = new ArrayList<>(links.values());
        all.sort(java.util.Comparator.comparing(Link::protocol).reversed().thenComparing(Link::server));
        return all;
    }
}
