package io.github.pbxkit.ari;

import java.time.Duration;

/**
 * Hears how a client is doing: for logs, health checks and meters. Each method does nothing unless overridden; new ones may
 * come in minor versions. What a method throws is logged and stops nothing.
 *
 * <p>{@link #onState} and {@link #onReconnected} are called one at a time and in order, on the completion executor. The
 * others are called where things happen, side by side, on threads that must not be held up: they have to be quick and must
 * not block.
 *
 * @see AriClient#addListener
 * @see AriClient#queuedEvents()
 * @see AriClient#openLanes()
 */
public interface AriListener {
    /**
     * The connection's state changed, or another attempt failed.
     *
     * @param change what it was and is
     */
    default void onState(ConnectionChange change) {}

    /**
     * After a gap everything is right again; the state is {@link ConnectionState#LIVE} already.
     *
     * @param report how long it was and what was missed
     */
    default void onReconnected(Reconnected report) {}

    /**
     * A request has its answer, or failed.
     *
     * @param request what was asked, how it ended, how long it took
     */
    default void onRequest(RequestTiming request) {}

    /**
     * An event of a type that this release does not know, or that could not be read as one.
     *
     * @param event the event, also given to handlers
     */
    default void onUnknownEvent(UnknownEvent event) {}

    /**
     * An event waited for its turn and is handled now.
     *
     * @param type of the event
     * @param waited from the socket to its handlers
     * @param queued events that still wait
     */
    default void onHandled(String type, Duration waited, int queued) {}

    /**
     * Half of all events that may wait for handlers do; told again only after there were fewer.
     *
     * @param queued how many wait
     * @param limit how many may, {@link Limits#maxQueuedEvents()}
     */
    default void onQueueHalfFull(int queued, int limit) {}
}
