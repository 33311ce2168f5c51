package io.github.pbxkit.ami.codec;

import static io.github.pbxkit.ami.codec.Streams.bytes;
import static io.github.pbxkit.ami.codec.Streams.decode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pbxkit.ami.AmiProtocolException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AmiDecoderTest {
    private static final String GREETING = "Asterisk Call Manager/11.0.0\r\n";

    @Test
    void readsGreetingWithoutGluingItToTheFirstMessage() {
        AmiDecoder decoder = new AmiDecoder();
        List<AmiMessage> messages =
                Streams.feed(decoder, bytes(GREETING + "Response: Success\r\nPing: Pong\r\n\r\n"), 9);
        assertThat(decoder.greeting())
                .hasValue(new AmiGreeting("Asterisk Call Manager/11.0.0", "Asterisk Call Manager", "11.0.0"));
        assertThat(messages).hasSize(1);
        assertThat(messages.get(0).headers())
                .containsExactly(new AmiHeader("Response", "Success"), new AmiHeader("Ping", "Pong"));
    }

    @Test
    void readsDirectBuffersLikeHeapBuffers() {
        byte[] stream = Streams.resource("/corpus/asterisk-22-piece.txt");
        List<AmiMessage> messages = new ArrayList<>();
        new AmiDecoder().decode(Streams.direct(stream), messages::add);
        assertThat(messages).hasSizeGreaterThan(100).isEqualTo(decode(stream));
    }

    @Test
    void keepsBareLfInsideValueWhenGreetingEndsWithCrLf() {
        List<AmiMessage> messages = decode(GREETING + "Response: Error\r\nMessage: two\nlines\n\r\nA: b\r\n\r\n");
        assertThat(messages.get(0).first("Message")).hasValue("two\nlines\n");
        assertThat(messages.get(0).first("A")).hasValue("b");
    }

    @Test
    void readsByLfWhenGreetingEndsWithLf() {
        List<AmiMessage> messages = decode("Asterisk Call Manager/1.0\nEvent: A\nB: c\n\nEvent: D\n\n");
        assertThat(messages).extracting(AmiMessage::name).containsExactly("A", "D");
        assertThat(messages.get(0).first("B")).hasValue("c");
    }

    @Test
    void skipsEmptyBlocks() {
        assertThat(decode(GREETING + "\r\nEvent: A\r\n\r\n\r\n\r\nEvent: B\r\n\r\n"))
                .extracting(AmiMessage::name)
                .containsExactly("A", "B");
    }

    @Test
    void keepsOrderOfRepeatedHeaders() {
        AmiMessage message = decode(GREETING + "Event: X\r\nChanVariable: a=1\r\nOther: \r\nchanvariable: b=2\r\n\r\n")
                .get(0);
        assertThat(message.all("ChanVariable")).containsExactly("a=1", "b=2");
        assertThat(message.first("other")).hasValue("");
        assertThat(message.first("missing")).isEmpty();
    }

    @Test
    void keepsLineWithoutColonAndEveryBlankButTheSeparatingOne() {
        AmiMessage message = decode(GREETING + "Event: X\r\nEquals=notcolon\r\nA:b\r\nC:   d \r\nE:\r\n\r\n")
                .get(0);
        assertThat(message.headers())
                .containsExactly(
                        new AmiHeader("Event", "X"),
                        new AmiHeader("", "Equals=notcolon"),
                        new AmiHeader("A", "b"),
                        new AmiHeader("C", "  d "),
                        new AmiHeader("E", ""));
    }

    @Test
    void tellsEventsFromAnswersByTheFirstHeader() {
        AmiMessage event = decode(GREETING + "Event: OriginateResponse\r\nResponse: Failure\r\n\r\n")
                .get(0);
        assertThat(event.isEvent()).isTrue();
        assertThat(event.isResponse()).isFalse();
        assertThat(event.name()).isEqualTo("OriginateResponse");
    }

    @Test
    void readsStreamThatBeginsInMidSession() {
        AmiDecoder decoder = new AmiDecoder();
        assertThat(Streams.feed(decoder, bytes("Event: A\r\n\r\nEvent: B\r\n\r\n"), 5))
                .hasSize(2);
        assertThat(decoder.greeting()).isEmpty();
    }

    @Test
    void countsTruncatedTail() {
        AmiDecoder decoder = new AmiDecoder();
        Streams.feed(decoder, bytes(GREETING + "Event: A\r\n\r\nEvent: B\r\nC: "), 100);
        assertThat(decoder.buffered()).isEqualTo("Event: B\r\nC: ".length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n",
                "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n",
                "220 mail.example.org ESMTP\r\n",
                "\r\n",
                "\n",
            })
    void refusesOtherServers(String stream) {
        assertThatThrownBy(() -> decode(stream))
                .isInstanceOf(AmiProtocolException.class)
                .hasMessageContaining("not an AMI server")
                .hasMessageContaining("5038");
    }

    @Test
    void refusesEndlessFirstLine() {
        assertThatThrownBy(() -> decode("x".repeat(300))).isInstanceOf(AmiProtocolException.class);
    }

    @Test
    void staysFailedAfterFailure() {
        AmiDecoder decoder = new AmiDecoder();
        assertThatThrownBy(() -> decoder.decode(ByteBuffer.wrap(bytes("nonsense\n")), m -> {}))
                .isInstanceOf(AmiProtocolException.class);
        assertThatThrownBy(() -> decoder.decode(ByteBuffer.wrap(bytes("Event: A\r\n\r\n")), m -> {}))
                .isInstanceOf(AmiProtocolException.class);
    }

    @Test
    void losesAtMostTheMessageThatItsReceiverFailedOn() {
        AmiDecoder decoder = new AmiDecoder();
        List<String> names = new ArrayList<>();
        byte[] stream = bytes(GREETING + "Event: A\r\n\r\nEvent: B\r\n\r\n");
        assertThatThrownBy(() -> decoder.decode(ByteBuffer.wrap(stream), m -> {
                    throw new IllegalStateException(m.name());
                }))
                .hasMessage("A");
        decoder.decode(ByteBuffer.allocate(0), m -> names.add(m.name()));
        assertThat(names).containsExactly("B");
    }
}
