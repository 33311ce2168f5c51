package io.github.pbxkit.ari;

import io.github.pbxkit.ari.internal.Futures;
import io.github.pbxkit.ari.operations.AriRequest;
import org.jspecify.annotations.Nullable;

/** Ends waiting for what can never come. */
final class Awaiting {
    private Awaiting() {}

    /** Fails the future if the request that was to begin it failed. */
    static void failIf(@Nullable Throwable failure, Awaited<?> awaited, String id) {
        if (failure != null) {
            Throwable cause = Futures.unwrap(failure);
            awaited.fail(id, cause instanceof AriException known ? known : new AriException(cause.toString(), cause));
        }
    }

    /** Fails the future if the server says 404; any other failure of the check changes nothing. */
    static <T> void check(AriRequest<T> get, String what, Awaited<T> awaited, String id) {
        var unused = get.optional().send().thenAccept(now -> {
            if (now.isEmpty()) {
                awaited.fail(id, new AriNotFoundException(what + " is not there, or not any more", ""));
            }
        });
    }
}
