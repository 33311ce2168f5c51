package io.github.pbxkit.ari.operations;

import io.github.pbxkit.ari.Limits;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

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

    /** {@return where the futures that users get are completed; must not be the thread of the transport} */
    Executor completionExecutor();

    /** {@return bounds for answers} */
    default Limits limits() {
        return Limits.DEFAULTS;
    }
}
