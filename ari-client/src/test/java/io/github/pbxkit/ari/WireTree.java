package io.github.pbxkit.ari;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns records back into what was on the wire, to compare it with the same JSON read by somebody else's library. */
public final class WireTree {
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(DeserializationFeature.USE_LONG_FOR_INTS);
    private static final DateTimeFormatter WIRE_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxx").withZone(ZoneOffset.UTC);

    private WireTree() {}

    /** JSON as maps, lists, texts and numbers. */
    public static Object of(String json) {
        try {
            return MAPPER.readValue(json, Object.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    /**
     * A record with the same fields as the tree it was read from. What the tree lacks is left out, provided that it is
     * empty in the record.
     */
    public static Object of(Object value, Object tree) {
        if (value instanceof Record object && tree instanceof Map<?, ?> fields) {
            return isOpenWord(object) ? object.toString() : ofRecord(object, fields);
        }
        if (value instanceof Record word) {
            return word.toString();
        }
        if (value instanceof List<?> list && tree instanceof List<?> trees && list.size() == trees.size()) {
            List<Object> items = new ArrayList<>();
            for (int i = 0; i < list.size(); i++) {
                items.add(of(list.get(i), trees.get(i)));
            }
            return items;
        }
        if (value instanceof Map<?, ?> map && tree instanceof Map<?, ?> trees) {
            Map<Object, Object> entries = new LinkedHashMap<>();
            map.forEach((name, entry) -> entries.put(name, of(entry, trees.get(name))));
            return entries;
        }
        if (value instanceof Integer number) {
            return number.longValue();
        }
        return value instanceof Instant instant ? WIRE_TIME.format(instant) : value;
    }

    private static boolean isOpenWord(Record object) {
        return object.getClass().getRecordComponents().length == 1 && !(object instanceof KnownEvent);
    }

    private static Map<String, Object> ofRecord(Record object, Map<?, ?> tree) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (RecordComponent component : object.getClass().getRecordComponents()) {
            Object value = value(object, component);
            switch (component.getName()) {
                case "header" -> fields.putAll(ofHeader((EventHeader) value, tree));
                case "extra" ->
                    ((Map<?, ?>) value).forEach((name, odd) -> fields.put((String) name, of(odd, tree.get(name))));
                default -> {
                    String name = wireName(component.getName());
                    if (tree.containsKey(name)) {
                        fields.put(name, of(value, tree.get(name)));
                    } else if (!isEmpty(value)) {
                        fields.put(name, value);
                    }
                }
            }
        }
        return fields;
    }

    private static Map<String, Object> ofHeader(EventHeader header, Map<?, ?> tree) {
        Map<String, Object> fields = new LinkedHashMap<>(header.extra());
        fields.put("type", header.type());
        fields.put("application", header.application());
        fields.put("timestamp", of(header.timestamp(), tree.get("timestamp")));
        fields.put("asterisk_id", header.asteriskId());
        return fields;
    }

    private static boolean isEmpty(Object value) {
        return value == null
                || value.equals("")
                || value.equals(0)
                || value.equals(0L)
                || value.equals(false)
                || value instanceof List<?> list && list.isEmpty()
                || value instanceof Map<?, ?> map && map.isEmpty();
    }

    private static String wireName(String component) {
        return component.replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT);
    }

    private static Object value(Record object, RecordComponent component) {
        try {
            return component.getAccessor().invoke(object);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
