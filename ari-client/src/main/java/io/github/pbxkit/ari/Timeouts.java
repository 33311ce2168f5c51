package io.github.pbxkit.ari;

import java.time.Duration;
import java.util.Objects;

/**
 * How long to wait for what.
 *
 * @param connect for a TCP and TLS connection
 * @param open for the event socket, from the beginning to the server's consent
 * @param request for the answer to a request, unless the request says {@code within}. Asterisk answers some requests
 *     ({@code answer}, {@code variable}) only when the playback or recording on that channel has ended
 * @param ping between two pings on the event socket; it counts as dead when one stays unanswered until the next is due
 * @param close for {@code close()} to wait for running handlers
 */
public record Timeouts(Duration connect, Duration open, Duration request, Duration ping, Duration close) {
    /** 4 s to connect, 8 s to open, 15 s for a request, a ping every 10 s, 2 s to close. */
    public static final Timeouts DEFAULTS = new Timeouts(
            Duration.ofSeconds(4),
            Duration.ofSeconds(8),
            Duration.ofSeconds(15),
            Duration.ofSeconds(10),
            Duration.ofSeconds(2));

    /** Checks that all are positive. */
    public Timeouts {
        positive("connect", connect);
        positive("open", open);
        positive("request", request);
        positive("ping", ping);
        positive("close", close);
    }

    static void positive(String name, Duration value) {
        Objects.requireNonNull(value, name);
        if (value.isZero() || value.isNegative()) {
            throw new IllegalArgumentException(name + " must be positive, is " + value);
        }
    }

    /**
     * The same with another time to connect.
     *
     * @param timeout positive
     * @return changed copy
     */
    public Timeouts withConnect(Duration timeout) {
        return new Timeouts(timeout, open, request, ping, close);
    }

    /**
     * The same with another time to open the event socket.
     *
     * @param timeout positive
     * @return changed copy
     */
    public Timeouts withOpen(Duration timeout) {
        return new Timeouts(connect, timeout, request, ping, close);
    }

    /**
     * The same with another time for requests.
     *
     * @param timeout positive
     * @return changed copy
     */
    public Timeouts withRequest(Duration timeout) {
        return new Timeouts(connect, open, timeout, ping, close);
    }

    /**
     * The same with another time between pings.
     *
     * @param interval positive
     * @return changed copy
     */
    public Timeouts withPing(Duration interval) {
        return new Timeouts(connect, open, request, interval, close);
    }

    /**
     * The same with another time to close.
     *
     * @param timeout positive
     * @return changed copy
     */
    public Timeouts withClose(Duration timeout) {
        return new Timeouts(connect, open, request, ping, timeout);
    }
}
