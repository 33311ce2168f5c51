package io.github.pbxkit.devstate.nats;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** A connection to the bucket, for as long as it lasts. */
interface Store {

    /** Makes one; blocks until it can be used. */
    interface Opener {
        /** @param onEnd told why, once the connection is of no use any more; by any thread, and more than once */
        Store open(Consumer<String> onEnd) throws IOException, InterruptedException;
    }

    /**
     * Waits until it is stored.
     *
     * @return its revision
     */
    long putNow(String key, StoreValue value) throws IOException;

    /** @return completed once it is stored */
    CompletableFuture<?> put(String key, StoreValue value);

    CompletableFuture<?> remove(String key);

    /** From now on, first everything that is there; in the order of revisions, by one thread at a time. */
    void watch(Consumer<StoreEntry> reader) throws IOException, InterruptedException;

    /** May take a second or more. */
    void close();
}
