package io.github.pbxkit.devstate;

import org.jspecify.annotations.Nullable;

/**
 * Hears what changes in a replica, on the thread that called the replica, in the middle of that call: it must neither
 * block nor call the replica, except for reading.
 */
public interface ReplicaListener {

    /**
     * What is to be shown of another origin's key has changed. Never called for our own origin. A server that is gone
     * shows as {@link DeadPolicy} says.
     *
     * @param key which
     * @param shown what to show from now on; null if the key is gone for good
     */
    void onView(StateKey key, @Nullable StateValue shown);

    /**
     * Something about an origin has changed: it appeared, came back, went away, or has a new epoch.
     *
     * @param status as it is now
     */
    default void onOrigin(OriginStatus status) {}

    /**
     * Our own origin goes on under another epoch. Whoever keeps the counter in a file writes it now.
     *
     * @param epoch the new one
     */
    default void onEpoch(Epoch epoch) {}

    /**
     * Another live process writes under our name. While that is so, this replica is silent about its own states.
     *
     * @param conflict whether it is so
     * @param message what to do, for the operator
     */
    default void onConflict(boolean conflict, String message) {}
}
