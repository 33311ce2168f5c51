package io.github.pbxkit.ami;

/** What happens when a subscriber's queue is full because its handler does not keep up. */
public enum OverflowPolicy {
    /**
     * The connection is given up and made anew; resync hooks then put the world right. Nothing is lost silently. The
     * default.
     */
    DISCONNECT_AND_RESYNC,
    /** The oldest waiting event of this subscriber is thrown away, and counted. */
    DROP_OLDEST,
    /** The new event is not queued for this subscriber, and counted. */
    DROP_NEWEST,
    /**
     * The client stops reading until the queue is half empty. Only for short bursts: answers wait too, and Asterisk cuts
     * the connection of a reader that has stalled for {@code writetimeout} (manager.conf, 100 ms by default) after the
     * kernel's buffers are full.
     */
    PAUSE_READING
}
