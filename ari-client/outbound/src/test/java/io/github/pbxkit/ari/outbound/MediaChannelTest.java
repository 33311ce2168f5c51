package io.github.pbxkit.ari.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pbxkit.ari.AriConnectException;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A media channel without its socket. */
class MediaChannelTest {
    private static final String START = "MEDIA_START connection_id:c-1 channel:WebSocket/INCOMING/0x7f channel_id:1.7"
            + " format:slin16 optimal_frame_size:640 ptime:20";
    private static final String JSON_START =
            "{\"event\":\"MEDIA_START\",\"connection_id\":\"c-1\",\"channel_id\":\"1.7\","
                    + "\"format\":\"slin16\",\"optimal_frame_size\":640,\"ptime\":20}";

    private final Wire wire = new Wire();
    private final MediaChannel channel = new MediaChannel(wire, Runnable::run);

    /** What was sent. */
    private static final class Wire implements MediaLine {
        private final List<String> commands = new CopyOnWriteArrayList<>();
        private final ByteArrayOutputStream audio = new ByteArrayOutputStream();
        private final List<String> order = new CopyOnWriteArrayList<>();
        private volatile boolean open = true;
        private volatile Runnable beforeAudio = () -> {};

        @Override
        public boolean send(String command) {
            commands.add(command);
            order.add(command);
            return open;
        }

        @Override
        public boolean send(byte[] piece) {
            beforeAudio.run();
            order.add("audio " + piece.length);
            synchronized (audio) {
                audio.writeBytes(piece);
            }
            return open;
        }

        @Override
        public void close() {
            open = false;
        }

        byte[] sent() {
            synchronized (audio) {
                return audio.toByteArray();
            }
        }
    }

    private static byte[] audio(int bytes) {
        byte[] audio = new byte[bytes];
        for (int i = 0; i < bytes; i++) {
            audio[i] = (byte) (i * 31);
        }
        return audio;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {START, "'" + JSON_START + "'"})
    void saysWhatItIs(String start) {
        channel.onText(start);

        assertThat(channel.started()).isCompletedWithValue(channel);
        assertThat(channel.channelId()).isEqualTo("1.7");
        assertThat(channel.connectionId()).isEqualTo("c-1");
        assertThat(channel.format()).isEqualTo("slin16");
        assertThat(channel.frameSize()).isEqualTo(640);
        assertThat(channel.frameLength()).isEqualTo(Duration.ofMillis(20));
    }

    @Test
    void aRecordingIsSentWholeAndIsDoneWhenItWasPlayed() {
        channel.onText(START);
        byte[] recording = audio(50_001);

        CompletableFuture<Boolean> said = channel.say(recording);

        assertThat(wire.sent()).isEqualTo(recording);
        assertThat(wire.commands).containsExactly("MARK_MEDIA m1");
        assertThat(said).isNotDone();
        channel.onText("MEDIA_MARK_PROCESSED m1");
        assertThat(said).isCompletedWithValue(true);
    }

    @Test
    void speaksJsonWhereAsteriskDoes() {
        channel.onText(JSON_START);

        CompletableFuture<Boolean> said = channel.say(audio(10));
        channel.hangup();

        assertThat(wire.commands)
                .containsExactly("{\"command\":\"MARK_MEDIA\",\"correlation_id\":\"m1\"}", "{\"command\":\"HANGUP\"}");
        channel.onText("{\"event\":\"MEDIA_MARK_PROCESSED\",\"channel_id\":\"1.7\",\"correlation_id\":\"m1\"}");
        assertThat(said).isCompletedWithValue(true);
    }

    @Test
    void noMoreThanSomeSecondsAreSentAhead() {
        channel.onText(START);
        int second = 32_000;

        long began = System.nanoTime();
        channel.say(audio(60 * second));

        int ahead = wire.sent().length;
        long played = Duration.ofNanos(System.nanoTime() - began).toSeconds();
        assertThat(ahead).isBetween(4 * second, (6 + (int) played) * second);
        Eventually.until("more follows as it is played", () -> wire.sent().length > ahead + second);
        channel.interrupt();
    }

    @Test
    void waitsWhileAsteriskWantsNoMore() {
        channel.onText(START);
        channel.onText("MEDIA_XOFF");
        SubmissionPublisher<byte[]> source = new SubmissionPublisher<>(Runnable::run, 8);
        CompletableFuture<Boolean> said = channel.say(source);
        source.submit(audio(100));
        assertThat(wire.sent()).hasSize(100);

        channel.onText("MEDIA_XOFF");
        source.submit(audio(100));
        source.submit(audio(100));
        source.close();
        assertThat(wire.sent()).hasSize(100);
        channel.onText("MEDIA_XON");

        assertThat(wire.sent()).hasSize(300);
        channel.onText("MEDIA_MARK_PROCESSED m1");
        assertThat(said).isCompletedWithValue(true);
    }

    @Test
    void anInterruptionForgetsTheRest() {
        channel.onText(START);
        CompletableFuture<Boolean> said = channel.say(audio(10_000_000));

        channel.interrupt();
        int sent = wire.sent().length;

        assertThat(said).isCompletedWithValue(false);
        assertThat(wire.commands).containsExactly("FLUSH_MEDIA");
        channel.onText("MEDIA_XON");
        assertThat(wire.sent()).hasSize(sent);
    }

    @Test
    void whatIsSaidBecauseOfAnInterruptionIsNotForgotten() {
        channel.onText(START);
        CompletableFuture<Boolean> reply = channel.say(audio(10_000_000)).thenCompose(all -> channel.say(audio(10)));

        channel.interrupt();

        assertThat(wire.order).endsWith("FLUSH_MEDIA", "audio 10", "MARK_MEDIA m1");
        channel.onText("MEDIA_MARK_PROCESSED m1");
        assertThat(reply).isCompletedWithValue(true);
    }

    @Test
    void noPieceFollowsAnInterruption() {
        channel.onText(START);
        Thread interrupter = new Thread(channel::interrupt);
        wire.beforeAudio = () -> {
            if (interrupter.getState() == Thread.State.NEW) {
                interrupter.start();
                Eventually.until(
                        "the interruption waits for this piece, or does not",
                        () -> interrupter.getState() == Thread.State.BLOCKED || !wire.commands.isEmpty());
            }
        };

        CompletableFuture<Boolean> said = channel.say(audio(10_000_000));

        assertThat(said).succeedsWithin(Eventually.LIMIT).isEqualTo(false);
        assertThat(wire.order).endsWith("FLUSH_MEDIA");
        assertThat(wire.order).filteredOn("FLUSH_MEDIA"::equals).hasSize(1);
    }

    @Test
    void whoWaitsIsToldAlsoWhenTheThreadsAreShutDown() {
        ExecutorService threads = Executors.newSingleThreadExecutor();
        MediaChannel closing = new MediaChannel(wire, threads);
        closing.onText(START);
        CompletableFuture<Boolean> echo = closing.say(closing.heard());
        CompletableFuture<Boolean> said = closing.say(audio(10));
        threads.shutdown();

        closing.onAudio(audio(640));
        closing.onClosed("client closed");

        assertThat(closing.closed()).succeedsWithin(Eventually.LIMIT);
        assertThat(closing.started()).succeedsWithin(Eventually.LIMIT);
        assertThat(echo).isCompletedExceptionally();
        assertThat(said).isCompletedExceptionally();
        assertThat(closing.say(audio(10))).failsWithin(Eventually.LIMIT);
    }

    @Test
    void whatIsSaidWhileTheChannelEndsFails() {
        List<Runnable> tasks = new CopyOnWriteArrayList<>();
        MediaChannel closing = new MediaChannel(wire, tasks::add);
        closing.onText(START);
        closing.onClosed("Asterisk closed it");
        assertThat(closing.closed()).isNotDone();

        CompletableFuture<Boolean> said = closing.say(audio(10));

        tasks.forEach(Runnable::run);
        assertThat(said).isCompletedExceptionally();
        assertThat(closing.closed()).isDone();
    }

    @Test
    void aSourceThatFailsFailsWhatIsSaid() {
        channel.onText(START);
        SubmissionPublisher<byte[]> source = new SubmissionPublisher<>(Runnable::run, 8);
        CompletableFuture<Boolean> said = channel.say(source);

        source.closeExceptionally(new IllegalStateException("no voice"));

        assertThatThrownBy(said::join).hasRootCauseMessage("no voice");
    }

    @Test
    void whoListensHearsAllInOrderUntilTheEnd() {
        channel.onText(START);
        List<byte[]> heard = new CopyOnWriteArrayList<>();
        CompletableFuture<Void> end = new CompletableFuture<>();
        channel.heard().subscribe(new Flow.Subscriber<>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                subscription.request(Long.MAX_VALUE);
            }

            @Override
            public void onNext(byte[] frame) {
                heard.add(frame);
            }

            @Override
            public void onError(Throwable failure) {
                end.completeExceptionally(failure);
            }

            @Override
            public void onComplete() {
                end.complete(null);
            }
        });
        CompletableFuture<Boolean> said = channel.say(audio(10));

        for (int i = 0; i < 300; i++) {
            channel.onAudio(new byte[] {(byte) i});
        }
        channel.onClosed("Asterisk closed it");

        assertThat(end).succeedsWithin(40, TimeUnit.SECONDS);
        assertThat(heard).hasSize(300);
        assertThat(heard.get(299)[0]).isEqualTo((byte) 299);
        assertThat(said).isCompletedExceptionally();
        assertThat(channel.closed()).isDone();
        assertThat(channel.say(audio(1))).isCompletedExceptionally();
    }

    @Test
    void aSlowListenerLosesFramesAndThatIsCounted() {
        channel.onText(START);
        channel.heard().subscribe(new Flow.Subscriber<>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                // Never asks for anything.
            }

            @Override
            public void onNext(byte[] frame) {}

            @Override
            public void onError(Throwable failure) {}

            @Override
            public void onComplete() {}
        });

        for (int i = 0; i < 1_000; i++) {
            channel.onAudio(new byte[640]);
        }

        assertThat(channel.droppedFrames()).isEqualTo(1_000 - 512);
    }

    @Test
    void whereNothingListensOpeningFails() {
        try (MediaClient media = MediaClient.of(URI.create("http://127.0.0.1:1"))) {
            assertThatThrownBy(() -> media.connect("id").get(40, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(AriConnectException.class);
        }
        assertThatThrownBy(() -> MediaClient.of(URI.create("ftp://x"))).isInstanceOf(IllegalArgumentException.class);
    }
}
