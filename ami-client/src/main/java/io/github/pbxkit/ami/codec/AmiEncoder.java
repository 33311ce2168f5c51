package io.github.pbxkit.ami.codec;

import io.github.pbxkit.ami.AmiAction;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Turns actions into bytes. A server cannot tell an injected line from an intended one: a line break in a value starts a
 * new header, two of them a new action with all rights of the session. So CR, LF and NUL are refused here, as are names
 * that are none, and lines or counts that Asterisk would cut. Stateless and thread-safe.
 */
public final class AmiEncoder {
    private static final byte[] LINE_END = {'\r', '\n'};

    private final EncoderLimits limits;

    /** An encoder for what every released Asterisk takes. */
    public AmiEncoder() {
        this(EncoderLimits.defaults());
    }

    /**
     * An encoder for a server that takes more, or less.
     *
     * @param limits what it takes
     */
    public AmiEncoder(EncoderLimits limits) {
        this.limits = Objects.requireNonNull(limits, "limits");
    }

    /**
     * The bytes of an action, with the default limits and without an ActionID of our own.
     *
     * @param action what to send
     * @return its lines with CR LF and the closing empty line
     * @throws IllegalArgumentException if it cannot be sent safely; the message names the header, never a secret value
     */
    public static byte[] encode(AmiAction action) {
        return new AmiEncoder().toBytes(action, List.of());
    }

    /**
     * The bytes of an action, with headers of the sender's put right behind its name.
     *
     * @param action what to send
     * @param sender headers to put in front of the action's own, for example the ActionID
     * @return its lines with CR LF and the closing empty line
     * @throws IllegalArgumentException if it cannot be sent safely; the message names the header, never a secret value
     */
    public byte[] toBytes(AmiAction action, List<AmiHeader> sender) {
        List<AmiHeader> own = action.headers();
        int count = 1 + sender.size() + own.size();
        if (count > limits.maxHeaders()) {
            throw refused(action, "has " + count + " headers, Asterisk takes at most " + limits.maxHeaders());
        }
        if (action.name().isBlank()) {
            throw refused(action, "has no name");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 + 32 * count);
        write(action, "Action", action.name(), bytes);
        sender.forEach(header -> write(action, header.name(), header.value(), bytes));
        own.forEach(header -> write(action, header.name(), header.value(), bytes));
        bytes.writeBytes(LINE_END);
        return bytes.toByteArray();
    }

    private void write(AmiAction action, String name, String value, ByteArrayOutputStream to) {
        checkName(action, name);
        checkValue(action, name, value);
        byte[] line = (name + ": " + value).getBytes(StandardCharsets.UTF_8);
        if (line.length > limits.maxLineBytes()) {
            throw refused(
                    action,
                    "has a line of " + line.length + " bytes in header '" + name + "', Asterisk takes at most "
                            + limits.maxLineBytes());
        }
        to.writeBytes(line);
        to.writeBytes(LINE_END);
    }

    private static void checkName(AmiAction action, String name) {
        if (name.isEmpty()) {
            throw refused(action, "has a header without a name");
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c <= ' ' || c == ':' || c == 0x7f) {
                throw refused(
                        action, "has the character " + shown(c) + " in the header name '" + printable(name) + "'");
            }
        }
    }

    private static void checkValue(AmiAction action, String name, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\r' || c == '\n' || c == 0) {
                throw refused(
                        action,
                        "has the character " + shown(c) + " at position " + i + " of header '" + name
                                + "': it would start another header or action");
            }
        }
    }

    private static IllegalArgumentException refused(AmiAction action, String why) {
        return new IllegalArgumentException("action '" + printable(action.name()) + "' " + why + "; nothing was sent");
    }

    private static String shown(char c) {
        return String.format("U+%04X", (int) c);
    }

    private static String printable(String text) {
        String shortened = text.length() > 60 ? text.substring(0, 60) + "..." : text;
        return shortened.replaceAll("\\p{Cntrl}", "?");
    }
}
