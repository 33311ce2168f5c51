package io.github.pbxkit.ami;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ami.codec.AmiGreeting;
import io.github.pbxkit.ami.codec.AmiMessage;
import io.github.pbxkit.ami.codec.DecoderLimits;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.embedded.EmbeddedChannel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one round of the event loop writes. */
class GatheredWritesTest {
    private final UnpooledByteBufAllocator allocator = new UnpooledByteBufAllocator(false);
    private final EmbeddedChannel channel = new EmbeddedChannel();
    private final AmiOptions options =
            new AmiOptions(AmiClient.builder("127.0.0.1", 5038).credentials("user", "secret"));
    private final Counters counters = new Counters();
    private final List<AmiException> closed = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();
    private AmiConnection connection;

    @BeforeEach
    void connect() {
        channel.config().setAllocator(allocator);
        AmiFrameDecoder decoder = new AmiFrameDecoder(DecoderLimits.defaults());
        connection = new AmiConnection(options, new EventSelection(options), counters, new Closed(), channel, decoder);
        channel.pipeline().addLast(decoder, connection);
    }

    @AfterEach
    void leavesNoBuffer() {
        channel.finishAndReleaseAll();
        assertThat(allocator.metric().usedHeapMemory() + allocator.metric().usedDirectMemory())
                .isZero();
    }

    private void send(int number) {
        send(AmiAction.of("Ping").with("Number", "" + number));
    }

    private void send(AmiAction action) {
        connection.send(new InternalAnswer(action, Duration.ofMinutes(1), answer -> {}, failures::add));
    }

    /** The buffers that were written, as text. */
    private List<String> written() {
        channel.runPendingTasks();
        List<String> texts = new ArrayList<>();
        for (ByteBuf next = channel.readOutbound(); next != null; next = channel.readOutbound()) {
            texts.add(next.toString(StandardCharsets.UTF_8));
            next.release();
        }
        return texts;
    }

    private static List<String> numbers(String text) {
        return text.lines()
                .filter(line -> line.startsWith("Number: "))
                .map(line -> line.substring(8))
                .toList();
    }

    @Test
    void isOneBufferInTheOrderOfTheActions() {
        IntStream.range(0, 100).forEach(this::send);
        List<String> first = written();
        send(100);
        List<String> second = written();
        assertThat(first)
                .singleElement()
                .satisfies(text -> assertThat(numbers(text))
                        .containsExactlyElementsOf(
                                IntStream.range(0, 100).mapToObj(i -> "" + i).toList()));
        assertThat(second)
                .singleElement()
                .satisfies(text -> assertThat(numbers(text)).containsExactly("100"));
    }

    @Test
    void isSeveralBuffersWhenItIsMuch() {
        IntStream.range(0, 3000).forEach(this::send);
        List<String> buffers = written();
        assertThat(buffers).hasSizeGreaterThan(1).allMatch(text -> text.length() < 70_000 && text.endsWith("\r\n\r\n"));
        assertThat(numbers(String.join("", buffers)))
                .containsExactlyElementsOf(
                        IntStream.range(0, 3000).mapToObj(i -> "" + i).toList());
    }

    @Test
    void hasNothingOfAnActionThatIsRefused() {
        send(1);
        send(AmiAction.of("Ping").with("Number", "2\r\nInjected: 3"));
        send(4);
        assertThat(written())
                .singleElement()
                .satisfies(text -> assertThat(numbers(text)).containsExactly("1", "4"));
        assertThat(failures).singleElement().isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void comesBeforeTheGoodBye() {
        send(1);
        connection.logoff(new AmiDisconnectedException("closed", true, null));
        String all = String.join("", written());
        assertThat(all).containsSubsequence("Number: 1", "Action: Logoff");
    }

    @Test
    void isFreedWhenTheConnectionEndsFirst() {
        send(1);
        send(2);
        channel.pipeline().fireChannelInactive();
        assertThat(written()).isEmpty();
        assertThat(failures).hasSize(2).allMatch(AmiDisconnectedException.class::isInstance);
        assertThat(closed).hasSize(1);
    }

    @Test
    void failsEachOfItsActionsOnceIfItCannotBeWritten() {
        channel.pipeline().addFirst(new ChannelOutboundHandlerAdapter() {
            @Override
            public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
                ((ByteBuf) message).release();
                promise.setFailure(new IOException("Broken pipe"));
            }
        });
        send(1);
        send(2);
        channel.runPendingTasks();
        assertThat(channel.isOpen()).isFalse();
        assertThat(failures)
                .hasSize(2)
                .allSatisfy(failure -> assertThat(failure)
                        .isInstanceOf(AmiDisconnectedException.class)
                        .hasMessageContaining("Broken pipe"));
        assertThat(closed).hasSize(1);
    }

    private final class Closed implements AmiConnection.Listener {
        @Override
        public void onOpen(AmiConnection connection) {}

        @Override
        public void onReady(AmiConnection connection, AmiGreeting greeting) {}

        @Override
        public void onEvent(AmiConnection connection, AmiMessage event) {}

        @Override
        public void onClosed(@Nullable AmiConnection connection, AmiException reason) {
            closed.add(reason);
        }
    }
}
