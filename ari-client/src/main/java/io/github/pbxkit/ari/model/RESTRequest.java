package io.github.pbxkit.ari.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request that travels over the event socket instead of HTTP.
 *
 * <p>Since Asterisk 20.14, 21.9, 22.4.
 *
 * @param type always {@code RESTRequest}
 * @param transactionId free text of the sender, echoed
 * @param requestId id of the request, echoed
 * @param method HTTP method
 * @param uri path below {@code /ari}, without a leading slash
 * @param contentType type of the body
 * @param queryStrings query parameters
 * @param messageBody body as text
 * @param extra fields this release does not know, and known ones of an unexpected type, by wire name
 */
public record RESTRequest(
        String type,
        String transactionId,
        String requestId,
        String method,
        String uri,
        @Nullable String contentType,
        List<RESTQueryStringParameter> queryStrings,
        @Nullable String messageBody,
        Map<String, @Nullable Object> extra) {}
