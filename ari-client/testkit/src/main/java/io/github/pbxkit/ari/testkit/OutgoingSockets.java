package io.github.pbxkit.ari.testkit;

import java.net.URI;
import java.util.List;
import java.util.Objects;

/**
 * A connection that the server makes itself, as a section of type {@code outbound_websocket} of {@code ari.conf} and one of
 * {@code websocket_client.conf} do. Like Asterisk 22.10: what is said while a persistent one is down is kept and sent first
 * when it is back, then {@code ApplicationRegistered}; one per call has the application {@code NAME:CHANNEL}, is made again a
 * few times when it breaks, and is closed in order a moment after the call has left. Thread-safe.
 */
public final class OutgoingSockets implements AutoCloseable {
    private final Dialler dialler;
    private final List<String> applications;
    private final boolean perCall;

    OutgoingSockets(Dialler dialler, List<String> applications, boolean perCall) {
        this.dialler = dialler;
        this.applications = applications;
        this.perCall = perCall;
    }

    /** Checks what a user gave. */
    static URI requireAddress(URI uri) {
        if (!"ws".equals(Objects.requireNonNull(uri, "uri").getScheme())
                || uri.getHost() == null
                || uri.getPort() < 1) {
            throw new IllegalArgumentException("the address must be ws://HOST:PORT/…, but is " + uri);
        }
        return uri;
    }

    /**
     * Where it connects to.
     *
     * @return the address
     */
    public URI uri() {
        return dialler.uri();
    }

    /**
     * How many sockets are open now: one at most, or one per call.
     *
     * @return the number
     */
    public int open() {
        return dialler.open();
    }

    /** Cuts the sockets with a TCP reset; they are made again, as Asterisk does. */
    public void cut() {
        dialler.cut();
    }

    /**
     * Whether attempts to connect are made. While they are not, it is as if the network were down.
     *
     * @param possible false to let all attempts fail
     */
    public void reachable(boolean possible) {
        dialler.reachable(possible);
    }

    /** Closes the sockets and makes no more. */
    @Override
    public void close() {
        dialler.stop();
    }

    @Override
    public String toString() {
        return "sockets to " + uri() + " for " + applications + (perCall ? ", one per call" : "");
    }
}
