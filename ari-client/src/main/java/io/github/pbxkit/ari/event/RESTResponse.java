package io.github.pbxkit.ari.event;

import io.github.pbxkit.ari.EventHeader;
import io.github.pbxkit.ari.KnownEvent;
import org.jspecify.annotations.Nullable;

/**
 * Answer to a request that was sent over the event socket.
 *
 * <p>Since Asterisk 20.14, 21.9, 22.4.
 *
 * @param header what all events have
 * @param transactionId as in the request
 * @param requestId as in the request
 * @param statusCode HTTP status
 * @param reasonPhrase HTTP reason
 * @param uri path of the request, without its query
 * @param contentType type of the body
 * @param messageBody body as text, JSON inside a string
 */
public record RESTResponse(
        EventHeader header,
        String transactionId,
        String requestId,
        int statusCode,
        String reasonPhrase,
        String uri,
        @Nullable String contentType,
        @Nullable String messageBody)
        implements KnownEvent {}
