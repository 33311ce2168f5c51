package io.github.pbxkit.ami.codec;

import io.github.pbxkit.ami.AmiLimitException;
import io.github.pbxkit.ami.AmiProtocolException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Turns the bytes that a server sends into messages, in whatever pieces they come. It keeps its place between calls and
 * never looks at a byte twice; it holds at most one unfinished message.
 *
 * <p>The way through it: the greeting line says which line end this server uses ({@code GREETING}); then header lines are
 * indexed until an empty line closes the message ({@code MESSAGE}); an answer that begins with {@code Response: Follows}
 * (Asterisk 13 and older) goes on as raw text up to {@code --END COMMAND--} ({@code FOLLOWS_HEADERS},
 * {@code FOLLOWS_BODY}). With CR LF as the line end, a bare LF is content: Asterisk does send it inside values.
 *
 * <p>A stream may also begin in mid-session, with a line {@code Event:} or {@code Response:}; then there is no greeting.
 *
 * <p>Not thread-safe: one decoder reads one stream. After a failure it refuses to go on.
 */
public final class AmiDecoder {
    private enum State {
        GREETING,
        MESSAGE,
        FOLLOWS_HEADERS,
        FOLLOWS_BODY,
        FAILED
    }

    private static final int MAX_GREETING_BYTES = 256;
    private static final int INITIAL_BUFFER = 1024;
    private static final int CHUNK = 16 * 1024;
    private static final int INITIAL_HEADERS = 64;
    private static final byte[] FOLLOWS_END = "--END COMMAND--".getBytes(StandardCharsets.US_ASCII);

    private final DecoderLimits limits;
    private State state = State.GREETING;
    private boolean isCrLf = true;
    private @Nullable AmiGreeting greeting;
    private @Nullable AmiProtocolException failure;

    // The bytes from messageStart to end are those of the unfinished message; scanned says how far they were looked at.
    private byte[] buffer = new byte[INITIAL_BUFFER];
    private int messageStart;
    private int scanned;
    private int end;
    private long bytesBefore; // of the stream, before buffer[0]

    // The unfinished message: see HeaderIndex. Positions count from messageStart.
    private int[] packed = new int[INITIAL_HEADERS * HeaderIndex.STRIDE];
    private int headers;
    private int lineStart;
    private int colon = -1;
    private int bodyStart = -1;

    /** A decoder at the beginning of a connection, with the default limits. */
    public AmiDecoder() {
        this(DecoderLimits.defaults());
    }

    /**
     * A decoder at the beginning of a connection.
     *
     * @param limits how much it takes before it gives up
     */
    public AmiDecoder(DecoderLimits limits) {
        this.limits = Objects.requireNonNull(limits, "limits");
    }

    /**
     * A decoder behind the greeting.
     *
     * @param isCrLf whether lines end with CR LF; if not, with LF
     * @param limits how much it takes before it gives up
     * @return the decoder
     */
    public static AmiDecoder withoutGreeting(boolean isCrLf, DecoderLimits limits) {
        AmiDecoder decoder = new AmiDecoder(limits);
        decoder.isCrLf = isCrLf;
        decoder.state = State.MESSAGE;
        return decoder;
    }

    /**
     * Takes all bytes of a buffer, heap or direct, and hands over each message that is complete with them, in order, on
     * this thread. What the receiver throws passes through and loses at most that message.
     *
     * @param input bytes from the server; read to its limit
     * @param receiver gets the messages; must not call back into this decoder
     * @throws AmiProtocolException if this is not AMI, or breaks a limit; the stream cannot be read on then
     */
    public void decode(ByteBuffer input, Consumer<AmiMessage> receiver) {
        if (failure != null) {
            throw failure;
        }
        do {
            take(input);
            scan(receiver);
        } while (input.hasRemaining());
    }

    /**
     * The line with which the server began.
     *
     * @return the greeting, or nothing as long as it has not come
     */
    public Optional<AmiGreeting> greeting() {
        return Optional.ofNullable(greeting);
    }

    /**
     * Bytes of a message that is not complete. At the end of a stream they are a truncated tail, and lost.
     *
     * @return their number; 0 between two messages
     */
    public int buffered() {
        return end - messageStart;
    }

    private void take(ByteBuffer input) {
        int count = Math.min(input.remaining(), CHUNK);
        if (end + count > buffer.length) {
            makeRoom(count);
        }
        input.get(buffer, end, count);
        end += count;
    }

    private void makeRoom(int count) {
        int kept = end - messageStart;
        byte[] from = buffer;
        if (kept + count > buffer.length) {
            buffer = new byte[Math.max(2 * buffer.length, kept + count)];
        } else if (buffer.length > 8 * CHUNK && kept + count <= 2 * CHUNK) {
            buffer = new byte[2 * CHUNK]; // a huge message is over, give its memory back
        }
        System.arraycopy(from, messageStart, buffer, 0, kept);
        bytesBefore += messageStart;
        scanned -= messageStart;
        lineStart -= messageStart;
        colon -= colon < 0 ? 0 : messageStart;
        messageStart = 0;
        end = kept;
    }

    private void scan(Consumer<AmiMessage> receiver) {
        boolean goesOn = true;
        while (goesOn) {
            goesOn = switch (state) {
                case GREETING -> scanGreeting();
                case MESSAGE -> scanMessages(receiver);
                case FOLLOWS_HEADERS -> scanFollowsHeader();
                case FOLLOWS_BODY -> scanFollowsBody(receiver);
                case FAILED -> false;
            };
        }
        if (messageStart == end) {
            bytesBefore += end;
            messageStart = scanned = lineStart = end = 0;
            if (buffer.length > 8 * CHUNK) {
                buffer = new byte[2 * CHUNK]; // a huge message is over, give its memory back
            }
        }
    }

    private boolean scanGreeting() {
        int lf = indexOfLf(scanned);
        int length = (lf < 0 ? end : lf) - messageStart;
        if (length > MAX_GREETING_BYTES) {
            throw fail(notAmi("a first line of more than " + MAX_GREETING_BYTES + " bytes"));
        }
        if (lf < 0) {
            scanned = end;
            return false;
        }
        isCrLf = lf > messageStart && buffer[lf - 1] == '\r';
        String line = new String(buffer, messageStart, length - (isCrLf ? 1 : 0), StandardCharsets.UTF_8);
        if (AmiGreeting.isGreeting(line)) {
            greeting = AmiGreeting.of(line);
            beginMessage(lf + 1);
        } else if (!line.startsWith("Event:") && !line.startsWith("Response:")) {
            throw fail(notAmi("\"" + printable(line) + "\""));
        } else {
            beginMessage(messageStart);
        }
        state = State.MESSAGE;
        return true;
    }

    private AmiProtocolException notAmi(String found) {
        return new AmiProtocolException(
                "this is not an AMI server: it began with " + found
                        + " instead of \"Asterisk Call Manager/...\". Check host and port (manager.conf: 5038, TLS 5039)",
                bytesBefore + messageStart);
    }

    /**
     * The hot loop. Per line: find the colon, find the line end, note both; an empty line closes the message.
     *
     * @return whether another state has to go on; false if bytes are missing
     */
    private boolean scanMessages(Consumer<AmiMessage> receiver) {
        final byte[] bytes = buffer;
        final int limit = end;
        int at = scanned;
        while (true) {
            if (colon < 0) {
                at = indexOfColonOrLf(bytes, at, limit);
                colon = at < limit && bytes[at] == ':' ? at : -1;
            }
            while (at < limit && bytes[at] != '\n') {
                at++;
            }
            if (at == limit) {
                scanned = at;
                checkUnfinishedLine();
                return false;
            }
            int lineEnd = isCrLf ? at - 1 : at;
            at++;
            if (isCrLf && (lineEnd < lineStart || bytes[lineEnd] != '\r')) {
                continue; // a bare LF is content
            }
            scanned = at;
            if (lineEnd > lineStart) {
                addHeader(lineEnd);
                if (headers == 1 && isFollows(lineEnd)) {
                    state = State.FOLLOWS_HEADERS;
                    return true;
                }
            } else if (headers == 0) {
                beginMessage(at); // Asterisk sometimes closes a message twice
            } else {
                finishMessage(lineStart, at, receiver);
            }
        }
    }

    private static int indexOfColonOrLf(byte[] bytes, int from, int limit) {
        int at = from;
        while (at < limit) {
            byte b = bytes[at];
            if (b == ':' || b == '\n') {
                break;
            }
            at++;
        }
        return at;
    }

    private void addHeader(int lineEnd) {
        if (lineEnd - lineStart > limits.maxLineBytes()) {
            throw fail(tooLarge("a line", "maxLineBytes", limits.maxLineBytes()));
        }
        if (headers == limits.maxHeaders()) {
            throw fail(tooLarge("the number of lines of a message", "maxHeaders", limits.maxHeaders()));
        }
        if (lineEnd - messageStart > limits.maxMessageBytes()) {
            throw fail(tooLarge("a message", "maxMessageBytes", limits.maxMessageBytes()));
        }
        int slot = headers * HeaderIndex.STRIDE;
        if (slot == packed.length) {
            packed = Arrays.copyOf(packed, 2 * packed.length);
        }
        packed[slot + HeaderIndex.END] = lineEnd - messageStart;
        packed[slot + HeaderIndex.FINGERPRINT] =
                HeaderIndex.fingerprint(buffer, lineStart, colon < 0 ? lineStart : colon);
        headers++;
        lineStart = scanned;
        colon = -1;
    }

    private void checkUnfinishedLine() {
        if (end - lineStart > limits.maxLineBytes() + 1) { // the CR may be there already
            throw fail(tooLarge("a line", "maxLineBytes", limits.maxLineBytes()));
        }
        if (end - messageStart > limits.maxMessageBytes() + 1) {
            throw fail(tooLarge("a message", "maxMessageBytes", limits.maxMessageBytes()));
        }
    }

    private void finishMessage(int messageEnd, int next, Consumer<AmiMessage> receiver) {
        byte[] owned = Arrays.copyOfRange(buffer, messageStart, messageEnd);
        int[] index = Arrays.copyOf(packed, headers * HeaderIndex.STRIDE);
        AmiMessage message = new AmiMessage(owned, new HeaderIndex(index, isCrLf ? 2 : 1, bodyStart));
        beginMessage(next);
        receiver.accept(message);
    }

    private void beginMessage(int at) {
        messageStart = at;
        lineStart = at;
        scanned = at;
        headers = 0;
        colon = -1;
        bodyStart = -1;
        if (packed.length > 8 * INITIAL_HEADERS * HeaderIndex.STRIDE) {
            packed = new int[INITIAL_HEADERS * HeaderIndex.STRIDE];
        }
    }

    private boolean isFollows(int lineEnd) {
        return lineIs("Response: Follows", messageStart, lineEnd);
    }

    /** In the old form only Privilege and ActionID are headers; whatever line comes next is already output. */
    private boolean scanFollowsHeader() {
        int lf = indexOfLf(scanned);
        if (lf < 0) {
            scanned = end;
            checkMessageSize();
            return false;
        }
        int lineEnd = isCrLf ? lf - 1 : lf;
        boolean isLine = !isCrLf || (lineEnd >= lineStart && buffer[lineEnd] == '\r');
        if (isLine && headers < 3 && (lineBegins("Privilege: ") || lineBegins("ActionID: "))) {
            scanned = lf + 1;
            colon = indexOfColonOrLf(buffer, lineStart, lineEnd);
            addHeader(lineEnd);
        } else {
            bodyStart = lineStart - messageStart;
            scanned = lineStart;
            state = State.FOLLOWS_BODY;
        }
        return true;
    }

    private boolean scanFollowsBody(Consumer<AmiMessage> receiver) {
        int lineEndLength = isCrLf ? 2 : 1;
        int markerLength = FOLLOWS_END.length + 2 * lineEndLength;
        int last = end - markerLength;
        for (int at = scanned; at <= last; at++) {
            if (buffer[at] == '-' && isFollowsEnd(at)) {
                state = State.MESSAGE;
                finishMessage(at, at + markerLength, receiver);
                return true;
            }
        }
        scanned = Math.max(scanned, last + 1);
        checkMessageSize();
        return false;
    }

    private boolean isFollowsEnd(int at) {
        int behind = at + FOLLOWS_END.length;
        return Arrays.equals(buffer, at, behind, FOLLOWS_END, 0, FOLLOWS_END.length)
                && (isCrLf
                        ? buffer[behind] == '\r'
                                && buffer[behind + 1] == '\n'
                                && buffer[behind + 2] == '\r'
                                && buffer[behind + 3] == '\n'
                        : buffer[behind] == '\n' && buffer[behind + 1] == '\n');
    }

    private void checkMessageSize() {
        if (end - messageStart > limits.maxMessageBytes()) {
            throw fail(tooLarge("the output of a command", "maxMessageBytes", limits.maxMessageBytes()));
        }
    }

    private int indexOfLf(int from) {
        for (int at = from; at < end; at++) {
            if (buffer[at] == '\n') {
                return at;
            }
        }
        return -1;
    }

    private boolean lineBegins(String text) {
        return end - lineStart >= text.length() && lineIs(text, lineStart, lineStart + text.length());
    }

    private boolean lineIs(String text, int from, int to) {
        if (to - from != text.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (buffer[from + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private AmiLimitException tooLarge(String what, String limit, int allowed) {
        long offset = bytesBefore + lineStart;
        String line = new String(buffer, lineStart, Math.min(60, end - lineStart), StandardCharsets.UTF_8);
        return new AmiLimitException(
                what + " is larger than " + limit + " = " + allowed + ", at byte " + offset + " of the stream, line \""
                        + printable(line)
                        + "...\". Raise this limit of the decoder if the server really sends that much",
                limit,
                offset);
    }

    private AmiProtocolException fail(AmiProtocolException reason) {
        failure = reason;
        state = State.FAILED;
        buffer = new byte[0];
        packed = new int[0];
        messageStart = scanned = lineStart = end = 0;
        return reason;
    }

    private static String printable(String line) {
        return (line.length() > 60 ? line.substring(0, 60) : line).replaceAll("\\p{Cntrl}", "?");
    }
}
