package io.github.pbxkit.ari.outbound;

import io.github.pbxkit.ari.AriConnectException;
import io.github.pbxkit.ari.AriDisconnectedException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A channel whose audio goes to and comes from this program, over a WebSocket (chan_websocket; 20.16, 21.11, 22.6 and newer).
 * Put it into a bridge with a caller and you hear the caller and speak to him.
 *
 * <pre>{@code
 * media.say(media.heard());                       // an echo
 * media.say(recorded).thenAccept(toTheEnd -> …);  // a recording of any length
 * media.interrupt();                              // the caller speaks: be quiet at once
 * }</pre>
 *
 * <p>Thread-safe. Its futures are completed, and its listeners called, on threads that may be held up, never on that of the
 * network: {@code pbxkit-ari-media} of a {@link MediaClient}, {@code pbxkit-ari-outbound-completion} of an {@link AriServer};
 * once those are closed, in the {@linkplain ForkJoinPool#commonPool() common pool}.
 */
public final class MediaChannel implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MediaChannel.class);

    /** About ten seconds of audio that a slow listener may leave unread. */
    private static final int UNREAD = 512;

    private static final int DEFAULT_FRAME_MILLIS = 20;

    private final MediaLine line;
    private final Executor listeners;
    private final SubmissionPublisher<byte[]> heard;
    private final Object sending = new Object();
    private final CompletableFuture<MediaChannel> started = new CompletableFuture<>();
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private final Map<Speech, CompletableFuture<Boolean>> speeches = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<Void>> marks = new ConcurrentHashMap<>();
    private final AtomicLong markNumbers = new AtomicLong();
    private final AtomicLong dropped = new AtomicLong();
    private volatile String channelId = "";
    private volatile String connectionId = "";
    private volatile String format = "";
    private volatile int frameSize;
    private volatile int frameMillis = DEFAULT_FRAME_MILLIS;
    private volatile boolean json;
    private volatile boolean ended;
    private boolean begun;

    MediaChannel(MediaLine line, Executor listeners) {
        this.line = line;
        this.listeners = task -> {
            try {
                listeners.execute(task);
            } catch (RejectedExecutionException e) {
                // Client or server is closed; who waits is told all the same.
                ForkJoinPool.commonPool().execute(task);
            }
        };
        this.heard = new SubmissionPublisher<>(this.listeners, UNREAD);
    }

    /** Completed when Asterisk has said what the channel is. */
    CompletableFuture<MediaChannel> started() {
        return started;
    }

    // ---- what comes in: by one thread at a time

    /** Whether Asterisk has said what the channel is. */
    boolean hasBegun() {
        return begun;
    }

    void onText(String message) {
        switch (MediaWords.event(message)) {
            case "MEDIA_START" -> start(message);
            case "MEDIA_XOFF" -> speeches.keySet().forEach(Speech::hold);
            case "MEDIA_XON" -> speeches.keySet().forEach(Speech::goOn);
            case "MEDIA_MARK_PROCESSED" -> reached(MediaWords.mark(message));
            case "ERROR" -> LOG.warn("Asterisk does not take a command for {}: {}", channelId, message);
            default -> LOG.debug("{}: {}", channelId, message);
        }
    }

    void onAudio(byte[] frame) {
        int lag = heard.offer(frame, (subscriber, unread) -> {
            if (Long.bitCount(dropped.incrementAndGet()) == 1) {
                LOG.warn("{}: a listener is too slow, {} frames dropped so far", channelId, dropped);
            }
            return false;
        });
        if (lag < 0) {
            LOG.trace("{}: frame dropped", channelId);
        }
    }

    void onClosed(String why) {
        AriDisconnectedException end = new AriDisconnectedException("Media channel " + channelId + ": " + why, null);
        ended = true; // What is said from now on fails by itself.
        List<Speech> failing = List.copyOf(speeches.keySet());
        CompletableFuture<?>[] ends = speeches.values().toArray(CompletableFuture[]::new);
        var unused = CompletableFuture.allOf(ends)
                .whenCompleteAsync((nothing, failures) -> closed.complete(null), listeners);
        if (!begun) {
            AriConnectException never = new AriConnectException("The media socket is closed: " + why, null);
            listeners.execute(() -> started.completeExceptionally(never));
        }
        failing.forEach(speech -> speech.fail(end));
        marks.values().forEach(mark -> mark.completeExceptionally(end));
        heard.close();
    }

    private void start(String message) {
        json = MediaWords.isJson(message);
        channelId = orEmpty(message, "channel_id");
        connectionId = orEmpty(message, "connection_id");
        format = orEmpty(message, "format");
        frameSize = number(message, "optimal_frame_size", 0);
        frameMillis = number(message, "ptime", DEFAULT_FRAME_MILLIS);
        begun = true;
        listeners.execute(() -> started.complete(this));
    }

    private static String orEmpty(String message, String name) {
        String value = MediaWords.value(message, name);
        return value == null ? "" : value;
    }

    private static int number(String message, String name, int otherwise) {
        try {
            return Integer.parseInt(orEmpty(message, name));
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    private void reached(String mark) {
        CompletableFuture<Void> future = marks.remove(mark);
        if (future != null) {
            future.complete(null);
        }
    }

    // ---- for users

    /** {@return the channel's id, for bridges and other operations} */
    public String channelId() {
        return channelId;
    }

    /** {@return the id of the connection that Asterisk gave} */
    public String connectionId() {
        return connectionId;
    }

    /** {@return the format as Asterisk names it, such as {@code slin16}} */
    public String format() {
        return format;
    }

    /** {@return bytes of one frame, the pieces that come and that are best to send; 0 if Asterisk did not say} */
    public int frameSize() {
        return frameSize;
    }

    /** {@return how long one frame is} */
    public Duration frameLength() {
        return Duration.ofMillis(frameMillis);
    }

    /** {@return frames that were thrown away, because a subscriber of {@link #heard()} was more than ten seconds behind} */
    public long droppedFrames() {
        return dropped.get();
    }

    /**
     * What the channel hears, from the moment of subscribing on.
     *
     * @return a publisher of frames in the channel's format, for any number of subscribers; ends with the channel
     */
    public Flow.Publisher<byte[]> heard() {
        return heard;
    }

    /**
     * Says something: pieces of audio of any size, sent no faster than Asterisk plays them, with some seconds ahead. What is
     * said at the same time by two calls of this method is mixed up; let one end before the other.
     *
     * @param audio in the channel's format
     * @return completed when the channel has played all of it, with true; with false after {@link #interrupt()}. Fails with the
     *     publisher's own failure, or when the channel ends
     */
    public CompletableFuture<Boolean> say(Flow.Publisher<byte[]> audio) {
        Speech speech = new Speech(line, sending, Math.max(1, frameSize * 1_000 / frameMillis), this::mark);
        CompletableFuture<Boolean> end =
                speech.end().whenCompleteAsync((played, failure) -> speeches.remove(speech), listeners);
        speeches.put(speech, end);
        if (ended) {
            speech.fail(hasEnded());
        }
        audio.subscribe(speech);
        return end;
    }

    /**
     * Says something that is there as a whole.
     *
     * @param audio in the channel's format
     * @return as in {@link #say(Flow.Publisher)}
     */
    public CompletableFuture<Boolean> say(byte[] audio) {
        return say(new OnePiece(audio.clone()));
    }

    /**
     * Is quiet at once: forgets what Asterisk has not played yet, and ends what is being said. What is said after that, also by
     * those who waited for the end of what was interrupted, is played.
     */
    public void interrupt() {
        List<Speech> interrupted;
        List<String> forgotten;
        synchronized (sending) {
            interrupted = List.copyOf(speeches.keySet());
            interrupted.forEach(Speech::stop);
            forgotten = List.copyOf(marks.keySet());
            line.send(MediaWords.command(json, "FLUSH_MEDIA"));
        }
        interrupted.forEach(Speech::interrupted);
        forgotten.forEach(this::reached); // Whether Asterisk answers those it forgot is not said.
    }

    /** Answers the channel, where {@code transport_data} said that it is not answered by the connection. */
    public void answer() {
        line.send(MediaWords.command(json, "ANSWER"));
    }

    /** Hangs the channel up. */
    public void hangup() {
        line.send(MediaWords.command(json, "HANGUP"));
    }

    /** {@return completed when the channel has ended, after all that was being said} */
    public CompletableFuture<Void> closed() {
        return closed.copy();
    }

    /** Hangs the channel up and closes the socket. */
    @Override
    public void close() {
        hangup();
        line.close();
    }

    /** {@return channel and format} */
    @Override
    public String toString() {
        return "MediaChannel " + channelId + " " + format;
    }

    /** Completed when everything sent so far has been played. */
    private CompletableFuture<Void> mark() {
        String id = "m" + markNumbers.incrementAndGet();
        CompletableFuture<Void> mark = new CompletableFuture<>();
        marks.put(id, mark);
        if (!line.send(MediaWords.markCommand(json, id)) || ended) {
            marks.remove(id);
            mark.completeExceptionally(hasEnded());
        }
        return mark;
    }

    private AriDisconnectedException hasEnded() {
        return new AriDisconnectedException("Media channel " + channelId + " has ended", null);
    }
}
