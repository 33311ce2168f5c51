package io.github.pbxkit.ami;

/** A handler that is registered. Closing it takes it back; it may still be running then, but not start again. */
@FunctionalInterface
public interface Registration extends AutoCloseable {

    /** Takes the handler back. Doing so twice does nothing. */
    @Override
    void close();
}
