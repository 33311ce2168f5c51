package io.github.pbxkit.ari.recipe;

import io.github.pbxkit.ari.ChannelHandle;
import io.github.pbxkit.ari.internal.Futures;
import io.github.pbxkit.ari.model.LiveRecording;
import io.github.pbxkit.ari.operations.ChannelRecordRequest;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Records what somebody says, until he falls silent, presses a key, hangs up or the time is over. The silence at the end is
 * not in the file, and what is too short to be a message is thrown away.
 *
 * <pre>{@code
 * Optional<LiveRecording> message = VoiceRecorder.to("messages/" + caller.id())
 *         .beep()
 *         .untilSilence(Duration.ofSeconds(3))
 *         .untilKey("#")
 *         .shortest(Duration.ofSeconds(2))
 *         .record(caller)
 *         .join();
 * }</pre>
 *
 * <p>May be waited for in a handler.
 */
public final class VoiceRecorder {
    /** The longest message unless told otherwise. */
    public static final Duration DEFAULT_LONGEST = Duration.ofMinutes(5);

    private final String name;
    private String format = "wav";
    private Duration longest = DEFAULT_LONGEST;
    private Duration shortest = Duration.ZERO;
    private Duration silence = Duration.ZERO;
    private String key = "none";
    private boolean beep;
    private String ifExists = "fail";

    private VoiceRecorder(String name) {
        this.name = name;
    }

    /**
     * Records under this name.
     *
     * @param name name of the recording, without an ending; may hold folders
     * @return the recorder
     */
    public static VoiceRecorder to(String name) {
        return new VoiceRecorder(Objects.requireNonNull(name, "name"));
    }

    /**
     * File format; {@code wav} unless told otherwise.
     *
     * @param newFormat one that the server knows
     * @return this
     */
    public VoiceRecorder format(String newFormat) {
        format = Objects.requireNonNull(newFormat, "format");
        return this;
    }

    /**
     * Beeps before it begins.
     *
     * @return this
     */
    public VoiceRecorder beep() {
        beep = true;
        return this;
    }

    /**
     * Ends after this; {@link #DEFAULT_LONGEST} unless told otherwise.
     *
     * @param time at least a second; counted in whole seconds
     * @return this
     */
    public VoiceRecorder longest(Duration time) {
        longest = positive("longest", time);
        return this;
    }

    /**
     * Throws away what is shorter. The server counts whole seconds.
     *
     * @param time zero to keep everything
     * @return this
     */
    public VoiceRecorder shortest(Duration time) {
        shortest = time;
        return this;
    }

    /**
     * Ends when nothing was said for so long, which is cut off then.
     *
     * @param time at least a second; counted in whole seconds
     * @return this
     */
    public VoiceRecorder untilSilence(Duration time) {
        silence = positive("silence", time);
        return this;
    }

    /**
     * Ends with a key.
     *
     * @param newKey {@code #}, {@code *} or {@code any}
     * @return this
     */
    public VoiceRecorder untilKey(String newKey) {
        if (!newKey.matches("[#*]|any")) {
            throw new IllegalArgumentException("The key must be #, * or any, is \"" + newKey + '"');
        }
        key = newKey;
        return this;
    }

    /**
     * Takes the place of a recording of the same name; otherwise that is refused.
     *
     * @return this
     */
    public VoiceRecorder replacing() {
        ifExists = "overwrite";
        return this;
    }

    /**
     * Begins at once.
     *
     * @param channel a channel that is in the application and answered
     * @return the recording, stored; empty if it was too short or nothing came of it. On the completion executor; fails as the
     *     request does, with an {@link io.github.pbxkit.ari.AriConflictException} if the name is taken
     */
    public CompletableFuture<Optional<LiveRecording>> record(ChannelHandle channel) {
        CompletableFuture<Optional<LiveRecording>> result = new CompletableFuture<>();
        var unused = channel.record(name, format, this::configure)
                .finished()
                .thenCompose(recording -> keep(channel, recording))
                .whenComplete((kept, failure) -> Futures.complete(result, kept, failure));
        return result;
    }

    private void configure(ChannelRecordRequest request) {
        request.maxDurationSeconds(seconds(longest))
                .beep(beep)
                .ifExists(ifExists)
                .terminateOn(key);
        if (!silence.isZero()) {
            request.maxSilenceSeconds(seconds(silence));
        }
    }

    private CompletableFuture<Optional<LiveRecording>> keep(ChannelHandle channel, LiveRecording recording) {
        boolean done = recording.state().name().equals("done");
        if (done && !isTooShort(recording)) {
            return CompletableFuture.completedFuture(Optional.of(recording));
        }
        return channel.client()
                .recordings()
                .deleteStored(name)
                .ignoreMissing()
                .send()
                .thenApply(deleted -> Optional.empty());
    }

    /** Where the server listened for silence it says how much was speech; otherwise there is only the whole length. */
    private boolean isTooShort(LiveRecording recording) {
        Integer talking = recording.talkingDuration();
        @Nullable Integer length = talking == null ? recording.duration() : talking;
        return length != null && length < shortest.toMillis() / 1000.0;
    }

    private static int seconds(Duration time) {
        return Math.toIntExact(time.plusMillis(999).toSeconds());
    }

    private static Duration positive(String what, Duration time) {
        if (time.isZero() || time.isNegative()) {
            throw new IllegalArgumentException(what + " must be positive, is " + time);
        }
        return time;
    }

    /** {@return where it records to} */
    @Override
    public String toString() {
        return "recorder to " + name;
    }
}
