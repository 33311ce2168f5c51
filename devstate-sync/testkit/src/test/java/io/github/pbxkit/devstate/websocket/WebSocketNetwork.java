package io.github.pbxkit.devstate.websocket;

import io.github.pbxkit.devstate.LinkHost;
import io.github.pbxkit.devstate.StateLink;
import io.github.pbxkit.devstate.testkit.LinkNetwork;
import io.github.pbxkit.devstate.testkit.TcpCable;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** WebSockets on this machine: a server calls those of its peers that were there before it. */
final class WebSocketNetwork implements LinkNetwork {
    private static final String SECRET = "a secret that nobody guesses";

    /** To each server that listens. */
    private final Map<String, TcpCable> cables = new HashMap<>();

    @Override
    public StateLink link(String origin, Set<String> peers) {
        WebSocketLink.Builder builder = WebSocketLink.builder(SECRET)
                .longestRetry(Duration.ofMillis(300))
                .listen("127.0.0.1", 0);
        peers.forEach(builder::peer);
        cables.forEach((name, cable) -> {
            if (peers.contains(name) && !name.equals(origin)) {
                builder.call(name, URI.create("ws://127.0.0.1:" + cable.port()));
            }
        });
        WebSocketLink link = builder.build();
        return new Listening(link, () -> lead(origin, link.port()));
    }

    /** A second process of a name does not take the first one's calls. */
    private void lead(String origin, int port) {
        TcpCable cable = cables.get(origin);
        if (cable == null) {
            cables.put(origin, new TcpCable(port));
        } else {
            cable.target(port);
        }
    }

    @Override
    public void cut() {
        each(TcpCable::cut);
    }

    @Override
    public void stall() {
        each(TcpCable::stall);
    }

    @Override
    public void heal() {
        each(TcpCable::heal);
    }

    @Override
    public void close() {
        each(TcpCable::close);
    }

    private void each(Consumer<TcpCable> what) {
        cables.values().forEach(what);
    }

    /** Tells its port once it has one. */
    private record Listening(WebSocketLink link, Runnable onPort) implements StateLink {

        @Override
        public String name() {
            return link.name();
        }

        @Override
        public void start(LinkHost host) {
            link.start(host);
            onPort.run();
        }

        @Override
        public void close() {
            link.close();
        }
    }
}
