package io.github.pbxkit.ami.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What real servers sent, cut into pieces in every way. */
class CaptureTest {

    @Test
    void oneByteAtATimeGivesTheSameMessages() throws Exception {
        Streams.captures()
                .forEach(stream ->
                        assertThat(Streams.feed(new AmiDecoder(), stream, 1)).isEqualTo(Streams.decode(stream)));
    }

    /**
     * Between two messages a decoder knows nothing but the line end, so a cut only matters within its message: each is cut
     * at each of its bytes, in a stream of the greeting, itself and a successor. Soak: the whole stream at each byte.
     */
    @Test
    void cutAtEveryOffsetGivesTheSameMessages() throws Exception {
        Streams.captures().forEach(stream -> {
            List<byte[]> windows = Boolean.getBoolean("soak") ? List.of(stream) : windows(stream);
            assertThat(windows).isNotEmpty();
            windows.forEach(CaptureTest::cutEverywhere);
        });
    }

    private static void cutEverywhere(byte[] stream) {
        List<AmiMessage> whole = Streams.decode(stream);
        for (int cut = 0; cut <= stream.length; cut++) {
            AmiDecoder decoder = new AmiDecoder();
            List<AmiMessage> messages = new ArrayList<>(whole.size());
            decoder.decode(ByteBuffer.wrap(stream, 0, cut), messages::add);
            decoder.decode(ByteBuffer.wrap(stream, cut, stream.length - cut), messages::add);
            if (!messages.equals(whole) || decoder.buffered() != 0) {
                throw new AssertionError("cut at " + cut + " of " + new String(stream, StandardCharsets.UTF_8));
            }
        }
    }

    private static List<byte[]> windows(byte[] stream) {
        List<AmiMessage> messages = Streams.decode(stream);
        byte[] greeting = Arrays.copyOf(stream, indexOf(stream, '\n') + 1);
        List<byte[]> windows = new ArrayList<>();
        byte[] next = Streams.bytes("Event: Next\r\nA: b\r\n\r\n");
        for (AmiMessage message : messages) {
            windows.add(concat(greeting, closed(message), next));
        }
        return windows;
    }

    private static byte[] closed(AmiMessage message) {
        boolean follows = message.name().equals("Follows");
        return concat(message.raw(), Streams.bytes(follows ? "--END COMMAND--\r\n\r\n" : "\r\n"));
    }

    private static int indexOf(byte[] bytes, char wanted) {
        int at = 0;
        while (bytes[at] != wanted) {
            at++;
        }
        return at;
    }

    private static byte[] concat(byte[]... parts) {
        ByteBuffer all = ByteBuffer.allocate(
                Arrays.stream(parts).mapToInt(part -> part.length).sum());
        Arrays.stream(parts).forEach(all::put);
        return all.array();
    }

    @Test
    void losesNoByteButEmptyLines() throws Exception {
        Streams.captures().forEach(stream -> {
            List<AmiMessage> messages = Streams.decode(stream);
            int empty = stream.length
                    - messages.stream().mapToInt(AmiMessage::length).sum();
            assertThat(messages).hasSizeGreaterThan(4);
            assertThat(empty).isLessThan(22 * messages.size() + 40);
        });
    }

    @Test
    void readsTheOddThingsThatRealServersSend() {
        List<AmiMessage> messages = Streams.decode(Streams.resource("/corpus/asterisk-22-piece.txt"));
        assertThat(messages).allMatch(message -> message.isEvent() || message.isResponse());
        assertThat(messages)
                .anySatisfy(message ->
                        assertThat(message.valueAt(message.size() - 1)).contains("\uFFFD"));
        assertThat(messages)
                .filteredOn(message -> message.name().equals("OriginateResponse"))
                .isNotEmpty()
                .allMatch(AmiMessage::isEvent)
                .anySatisfy(
                        message -> assertThat(message.variables("ChanVariable")).containsKey("RIG_NOTE"));
    }
}
