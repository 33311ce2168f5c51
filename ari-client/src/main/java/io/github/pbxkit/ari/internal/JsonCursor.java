package io.github.pbxkit.ari.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.io.SerializedString;
import io.github.pbxkit.ari.AriProtocolException;
import io.github.pbxkit.ari.EventHeader;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Walks once through one JSON text, object by object and field by field.
 *
 * <p>Reading is lenient about what servers of other versions send: a field that nobody asked for, and a known one of an
 * unexpected type, end up in {@link #extra()} of the object they belong to; numbers pass as text and the other way
 * round. Broken JSON always fails with an {@link IOException}.
 */
public final class JsonCursor implements AutoCloseable {
    private static final long NO_INTEGER = Long.MIN_VALUE;
    private static final SerializableString TYPE = new SerializedString("type");
    private static final SerializableString TIMESTAMP = new SerializedString("timestamp");
    private static final SerializableString APPLICATION = new SerializedString("application");

    private final JsonFactory factory;
    private JsonParser parser;
    private final String json;

    /** Odd fields of the object that is being read now; enclosing objects keep theirs on the call stack. */
    private @Nullable Map<String, @Nullable Object> extra;

    /** The name that likely comes next: see {@link FieldOrder}. */
    private @Nullable SerializableString guess;

    private String type = "";
    private String application = "";
    private @Nullable Instant timestamp;
    private @Nullable String asteriskId;

    /**
     * Reads one object, from inside it to its end.
     *
     * @param <T> what it becomes
     */
    @FunctionalInterface
    public interface ObjectReader<T> {
        /**
         * Reads the object the cursor is in.
         *
         * @param in the cursor, behind the opening brace
         * @return what was read, the cursor being at the closing brace
         * @throws IOException if the JSON is broken
         */
        T read(JsonCursor in) throws IOException;
    }

    JsonCursor(JsonFactory factory, String json) throws IOException {
        this.factory = factory;
        this.json = json;
        parser = factory.createParser(json);
        parser.nextToken();
    }

    JsonParser parser() {
        return parser;
    }

    /** Reads the object that begins at the cursor. */
    <T> T next(ObjectReader<T> reader) throws IOException {
        return inside(reader);
    }

    /** The next field's name, its value being the current one from now on; null at the end of the object. */
    @Nullable
    String nextField() throws IOException {
        SerializableString likely = guess;
        guess = null;
        String name;
        if (likely == null) {
            name = parser.nextFieldName();
        } else if (parser.nextFieldName(likely)) {
            name = likely.getValue();
        } else {
            name = parser.currentToken() == JsonToken.FIELD_NAME ? parser.currentName() : null;
        }
        if (name != null) {
            parser.nextToken();
        }
        return name;
    }

    /**
     * As {@link #nextField()}, quicker where the fields come in their usual order.
     *
     * @param usual that order
     * @param position how many fields of this object came before
     */
    @Nullable
    String nextField(FieldOrder usual, int position) throws IOException {
        guess = usual.at(position);
        return nextField();
    }

    /** Keeps the current field as it is. */
    void keep() throws IOException {
        keep(parser.currentName(), value());
    }

    private void keep(String name, @Nullable Object value) {
        if (extra == null) {
            extra = new LinkedHashMap<>();
        }
        extra.put(name, value);
    }

    /** What was kept of the object that ends here. */
    Map<String, @Nullable Object> extra() {
        return extra == null ? Map.of() : Collections.unmodifiableMap(extra);
    }

    String text(String fallback) throws IOException {
        String text = textOrNull();
        return text == null ? fallback : text;
    }

    @Nullable
    String textOrNull() throws IOException {
        if (isScalar(parser.currentToken())) {
            return parser.getText();
        }
        misfit();
        return null;
    }

    /** A word of an open list. */
    <T> @Nullable T open(Function<String, T> of) throws IOException {
        String word = textOrNull();
        return word == null ? null : of.apply(word);
    }

    int integer(int fallback) throws IOException {
        long value = number(fallback);
        if ((int) value == value) {
            return (int) value;
        }
        keep();
        return fallback;
    }

    @Nullable
    Integer integerOrNull() throws IOException {
        long value = number(NO_INTEGER);
        if ((int) value == value) {
            return (int) value;
        }
        if (value != NO_INTEGER) {
            keep();
        }
        return null;
    }

    long number(long fallback) throws IOException {
        JsonToken token = parser.currentToken();
        try {
            if (token == JsonToken.VALUE_NUMBER_INT) {
                return parser.getLongValue();
            }
            if (token == JsonToken.VALUE_STRING) {
                return Long.parseLong(parser.getText());
            }
        } catch (InputCoercionException | NumberFormatException e) {
            // Not a number that fits: kept as it is.
        }
        misfit();
        return fallback;
    }

    @Nullable
    Double decimalOrNull() throws IOException {
        if (parser.currentToken().isNumeric()) {
            return parser.getDoubleValue();
        }
        misfit();
        return null;
    }

    boolean flag(boolean fallback) throws IOException {
        if (parser.currentToken().isBoolean()) {
            return parser.getBooleanValue();
        }
        misfit();
        return fallback;
    }

    @Nullable
    Instant instantOrNull() throws IOException {
        Instant instant = null;
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            instant = WireTime.parse(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
        }
        if (instant == null) {
            misfit();
        }
        return instant;
    }

    <T> @Nullable T object(ObjectReader<T> reader) throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            return inside(reader);
        }
        misfit();
        return null;
    }

    <T> T object(ObjectReader<T> reader, T fallback) throws IOException {
        T value = object(reader);
        return value == null ? fallback : value;
    }

    private <T> T inside(ObjectReader<T> reader) throws IOException {
        Map<String, @Nullable Object> outer = extra;
        extra = null;
        T value = reader.read(this);
        extra = outer;
        return value;
    }

    /** Objects of a list. Anything else between them is kept as a list of its own. */
    <T> List<T> objects(ObjectReader<T> reader) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            misfit();
            return List.of();
        }
        String name = parser.currentName();
        List<T> objects = new ArrayList<>();
        List<@Nullable Object> odd = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                objects.add(inside(reader));
            } else {
                odd.add(value());
            }
        }
        keepOdd(name, odd);
        return Collections.unmodifiableList(objects);
    }

    List<String> texts() throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            misfit();
            return List.of();
        }
        String name = parser.currentName();
        List<String> texts = new ArrayList<>(4);
        List<@Nullable Object> odd = List.of();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (isScalar(parser.currentToken())) {
                texts.add(parser.getText());
            } else {
                odd = odd.isEmpty() ? new ArrayList<>() : odd;
                odd.add(value());
            }
        }
        keepOdd(name, odd);
        return texts.isEmpty() ? List.of() : Collections.unmodifiableList(texts);
    }

    private void keepOdd(String name, List<@Nullable Object> odd) {
        if (!odd.isEmpty()) {
            keep(name, Collections.unmodifiableList(odd));
        }
    }

    Map<String, String> textMap() throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            misfit();
            return Map.of();
        }
        String name = parser.currentName();
        Map<String, String> texts = new LinkedHashMap<>(8);
        Map<String, @Nullable Object> odd = Map.of();
        for (String key = nextField(); key != null; key = nextField()) {
            if (isScalar(parser.currentToken())) {
                texts.put(key, parser.getText());
            } else {
                odd = odd.isEmpty() ? new LinkedHashMap<>() : odd;
                odd.put(key, value());
            }
        }
        if (!odd.isEmpty()) {
            keep(name, Collections.unmodifiableMap(odd));
        }
        return texts.isEmpty() ? Map.of() : Collections.unmodifiableMap(texts);
    }

    Map<String, @Nullable Object> map() throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            misfit();
            return Map.of();
        }
        return mapValue();
    }

    List<Map<String, @Nullable Object>> maps() throws IOException {
        return objects(JsonCursor::mapValue);
    }

    /** A field that all events have; any other is kept. */
    void common(String field) throws IOException {
        switch (field) {
            case "type" -> type = text(type);
            case "application" -> application = text(application);
            case "timestamp" -> timestamp = instantOrNull();
            case "asterisk_id" -> {
                asteriskId = textOrNull();
                guess = APPLICATION;
            }
            default -> keep();
        }
    }

    /**
     * Learns the event's type before the rest of it is read. Asterisk writes it first, or behind one or two short fields
     * ({@code ChannelVarset}, {@code ChannelHangupRequest}); then reading begins again at the start.
     */
    void findType() throws IOException {
        boolean isFirst = true;
        guess = TYPE;
        for (String name = nextField(); name != null; name = nextField()) {
            if (name.equals("type") && parser.currentToken() == JsonToken.VALUE_STRING) {
                type = parser.getText();
                if (isFirst) {
                    guess = TIMESTAMP;
                } else {
                    restart();
                }
                return;
            }
            parser.skipChildren();
            isFirst = false;
        }
        throw new AriProtocolException("Event without a type", start());
    }

    private void restart() throws IOException {
        parser.close();
        parser = factory.createParser(json);
        parser.nextToken();
    }

    /** The beginning of the text, for messages. */
    String start() {
        return AriJson.excerpt(json, 0);
    }

    String type() {
        return type;
    }

    /** What all events have, once the event's object was read to its end. */
    EventHeader header() {
        return new EventHeader(type, application, timestamp, asteriskId, extra(), json);
    }

    private static boolean isScalar(JsonToken token) {
        return token.isScalarValue() && token != JsonToken.VALUE_NULL;
    }

    /** Keeps a known field of a type it should not have; null counts as absent. */
    private void misfit() throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_NULL) {
            keep();
        }
    }

    private @Nullable Object value() throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapValue();
            case START_ARRAY -> listValue();
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT -> parser.getNumberValue();
            case VALUE_NUMBER_FLOAT -> decimalValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    private Number decimalValue() throws IOException {
        double value = parser.getDoubleValue();
        return Double.isInfinite(value) ? parser.getDecimalValue() : value;
    }

    private Map<String, @Nullable Object> mapValue() throws IOException {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (String key = nextField(); key != null; key = nextField()) {
            map.put(key, value());
        }
        return Collections.unmodifiableMap(map);
    }

    private List<@Nullable Object> listValue() throws IOException {
        List<@Nullable Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(value());
        }
        return Collections.unmodifiableList(list);
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
