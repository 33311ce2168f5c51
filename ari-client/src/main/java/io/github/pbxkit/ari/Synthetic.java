package io.github.pbxkit.ari;

import io.github.pbxkit.ari.event.StasisEnd;
import io.github.pbxkit.ari.event.StasisStart;
import io.github.pbxkit.ari.model.Channel;
import java.time.Instant;
import java.util.Map;

/** Events that the server would have sent, had there been a connection. */
final class Synthetic {
    private Synthetic() {}

    static StasisStart start(String application, Channel channel, Instant at) {
        return new StasisStart(header("StasisStart", application, at), StasisData.arguments(channel), channel, null);
    }

    static StasisEnd end(String application, Channel channel, Instant at) {
        return new StasisEnd(header("StasisEnd", application, at), channel);
    }

    private static EventHeader header(String type, String application, Instant at) {
        return new EventHeader(type, application, at, null, Map.of(), "");
    }
}
