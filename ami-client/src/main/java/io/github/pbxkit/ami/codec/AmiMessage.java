package io.github.pbxkit.ami.codec;

import io.github.pbxkit.ami.internal.Secrets;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * One block that a server sent: an answer or an event, as an ordered list of headers that may repeat. Immutable and
 * thread-safe; it owns its bytes and decodes text when asked.
 *
 * <p>What it is follows from its <em>first</em> header alone: an event may carry a header {@code Response}, and a
 * {@code UserEvent} may carry any header at all. Names are looked up without regard to ASCII case. Text is UTF-8, with
 * U+FFFD for bytes that are not; {@link #rawBytes} has what came.
 */
public final class AmiMessage {
    private final byte[] bytes;
    private final HeaderIndex index;

    AmiMessage(byte[] bytes, HeaderIndex index) {
        this.bytes = bytes;
        this.index = index;
    }

    /**
     * A message from its text, for tests: lines that end with LF or CR LF; a closing empty line may be there.
     *
     * @param text the lines of exactly one message
     * @return the message
     * @throws io.github.pbxkit.ami.AmiProtocolException if it is not exactly one message
     */
    public static AmiMessage parse(String text) {
        return TextMessages.parse(text);
    }

    /**
     * Whether this is an event.
     *
     * @return true if the first header is {@code Event}
     */
    public boolean isEvent() {
        return index.nameIs(bytes, 0, "Event");
    }

    /**
     * Whether this is an answer to an action.
     *
     * @return true if the first header is {@code Response}
     */
    public boolean isResponse() {
        return index.nameIs(bytes, 0, "Response");
    }

    /**
     * The event's name or the answer's word.
     *
     * @return value of the first header, for example {@code Hangup} or {@code Success}
     */
    public String name() {
        return valueAt(0);
    }

    /**
     * How many headers there are.
     *
     * @return at least 1
     */
    public int size() {
        return index.size();
    }

    /**
     * The name of a header by position.
     *
     * @param position from 0
     * @return the name; empty for a line without a colon
     */
    public String nameAt(int position) {
        return text(index.nameStart(position), index.nameEnd(bytes, position));
    }

    /**
     * The value of a header by position.
     *
     * @param position from 0
     * @return its text
     */
    public String valueAt(int position) {
        return text(index.valueStart(bytes, position), index.valueEnd(position));
    }

    /**
     * The first header of that name.
     *
     * @param name header name, in any case
     * @return its text, or nothing if there is no such header
     */
    public Optional<String> first(String name) {
        int found = index.find(bytes, name, 0);
        return found < 0 ? Optional.empty() : Optional.of(valueAt(found));
    }

    /**
     * The first header of that name, or a text of yours.
     *
     * @param name header name, in any case
     * @param otherwise what to return if there is no such header
     * @return its text
     */
    public String first(String name, String otherwise) {
        int found = index.find(bytes, name, 0);
        return found < 0 ? otherwise : valueAt(found);
    }

    /**
     * All headers of that name, in order.
     *
     * @param name header name, in any case
     * @return their texts; empty if there is none
     */
    public List<String> all(String name) {
        List<String> values = new ArrayList<>();
        for (int i = index.find(bytes, name, 0); i >= 0; i = index.find(bytes, name, i + 1)) {
            values.add(valueAt(i));
        }
        return List.copyOf(values);
    }

    /**
     * Whether there is a header of that name, be it empty.
     *
     * @param name header name, in any case
     * @return true if there is
     */
    public boolean has(String name) {
        return index.find(bytes, name, 0) >= 0;
    }

    /**
     * All headers in order, decoded as they are read from the list.
     *
     * @return an immutable view
     */
    public List<AmiHeader> headers() {
        return new Headers();
    }

    /**
     * The first header of that name as a number.
     *
     * @param name header name, in any case
     * @return the number, or nothing if there is no such header or it is no decimal number of 32 bits
     */
    public OptionalInt intValue(String name) {
        OptionalLong value = longValue(name);
        return value.isPresent() && value.getAsLong() == (int) value.getAsLong()
                ? OptionalInt.of((int) value.getAsLong())
                : OptionalInt.empty();
    }

    /**
     * The first header of that name as a number.
     *
     * @param name header name, in any case
     * @return the number, or nothing if there is no such header or it is no decimal number of 64 bits
     */
    public OptionalLong longValue(String name) {
        String text = first(name, "").strip();
        try {
            return text.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
        } catch (NumberFormatException notANumber) {
            return OptionalLong.empty();
        }
    }

    /**
     * The bytes of the first header of that name as they came.
     *
     * @param name header name, in any case
     * @return a copy, or nothing if there is no such header
     */
    public Optional<byte[]> rawBytes(String name) {
        int found = index.find(bytes, name, 0);
        return found < 0
                ? Optional.empty()
                : Optional.of(Arrays.copyOfRange(bytes, index.valueStart(bytes, found), index.valueEnd(found)));
    }

    /**
     * The first header of that name with C-style escapes ({@code \n}, {@code \"}, {@code \\}...) resolved. Asterisk (12
     * and newer) writes them in {@code CallerIDName}, {@code ConnectedLineName}, {@code ChanVariable}, the {@code Value}
     * of VarSet, and {@code Subtype} and {@code Message} of presence; nowhere else, so do not use it elsewhere.
     *
     * @param name header name, in any case
     * @return its text, or nothing if there is no such header
     */
    public Optional<String> unescaped(String name) {
        return first(name).map(Escapes::resolve);
    }

    /**
     * Channel variables that the server added to the message, from {@code name: key=value} and from the other spelling
     * with the channel in it, {@code name(channel): key=value}. Values are unescaped
     * where the server escapes them, which is in {@code ...ChanVariable} only.
     *
     * @param name {@code ChanVariable}, {@code DestChanVariable}, {@code Variable}...
     * @return variables in order; the last one of a repeated key
     */
    public Map<String, String> variables(String name) {
        Map<String, String> variables = new LinkedHashMap<>();
        boolean isEscaped = name.toLowerCase(Locale.ROOT).endsWith("chanvariable");
        for (int i = 0; i < size(); i++) {
            if (index.nameIs(bytes, i, name) || isQualified(nameAt(i), name)) {
                String pair = valueAt(i);
                int equals = pair.indexOf('=');
                if (equals >= 0) {
                    String value = pair.substring(equals + 1);
                    variables.put(pair.substring(0, equals), isEscaped ? Escapes.resolve(value) : value);
                }
            }
        }
        return Collections.unmodifiableMap(variables);
    }

    private static boolean isQualified(String header, String name) {
        return header.length() > name.length() + 1
                && header.charAt(name.length()) == '('
                && header.charAt(header.length() - 1) == ')'
                && header.regionMatches(true, 0, name, 0, name.length());
    }

    /**
     * What a CLI command printed, in either form: {@code Output} headers (Asterisk 14 and newer) or the raw text up to
     * {@code --END COMMAND--} (13 and older).
     *
     * @return its lines, blanks kept; empty if this is no answer to {@code Command}
     */
    public List<String> output() {
        int from = index.bodyStart();
        return from < 0 ? all("Output") : linesOf(text(from, bytes.length));
    }

    private static List<String> linesOf(String body) {
        List<String> lines = new ArrayList<>(Arrays.asList(body.split("\r?\n", -1)));
        if (lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        return List.copyOf(lines);
    }

    /**
     * The id that ties an answer to its action. Anybody can send a UserEvent with any id in it.
     *
     * @return value of {@code ActionID}, if there is one
     */
    public Optional<String> actionId() {
        return first("ActionID");
    }

    /**
     * Everything as it came, without the closing empty line.
     *
     * @return a copy
     */
    public byte[] raw() {
        return bytes.clone();
    }

    /**
     * The number of bytes that came, without the closing empty line.
     *
     * @return length of {@link #raw()}
     */
    public int length() {
        return bytes.length;
    }

    /**
     * Two messages are equal if the same bytes came.
     *
     * @param other anything
     * @return true if it is a message of the same bytes
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AmiMessage that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /**
     * The headers in one line, with stars for secrets.
     *
     * @return text for people
     */
    @Override
    public String toString() {
        return Secrets.describe(headers(), false);
    }

    private String text(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    private final class Headers extends AbstractList<AmiHeader> {
        @Override
        public AmiHeader get(int position) {
            Objects.checkIndex(position, size());
            return new AmiHeader(nameAt(position), valueAt(position));
        }

        @Override
        public int size() {
            return index.size();
        }
    }
}
