package io.github.pbxkit.ari;

/** A handler that is registered, until closed. Thread-safe. */
@FunctionalInterface
public interface Registration extends AutoCloseable {
    /** Removes the handler. It is not called for events that its lane has not begun yet. Closing again does nothing. */
    @Override
    void close();
}
