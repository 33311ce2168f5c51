package io.github.pbxkit.ari.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.github.pbxkit.ari.AriEvent;
import io.github.pbxkit.ari.AriProtocolException;
import io.github.pbxkit.ari.Limits;
import java.util.List;

/**
 * The one door between JSON text and records: whatever is wrong with the text leaves here as an
 * {@link AriProtocolException}, and as nothing else. Thread-safe.
 */
public final class AriJson {
    private static final int EXCERPT = 60;

    private final StreamReadConstraints limits;
    private final JsonFault fault;

    /**
     * Reader with bounds.
     *
     * @param limits how large and how deep a text may be
     */
    public AriJson(Limits limits) {
        this.limits = StreamReadConstraints.builder()
                .maxDocumentLength(limits.maxMessageLength())
                .maxStringLength(limits.maxTextLength())
                .maxNameLength(limits.maxNameLength())
                .maxNestingDepth(limits.maxNesting())
                .build();
        this.fault = new JsonFault(
                JsonFactory.builder().streamReadConstraints(this.limits).build());
    }

    /**
     * Reads an event.
     *
     * @param json one event
     * @return the event
     */
    public AriEvent event(String json) {
        return read(json, EventReader::read);
    }

    /**
     * Reads an event as {@link io.github.pbxkit.ari.UnknownEvent} whatever its type.
     *
     * @param json one event
     * @return the event with all its fields in {@code extra()}
     */
    public AriEvent unknownEvent(String json) {
        return read(json, EventReader::readUnknown);
    }

    /**
     * Reads an answer that is one object.
     *
     * @param json the answer
     * @param reader reads the object
     * @param <T> what it becomes
     * @return what was read
     */
    public <T> T object(String json, JsonCursor.ObjectReader<T> reader) {
        return read(json, reader);
    }

    /**
     * Reads an answer that is a list of objects.
     *
     * @param json the answer
     * @param reader reads each object
     * @param <T> what each becomes
     * @return what was read, unmodifiable
     */
    public <T> List<T> list(String json, JsonCursor.ObjectReader<T> reader) {
        checkLength(json);
        try {
            return new JsonCursor(json, limits).wholeList(reader);
        } catch (RuntimeException e) {
            throw e instanceof BrokenJson ? fault.inList(json) : failure(json, e);
        }
    }

    private <T> T read(String json, JsonCursor.ObjectReader<T> reader) {
        checkLength(json);
        try {
            return new JsonCursor(json, limits).whole(reader);
        } catch (RuntimeException e) {
            throw e instanceof BrokenJson ? fault.inObject(json) : failure(json, e);
        }
    }

    private static AriProtocolException failure(String json, RuntimeException e) {
        return e instanceof AriProtocolException known
                ? known
                : new AriProtocolException("JSON that cannot be read: " + e.getMessage(), excerpt(json, 0), e);
    }

    private void checkLength(String json) {
        long limit = limits.getMaxDocumentLength();
        if (json.length() > limit) {
            throw new AriProtocolException(
                    "Message of " + json.length() + " characters is over the limit of " + limit, excerpt(json, 0));
        }
    }

    static String excerpt(String json, long offset) {
        int from = (int) Math.max(0, Math.min(offset, json.length()) - EXCERPT / 2);
        int to = Math.min(json.length(), from + EXCERPT);
        StringBuilder excerpt = new StringBuilder(EXCERPT);
        for (int i = from; i < to; i++) {
            char c = json.charAt(i);
            excerpt.append(Character.isISOControl(c) || Character.isSurrogate(c) ? '.' : c);
        }
        return excerpt.toString();
    }
}
