package io.github.pbxkit.ami.codec;

import static io.github.pbxkit.ami.codec.Streams.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.pbxkit.ami.AmiLimitException;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecoderLimitsTest {
    private static final String GREETING = "Asterisk Call Manager/11.0.0\r\n";

    private static AmiLimitException failure(DecoderLimits limits, String stream, int piece) {
        return catchThrowableOfType(
                AmiLimitException.class, () -> Streams.feed(new AmiDecoder(limits), bytes(stream), piece));
    }

    @Test
    void acceptsLineOfExactlyTheLimitAndRefusesOneByteMore() {
        DecoderLimits limits = DecoderLimits.defaults().withMaxLineBytes(20);
        String fits = GREETING + "Event: X\r\nA: " + "y".repeat(17) + "\r\n\r\n";
        String tooLong = GREETING + "Event: X\r\nA: " + "y".repeat(18) + "\r\n\r\n";
        for (int piece = 1; piece < 40; piece++) {
            assertThat(Streams.feed(new AmiDecoder(limits), bytes(fits), piece)).hasSize(1);
            assertThat(failure(limits, tooLong, piece).limit()).isEqualTo("maxLineBytes");
        }
    }

    @Test
    void refusesValueOfTenMegabytesByDefaultLongBeforeItsEnd() {
        AmiDecoder decoder = new AmiDecoder();
        decoder.decode(ByteBuffer.wrap(bytes(GREETING + "Event: VarSet\r\nValue: ")), m -> {});
        ByteBuffer piece = ByteBuffer.wrap(new byte[1000]);
        int pieces = 0;
        try {
            for (; pieces < 10_000; pieces++) {
                decoder.decode(piece.rewind(), m -> {});
            }
        } catch (AmiLimitException e) {
            assertThat(e).hasMessageContaining("maxLineBytes = 65536").hasMessageContaining("Value");
            assertThat(e.offset()).isEqualTo(GREETING.length() + "Event: VarSet\r\n".length());
        }
        assertThat(pieces).isBetween(64, 67);
    }

    @Test
    void readsValueOfTenMegabytesWithLimitsForIt() {
        DecoderLimits limits = new DecoderLimits(11_000_000, 100, 12_000_000);
        String value = "x".repeat(10_000_000);
        List<AmiMessage> messages = Streams.feed(
                new AmiDecoder(limits), bytes(GREETING + "Event: VarSet\r\nValue: " + value + "\r\n\r\n"), 8192);
        assertThat(messages.get(0).first("Value")).hasValue(value);
    }

    @Test
    void refusesTooManyHeaders() {
        String message = GREETING + "Event: X\r\n" + "A: b\r\n".repeat(4096) + "\r\n";
        AmiLimitException failure = failure(DecoderLimits.defaults(), message, 1000);
        assertThat(failure.limit()).isEqualTo("maxHeaders");
        assertThat(Streams.feed(new AmiDecoder(DecoderLimits.defaults().withMaxHeaders(4097)), bytes(message), 1000))
                .hasSize(1);
    }

    @Test
    void refusesTooLargeMessage() {
        DecoderLimits limits = DecoderLimits.defaults().withMaxMessageBytes(1000);
        assertThat(failure(limits, GREETING + "Event: X\r\n" + "Abc: def\r\n".repeat(200), 7)
                        .limit())
                .isEqualTo("maxMessageBytes");
    }

    @Test
    void refusesEndlessCommandOutput() {
        DecoderLimits limits = DecoderLimits.defaults().withMaxMessageBytes(1000);
        String stream = GREETING + "Response: Follows\r\nPrivilege: Command\r\n" + "line\n".repeat(300);
        assertThat(failure(limits, stream, 10).limit()).isEqualTo("maxMessageBytes");
    }

    @Test
    void refusesLimitsOutOfRange() {
        assertThatThrownBy(() -> new DecoderLimits(0, 1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("maxLineBytes")
                .hasMessageContaining("0");
    }
}
