package io.github.pbxkit.ami;

import java.time.Duration;

/**
 * Asks a silent server for a sign of life, and gives the connection up if none comes. A slow action holds up the answer to
 * the ping, so as long as actions are in flight the server has their time as well.
 */
final class KeepAlive {
    private final AmiOptions options;
    private final Counters counters;
    private final AmiConnection connection;

    KeepAlive(AmiOptions options, Counters counters, AmiConnection connection) {
        this.options = options;
        this.counters = counters;
        this.connection = connection;
    }

    void start() {
        checkIn(options.pingAfter.toNanos());
    }

    private void checkIn(long nanos) {
        connection.schedule(this::check, nanos);
    }

    private void check() {
        if (connection.isClosed()) {
            return;
        }
        long missing = options.pingAfter.toNanos() - connection.nanosSinceRead();
        if (missing > 0) {
            checkIn(missing);
        } else if (connection.isPaused()) {
            start(); // it is us who do not listen
        } else {
            ping();
        }
    }

    private void ping() {
        long sent = System.nanoTime();
        Duration patience = options.pingTimeout.plusNanos(connection.longestRemainingNanos());
        connection.send(new InternalAnswer(
                AmiAction.of("Ping"),
                patience,
                answer -> {
                    counters.pingNanos.set(System.nanoTime() - sent);
                    start();
                },
                failure -> onFailure(failure, sent)));
    }

    private void onFailure(Throwable failure, long sent) {
        if (!(failure instanceof AmiTimeoutException) || connection.isClosed()) {
            return;
        }
        if (connection.nanosSinceRead() < System.nanoTime() - sent) {
            start(); // something else came meanwhile
        } else {
            connection.close(new AmiDisconnectedException(
                    "no sign of life from " + options.server() + " for "
                            + Duration.ofNanos(connection.nanosSinceRead()).toSeconds() + " s",
                    false,
                    failure));
        }
    }
}
