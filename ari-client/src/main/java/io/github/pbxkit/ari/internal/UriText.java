package io.github.pbxkit.ari.internal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Encodes ids and values for URIs.
 *
 * <p>Asterisk splits the path at slashes, then decodes each part by the rule of forms, where a plus is a space. So both
 * must be encoded, which general-purpose builders leave undone for the plus.
 */
public final class UriText {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final String UNRESERVED = "-._~";

    private UriText() {}

    /**
     * One segment of a path.
     *
     * @param id the segment's meaning
     * @return its encoded form
     * @throws IllegalArgumentException if it is empty, a dot or two (which a URI cannot carry as names), or holds control
     *     characters or half a surrogate pair
     */
    public static String segment(String id) {
        if (id.isEmpty() || id.equals(".") || id.equals("..")) {
            throw new IllegalArgumentException("An id must not be \"" + id + "\"");
        }
        if (id.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("An id must not hold control characters: \"" + visible(id) + '"');
        }
        return encode(id);
    }

    /**
     * A query.
     *
     * @param parameters names to values; lists become one comma-separated value
     * @return the query without its question mark, empty if there are no parameters
     */
    public static String query(Map<String, Object> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> encode(entry.getKey()) + '=' + encode(value(entry.getValue())))
                .collect(Collectors.joining("&"));
    }

    private static String value(Object value) {
        return value instanceof Collection<?> items
                ? items.stream().map(UriText::item).collect(Collectors.joining(","))
                : value.toString();
    }

    private static String item(Object item) {
        String text = item.toString();
        if (text.indexOf(',') >= 0) {
            throw new IllegalArgumentException(
                    "A GET sends several values comma-separated, so none can hold a comma: \"" + text + '"');
        }
        return text;
    }

    /**
     * Encodes everything but letters, digits and {@code -._~}.
     *
     * @param text any text
     * @return its encoded form
     */
    public static String encode(String text) {
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        ByteBuffer bytes = utf8(text);
        while (bytes.hasRemaining()) {
            byte b = bytes.get();
            if (isUnreserved(b)) {
                encoded.append((char) b);
            } else {
                encoded.append('%').append(HEX.toHexDigits(b));
            }
        }
        return encoded.toString();
    }

    private static boolean isUnreserved(byte b) {
        return (b >= '0' && b <= '9') || (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z') || UNRESERVED.indexOf(b) >= 0;
    }

    private static ByteBuffer utf8(String text) {
        try {
            return StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("Text with half a surrogate pair: \"" + visible(text) + '"', e);
        }
    }

    private static String visible(String text) {
        return text.codePoints()
                .mapToObj(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE
                        ? String.format("\\u%04x", c)
                        : Character.toString(c))
                .collect(Collectors.joining());
    }
}
