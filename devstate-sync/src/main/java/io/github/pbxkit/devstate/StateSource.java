package io.github.pbxkit.devstate;

import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Where the states of this server's own numbers come from. {@link io.github.pbxkit.devstate.asterisk.AmiStateSource} reads
 * them from an Asterisk; another one may read them from anywhere.
 *
 * <p>Used by one {@link SyncNode}. All methods may be called on any thread and must not block for long.
 */
public interface StateSource extends AutoCloseable {

    /**
     * Begins to tell states. Called once, before any other method.
     *
     * @param receiver told of everything from now on; it never blocks, so it may be called on a network thread
     */
    void start(Receiver receiver);

    /**
     * Reads all states again and tells them as a snapshot: finds what no event told. Called from time to time.
     *
     * @return done when the snapshot has been told; fails if it could not be read
     */
    CompletableFuture<Void> refresh();

    /** Tells nothing any more. Doing so twice does nothing. */
    @Override
    void close();

    /** Takes what a source tells. Thread-safe; never blocks. A source calls it for one number in the order of the changes. */
    interface Receiver {

        /**
         * All numbers there are. Numbers that were told before and are missing here do not exist any more.
         *
         * @param kind what about the numbers; nothing is said about other kinds
         * @param states number to value of that kind; not changed afterwards by the caller
         */
        void onSnapshot(KeyKind kind, Map<String, StateValue> states);

        /**
         * One number changed.
         *
         * @param number as the server calls it
         * @param value what it is now
         */
        void onChange(String number, StateValue value);

        /**
         * Whether the source knows its states at all: false while its server cannot be reached.
         *
         * @param isAvailable false: what was told last may be outdated
         */
        void onAvailable(boolean isAvailable);
    }
}
