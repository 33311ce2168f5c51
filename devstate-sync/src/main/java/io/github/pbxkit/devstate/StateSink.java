package io.github.pbxkit.devstate;

import java.util.concurrent.Executor;

/**
 * Where the states of other servers' numbers are shown. {@link io.github.pbxkit.devstate.asterisk.AmiStateSink} writes them
 * to an Asterisk.
 *
 * <p>Used by one {@link SyncNode}: every method but {@link #stats()} and {@link #close()} is called on the node's thread, and
 * must not block it.
 */
public interface StateSink extends AutoCloseable {

    /**
     * Begins to show. Called once, before any other method.
     *
     * @param engine runs tasks on the node's thread, for what the sink hears on other threads
     */
    void start(Executor engine);

    /**
     * Shows a value from now on, in place of the one before.
     *
     * @param key whose
     * @param value what to show; values that cannot be shown are refused with a counted reason
     */
    void show(StateKey key, StateValue value);

    /**
     * Shows nothing of a key any more, because it does not exist any more.
     *
     * @param key whose
     */
    void forget(StateKey key);

    /** Compares everything that is shown with what should be, and mends the differences. Called from time to time. */
    void reconcile();

    /**
     * What was counted so far. Any thread.
     *
     * @return a snapshot
     */
    SinkStats stats();

    /** Writes nothing any more. What is shown stays. Doing so twice does nothing. */
    @Override
    void close();
}
