package io.github.pbxkit.ami.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ami.AmiException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DecoderPropertiesTest {
    private static final List<byte[]> SAMPLES = Streams.samples().toList();
    private static final List<List<AmiMessage>> WHOLE =
            SAMPLES.stream().map(Streams::decode).toList();

    @Property(tries = 300)
    void randomPiecesGiveTheSameMessages(@ForAll("sample") int sample, @ForAll long seed) {
        byte[] stream = SAMPLES.get(sample);
        assertThat(feedRandomly(new AmiDecoder(), stream, new Random(seed))).isEqualTo(WHOLE.get(sample));
    }

    @Property(tries = 1000)
    void mutatedStreamsEndInMessagesOrInOneOfOurExceptions(@ForAll("sample") int sample, @ForAll long seed) {
        Random random = new Random(seed);
        byte[] stream = mutated(SAMPLES.get(sample).clone(), random);
        DecoderLimits limits = new DecoderLimits(4096, 64, 20_000);
        AmiDecoder decoder = new AmiDecoder(limits);
        try {
            feedRandomly(decoder, stream, random).forEach(DecoderPropertiesTest::touchEverything);
        } catch (AmiException expected) {
            assertThat(expected.getMessage()).isNotBlank();
        }
        assertThat(decoder.buffered()).isLessThanOrEqualTo(limits.maxMessageBytes() + 1);
    }

    @Property(tries = 1000)
    void anyBytesEndInMessagesOrInOneOfOurExceptions(@ForAll byte[] noise, @ForAll boolean isCrLf) {
        AmiDecoder decoder = AmiDecoder.withoutGreeting(isCrLf, new DecoderLimits(100, 10, 500));
        try {
            decoder.decode(ByteBuffer.wrap(noise), DecoderPropertiesTest::touchEverything);
        } catch (AmiException expected) {
            assertThat(expected.getMessage()).isNotBlank();
        }
    }

    @Provide
    Arbitrary<Integer> sample() {
        return Arbitraries.integers().between(0, SAMPLES.size() - 1);
    }

    private static List<AmiMessage> feedRandomly(AmiDecoder decoder, byte[] stream, Random random) {
        List<AmiMessage> messages = new ArrayList<>();
        int largest = 1 + random.nextInt(2000);
        for (int at = 0; at < stream.length; ) {
            int piece = Math.min(random.nextInt(largest + 1), stream.length - at);
            ByteBuffer heap = ByteBuffer.wrap(stream, at, piece);
            decoder.decode(
                    random.nextBoolean()
                            ? heap
                            : ByteBuffer.allocateDirect(piece).put(heap).flip(),
                    messages::add);
            at += piece;
        }
        return messages;
    }

    private static byte[] mutated(byte[] stream, Random random) {
        byte[] interesting = {'\r', '\n', ':', ' ', 0, '-', (byte) 0xff, 'E'};
        for (int i = 1 + random.nextInt(50); i > 0; i--) {
            int at = random.nextInt(stream.length);
            switch (random.nextInt(3)) {
                case 0 -> stream[at] = interesting[random.nextInt(interesting.length)];
                case 1 -> stream[at] = (byte) random.nextInt(256);
                default -> System.arraycopy(stream, at, stream, 0, Math.min(at, stream.length - at));
            }
        }
        return stream;
    }

    private static void touchEverything(AmiMessage message) {
        for (AmiHeader header : message.headers()) {
            assertThat(message.has(header.name())).isTrue();
            assertThat(message.all(header.name())).contains(header.value());
        }
        message.variables("ChanVariable");
        message.output();
        message.unescaped("Event");
        message.longValue("Event");
        assertThat(message.toString()).isNotNull();
    }
}
