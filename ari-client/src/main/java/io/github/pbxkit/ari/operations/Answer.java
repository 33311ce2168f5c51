package io.github.pbxkit.ari.operations;

import io.github.pbxkit.ari.internal.AriJson;
import io.github.pbxkit.ari.internal.JsonCursor;
import java.util.List;

/** What becomes of a successful answer. */
@FunctionalInterface
interface Answer<T> {
    T read(AriJson json, AriReply reply);

    static <T> Answer<T> object(JsonCursor.ObjectReader<T> reader) {
        return (json, reply) -> json.object(reply.text(), reader);
    }

    static <T> Answer<List<T>> list(JsonCursor.ObjectReader<T> reader) {
        return (json, reply) -> json.list(reply.text(), reader);
    }

    static Answer<byte[]> bytes() {
        return (json, reply) -> reply.bytes();
    }
}
