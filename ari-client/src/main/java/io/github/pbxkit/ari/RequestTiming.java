package io.github.pbxkit.ari;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a request went.
 *
 * @param method HTTP method
 * @param resource the first word of its path, as {@code channels}: few enough for the tag of a meter
 * @param path its path below {@code /ari}, with ids, encoded
 * @param status HTTP status of the answer, 0 if there was none
 * @param failure why there was no answer; null if there was one
 * @param took from sending to the whole answer
 */
public record RequestTiming(
        String method,
        String resource,
        String path,
        int status,
        @Nullable Throwable failure,
        Duration took) {}
