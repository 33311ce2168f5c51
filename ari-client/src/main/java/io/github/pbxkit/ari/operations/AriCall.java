package io.github.pbxkit.ari.operations;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One request as it goes out.
 *
 * @param method HTTP method
 * @param path path below {@code /ari}, segments encoded, without a leading slash
 * @param query encoded query without the question mark, empty if none
 * @param body JSON body, null if none
 * @param timeout how long to wait for the answer, null for the transport's default
 */
public record AriCall(
        String method,
        String path,
        String query,
        @Nullable String body,
        @Nullable Duration timeout) {
    /** {@return method and path, for messages; no parameters, since they may hold what should not be in a log} */
    @Override
    public String toString() {
        return method + " /" + path;
    }
}
