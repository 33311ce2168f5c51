package io.github.pbxkit.ari.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.github.pbxkit.ari.AriEvent;
import io.github.pbxkit.ari.AriProtocolException;
import io.github.pbxkit.ari.Limits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The one door between JSON text and records: whatever is wrong with the text leaves here as an
 * {@link AriProtocolException}, and as nothing else. Thread-safe.
 */
public final class AriJson {
    private static final int EXCERPT = 60;

    private final JsonFactory factory;

    /**
     * Reader with bounds.
     *
     * @param limits how large and how deep a text may be
     */
    public AriJson(Limits limits) {
        factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxDocumentLength(limits.maxMessageLength())
                        .maxStringLength(limits.maxTextLength())
                        .maxNameLength(limits.maxNameLength())
                        .maxNestingDepth(limits.maxNesting())
                        .build())
                .build();
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
        try (JsonCursor in = new JsonCursor(factory, json)) {
            expect(in, JsonToken.START_ARRAY, "a JSON array", json);
            List<T> list = new ArrayList<>();
            while (in.parser().nextToken() != JsonToken.END_ARRAY) {
                expect(in, JsonToken.START_OBJECT, "a JSON object in the array", json);
                list.add(in.next(reader));
            }
            expectEnd(in, json);
            return Collections.unmodifiableList(list);
        } catch (IOException | RuntimeException e) {
            throw failure(json, e);
        }
    }

    private <T> T read(String json, JsonCursor.ObjectReader<T> reader) {
        checkLength(json);
        try (JsonCursor in = new JsonCursor(factory, json)) {
            expect(in, JsonToken.START_OBJECT, "a JSON object", json);
            T value = reader.read(in);
            expectEnd(in, json);
            return value;
        } catch (IOException | RuntimeException e) {
            throw failure(json, e);
        }
    }

    /** The parser itself looks at a document's length only when it loads the next buffer. */
    private void checkLength(String json) {
        long limit = factory.streamReadConstraints().getMaxDocumentLength();
        if (json.length() > limit) {
            throw new AriProtocolException(
                    "Message of " + json.length() + " characters is over the limit of " + limit, excerpt(json, 0));
        }
    }

    private static void expect(JsonCursor in, JsonToken token, String what, String json) {
        if (in.parser().currentToken() != token) {
            throw new AriProtocolException("Expected " + what + ", got something else", excerpt(json, offset(in)));
        }
    }

    private static void expectEnd(JsonCursor in, String json) throws IOException {
        if (in.parser().nextToken() != null) {
            throw new AriProtocolException("Something follows the end of the JSON text", excerpt(json, offset(in)));
        }
    }

    private static AriProtocolException failure(String json, Exception e) {
        if (e instanceof AriProtocolException known) {
            return known;
        }
        if (e instanceof JsonProcessingException broken) {
            JsonLocation at = broken.getLocation();
            long offset = at == null ? 0 : at.getCharOffset();
            String where = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
            return new AriProtocolException(
                    "Broken JSON" + where + ": " + broken.getOriginalMessage(), excerpt(json, offset), e);
        }
        return new AriProtocolException("JSON that cannot be read: " + e.getMessage(), excerpt(json, 0), e);
    }

    private static long offset(JsonCursor in) {
        return in.parser().currentTokenLocation().getCharOffset();
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
