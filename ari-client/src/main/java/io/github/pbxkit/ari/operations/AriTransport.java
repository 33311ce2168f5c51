package io.github.pbxkit.ari.operations;

import io.github.pbxkit.ari.Limits;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * Carries requests to a server. The client brings its own; tests of an application may hand another one to the resource
 * classes, {@code new Channels(transport)}.
 */
public interface AriTransport {
    /**
     * Sends one request. Thread-safe; returns at once.
     *
     * @param call what to send
     * @return the answer whatever its status, on a thread of the transport which must not be held up; fails with an
     *     {@link io.github.pbxkit.ari.AriException}
     */
    CompletableFuture<AriReply> send(AriCall call);

    /**
     * Sends one request whose answer is to be read while it comes in. Thread-safe; returns at once. By default the answer is
     * fetched whole.
     *
     * @param call what to send; its timeout is for the beginning of the answer and for each further piece of it
     * @param reader gets the answer whatever its status, on a thread that may be held up; has to close the body, now or later
     * @param <T> what the reader makes of it
     * @return what the reader made; fails with an {@link io.github.pbxkit.ari.AriException}. Cancelling it breaks it off
     */
    default <T> CompletableFuture<T> open(AriCall call, Function<? super AriStream, ? extends T> reader) {
        return send(call).thenApply(reply -> reader.apply(AriStream.of(reply)));
    }

    /** {@return where the futures that users get are completed; must not be the thread of the transport} */
    Executor completionExecutor();

    /** {@return types of events without which no answers come over this transport; a filter on events lets them through} */
    default List<String> neededEvents() {
        return List.of();
    }

    /** {@return bounds for answers} */
    default Limits limits() {
        return Limits.DEFAULTS;
    }
}
