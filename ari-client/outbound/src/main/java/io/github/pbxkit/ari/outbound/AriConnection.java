package io.github.pbxkit.ari.outbound;

import io.github.pbxkit.ari.AriClient;
import java.net.SocketAddress;
import java.util.Optional;

/**
 * What Asterisk connected for: an application of one of its servers, or one call. Thread-safe.
 *
 * <p>For an application there is one connection over all the sockets that the same server opens for it: its client goes
 * through {@code GAP} to {@code LIVE} again when Asterisk connects anew, and handlers stay. For a call it is the
 * same, and it ends some seconds after the call has left the application, when Asterisk closes the socket in order.
 */
public final class AriConnection {
    private final AriClient client;
    private final SocketName name;
    private final SocketAddress remote;

    AriConnection(AriClient client, SocketName name, SocketAddress remote) {
        this.client = client;
        this.name = name;
        this.remote = remote;
    }

    /**
     * {@return the client over it} Handlers that are registered before the server's handler returns miss no event. Closing it
     * closes the socket; of an application it comes back with the next socket as a new connection.
     */
    public AriClient client() {
        return client;
    }

    /** {@return the application as in {@code apps} of {@code ari.conf}, the first one if there are several} */
    public String application() {
        return name.configured();
    }

    /**
     * {@return the application as Asterisk calls it in events and operations} For a call it has the channel's name behind it:
     * {@code bot:PJSIP/6001-00000001}.
     */
    public String registeredApplication() {
        return name.application();
    }

    /** {@return the name of the channel that it is for, such as {@code PJSIP/6001-00000001}; empty for an application} */
    public Optional<String> channelName() {
        return name.channelName();
    }

    /** {@return the server's own id, as in its events} */
    public String asteriskId() {
        return name.asteriskId();
    }

    /** {@return path and query that Asterisk asked for: those of {@code uri} in {@code websocket_client.conf}} */
    public String path() {
        return name.path();
    }

    /** {@return where the first socket came from} */
    public SocketAddress remote() {
        return remote;
    }

    /** {@return application, server and state} */
    @Override
    public String toString() {
        return name + " from " + remote + ", " + client.state();
    }
}
