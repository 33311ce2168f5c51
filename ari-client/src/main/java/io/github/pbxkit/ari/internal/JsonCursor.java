package io.github.pbxkit.ari.internal;

import com.fasterxml.jackson.core.StreamReadConstraints;
import io.github.pbxkit.ari.AriProtocolException;
import io.github.pbxkit.ari.EventHeader;
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
 * round. Broken JSON always fails with a {@link BrokenJson}.
 */
public final class JsonCursor {
    private static final long NO_INTEGER = Long.MIN_VALUE;
    private static final FieldOrder EVENT = FieldOrder.ofEvent("channel");

    private final String raw;
    private final JsonScanner json;

    /** What belongs to the object that is being read now; enclosing objects keep theirs on the call stack. */
    private FieldOrder usual = FieldOrder.NONE;

    private int position;
    private @Nullable Map<String, @Nullable Object> extra;

    /** The field whose value comes next. */
    private String field = "";

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
         * @return what was read, the cursor being behind the closing brace
         */
        T read(JsonCursor in);
    }

    JsonCursor(String json, StreamReadConstraints limits) {
        this.raw = json;
        this.json = new JsonScanner(json, limits);
    }

    /** Reads the text as one object. */
    <T> T whole(ObjectReader<T> reader) {
        T value = inside(reader);
        end();
        return value;
    }

    /** Reads the text as a list of objects. */
    <T> List<T> wholeList(ObjectReader<T> reader) {
        List<T> list = new ArrayList<>();
        json.enter('[');
        while (json.next(']')) {
            list.add(inside(reader));
        }
        end();
        return Collections.unmodifiableList(list);
    }

    private void end() {
        if (!json.isAtEnd()) {
            throw new BrokenJson();
        }
    }

    /** Says in which order the fields of the object that was just entered will likely come. */
    void usually(FieldOrder order) {
        usual = order;
    }

    /** The next field's name, its value being what comes next; null at the end of the object. */
    @Nullable
    String nextField() {
        if (!json.next('}')) {
            return null;
        }
        int at = usual.take(json, position);
        if (at < 0) {
            field = json.name();
        } else {
            field = usual.name(at);
            position = at + 1;
        }
        return field;
    }

    /** Keeps the current field as it is. */
    void keep() {
        keep(field, value());
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

    String text(String fallback) {
        String text = textOrNull();
        return text == null ? fallback : text;
    }

    @Nullable
    String textOrNull() {
        return switch (json.peek()) {
            case '"' -> json.text();
            case '{', '[' -> {
                keep();
                yield null;
            }
            case 'n' -> {
                json.word();
                yield null;
            }
            default -> json.word();
        };
    }

    /** A word of an open list. */
    <T> @Nullable T open(Function<String, T> of) {
        String word = textOrNull();
        return word == null ? null : of.apply(word);
    }

    int integer(int fallback) {
        int from = json.position();
        long value = number(fallback);
        if ((int) value == value) {
            return (int) value;
        }
        json.back(from);
        keep();
        return fallback;
    }

    @Nullable
    Integer integerOrNull() {
        int from = json.position();
        long value = number(NO_INTEGER);
        if ((int) value == value) {
            return (int) value;
        }
        if (value != NO_INTEGER) {
            json.back(from);
            keep();
        }
        return null;
    }

    long number(long fallback) {
        char c = json.peek();
        int from = json.position();
        if (c == '"' || isNumber(c)) {
            try {
                return Long.parseLong(c == '"' ? json.text() : json.word());
            } catch (NumberFormatException e) {
                // Not a number that fits: kept as it is.
                json.back(from);
            }
        }
        misfit();
        return fallback;
    }

    @Nullable
    Double decimalOrNull() {
        if (isNumber(json.peek())) {
            return JsonNumber.of(json.word()).doubleValue();
        }
        misfit();
        return null;
    }

    boolean flag(boolean fallback) {
        char c = json.peek();
        if (c == 't' || c == 'f') {
            json.word();
            return c == 't';
        }
        misfit();
        return fallback;
    }

    @Nullable
    Instant instantOrNull() {
        if (json.peek() == '"') {
            int from = json.position();
            Instant instant = WireTime.parse(json.text());
            if (instant != null) {
                return instant;
            }
            json.back(from);
        }
        misfit();
        return null;
    }

    <T> @Nullable T object(ObjectReader<T> reader) {
        if (json.peek() == '{') {
            return inside(reader);
        }
        misfit();
        return null;
    }

    <T> T object(ObjectReader<T> reader, T fallback) {
        T value = object(reader);
        return value == null ? fallback : value;
    }

    private <T> T inside(ObjectReader<T> reader) {
        FieldOrder outerOrder = usual;
        int outerPosition = position;
        Map<String, @Nullable Object> outerExtra = extra;
        usual = FieldOrder.NONE;
        position = 0;
        extra = null;
        json.enter('{');
        T value = reader.read(this);
        usual = outerOrder;
        position = outerPosition;
        extra = outerExtra;
        return value;
    }

    /** Objects of a list. Anything else between them is kept as a list of its own. */
    <T> List<T> objects(ObjectReader<T> reader) {
        if (json.peek() != '[') {
            misfit();
            return List.of();
        }
        String name = field;
        List<T> objects = new ArrayList<>();
        List<@Nullable Object> odd = new ArrayList<>();
        json.enter('[');
        while (json.next(']')) {
            if (json.peek() == '{') {
                objects.add(inside(reader));
            } else {
                odd.add(value());
            }
        }
        keepOdd(name, odd);
        return Collections.unmodifiableList(objects);
    }

    List<String> texts() {
        if (json.peek() != '[') {
            misfit();
            return List.of();
        }
        String name = field;
        List<String> texts = new ArrayList<>(4);
        List<@Nullable Object> odd = List.of();
        json.enter('[');
        while (json.next(']')) {
            if (isScalar(json.peek())) {
                texts.add(scalar());
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

    Map<String, String> textMap() {
        if (json.peek() != '{') {
            misfit();
            return Map.of();
        }
        String name = field;
        Map<String, String> texts = new LinkedHashMap<>(8);
        Map<String, @Nullable Object> odd = Map.of();
        json.enter('{');
        while (json.next('}')) {
            String key = json.name();
            if (isScalar(json.peek())) {
                texts.put(key, scalar());
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

    Map<String, @Nullable Object> map() {
        if (json.peek() != '{') {
            misfit();
            return Map.of();
        }
        return mapValue();
    }

    List<Map<String, @Nullable Object>> maps() {
        return objects(JsonCursor::fields);
    }

    /** A field that all events have; any other is kept. */
    void common(String name) {
        switch (name) {
            case "type" -> type = text(type);
            case "application" -> application = text(application);
            case "timestamp" -> timestamp = instantOrNull();
            case "asterisk_id" -> asteriskId = textOrNull();
            default -> keep();
        }
    }

    /**
     * Learns the event's type before the rest of it is read. Asterisk writes it first, or behind one or two short fields
     * ({@code ChannelVarset}, {@code ChannelHangupRequest}); then reading begins again at the start.
     */
    void findType() {
        usual = EVENT;
        boolean isFirst = true;
        for (String name = nextField(); name != null; name = nextField()) {
            if (name.equals("type") && json.peek() == '"') {
                type = json.text();
                if (!isFirst) {
                    restart();
                }
                return;
            }
            json.skip();
            isFirst = false;
        }
        throw new AriProtocolException("Event without a type", start());
    }

    private void restart() {
        json.restart();
        json.enter('{');
        position = 0;
    }

    /** The beginning of the text, for messages. */
    String start() {
        return AriJson.excerpt(raw, 0);
    }

    String type() {
        return type;
    }

    /** What all events have, once the event's object was read to its end. */
    EventHeader header() {
        return new EventHeader(type, application, timestamp, asteriskId, extra(), raw);
    }

    private static boolean isScalar(char first) {
        return first != '{' && first != '[' && first != 'n';
    }

    private static boolean isNumber(char first) {
        return first == '-' || first >= '0' && first <= '9';
    }

    /** A text, or a number or truth value as it is written. */
    private String scalar() {
        return json.peek() == '"' ? json.text() : json.word();
    }

    /** Keeps a known field of a type it should not have; null counts as absent. */
    private void misfit() {
        if (json.peek() == 'n') {
            json.word();
        } else {
            keep();
        }
    }

    private @Nullable Object value() {
        return switch (json.peek()) {
            case '{' -> mapValue();
            case '[' -> listValue();
            case '"' -> json.text();
            case 't', 'f' -> json.word().equals("true");
            case 'n' -> nothing();
            default -> JsonNumber.of(json.word());
        };
    }

    private @Nullable Object nothing() {
        json.word();
        return null;
    }

    private Map<String, @Nullable Object> mapValue() {
        json.enter('{');
        return fields();
    }

    private Map<String, @Nullable Object> fields() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        while (json.next('}')) {
            map.put(json.name(), value());
        }
        return Collections.unmodifiableMap(map);
    }

    private List<@Nullable Object> listValue() {
        List<@Nullable Object> list = new ArrayList<>();
        json.enter('[');
        while (json.next(']')) {
            list.add(value());
        }
        return Collections.unmodifiableList(list);
    }
}
