package io.github.pbxkit.ari.recipe;

import io.github.pbxkit.ari.ChannelHandle;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Plays one thing after the other, once or again and again, and can be skipped and stopped. What cannot be played is passed
 * over and named in the end.
 *
 * <pre>{@code
 * PlayList.Run music = PlayList.of("sound:first", "sound:second").forever().start(caller);
 * …
 * music.stop();
 * }</pre>
 */
public final class PlayList {
    private final List<String> media;
    private int rounds = 1;
    private Duration pause = Duration.ZERO;

    private PlayList(List<String> media) {
        this.media = media;
    }

    /**
     * Plays these.
     *
     * @param media at least one, see {@link Media}
     * @return the list
     */
    public static PlayList of(String... media) {
        return of(List.of(media));
    }

    /**
     * Plays these.
     *
     * @param media at least one, see {@link Media}
     * @return the list
     */
    public static PlayList of(List<String> media) {
        if (media.isEmpty()) {
            throw new IllegalArgumentException("A play list needs at least one medium");
        }
        return new PlayList(List.copyOf(media));
    }

    /**
     * Plays the whole list so often.
     *
     * @param times at least 1
     * @return this
     */
    public PlayList rounds(int times) {
        if (times < 1) {
            throw new IllegalArgumentException("rounds must be at least 1, is " + times);
        }
        rounds = times;
        return this;
    }

    /**
     * Plays until it is stopped or the channel ends. A list of which nothing can be played ends after its first round.
     *
     * @return this
     */
    public PlayList forever() {
        rounds = Integer.MAX_VALUE;
        return this;
    }

    /**
     * Waits between two media.
     *
     * @param time how long
     * @return this
     */
    public PlayList pause(Duration time) {
        pause = time;
        return this;
    }

    /**
     * Begins at once.
     *
     * @param channel a channel that is in the application and answered
     * @return what is going on
     */
    public Run start(ChannelHandle channel) {
        PlayListRun run = new PlayListRun(media, rounds, pause, channel);
        run.next();
        return run;
    }

    /**
     * How it went.
     *
     * @param played how many media were played, those skipped or stopped halfway too
     * @param failed those that could not be played, once each
     * @param end why it ended
     */
    public record Result(int played, List<String> failed, End end) {}

    /** Why a play list ended. */
    public enum End {
        /** All was played. */
        FINISHED,
        /** {@link Run#stop()} was called. */
        STOPPED,
        /** The channel is gone. */
        HUNG_UP
    }

    /** A play list that plays. Thread-safe. */
    public interface Run {
        /** Goes on with the next one. */
        void skip();

        /** Ends it. */
        void stop();

        /**
         * Waits for the end.
         *
         * @return how it went, on the completion executor; fails as a request does
         */
        CompletableFuture<Result> finished();
    }
}
