package io.github.pbxkit.ari.recipe;

import io.github.pbxkit.ari.AriNotFoundException;
import io.github.pbxkit.ari.ChannelHandle;
import io.github.pbxkit.ari.PlaybackHandle;
import io.github.pbxkit.ari.internal.Futures;
import io.github.pbxkit.ari.model.Playback;
import io.github.pbxkit.ari.model.PlaybackState;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A play list that plays: each end of a medium begins the next. */
final class PlayListRun implements PlayList.Run {
    private final List<String> media;
    private final int rounds;
    private final Duration pause;
    private final ChannelHandle channel;
    private final CompletableFuture<PlayList.Result> result = new CompletableFuture<>();
    private final Object lock = new Object();
    private final Set<String> failed = new LinkedHashSet<>();
    private @Nullable PlaybackHandle playing;
    private boolean stopped;
    private boolean skipped;
    private int position;
    private int round = 1;
    private int played;

    PlayListRun(List<String> media, int rounds, Duration pause, ChannelHandle channel) {
        this.media = media;
        this.rounds = rounds;
        this.pause = pause;
        this.channel = channel;
        var unused = channel.ended().whenComplete((last, failure) -> {
            if (failure == null || failure instanceof AriNotFoundException) {
                finish(PlayList.End.HUNG_UP);
            } else {
                result.completeExceptionally(failure);
            }
        });
    }

    /** Plays what is next, or ends. */
    void next() {
        PlaybackHandle begun = null;
        PlayList.End end = PlayList.End.FINISHED;
        synchronized (lock) {
            if (result.isDone()) {
                return;
            }
            if (position == media.size()) {
                position = 0;
                round++;
            }
            boolean nothingPlays = failed.containsAll(media);
            if (stopped) {
                end = PlayList.End.STOPPED;
            } else if (round <= rounds && !(position == 0 && nothingPlays)) {
                skipped = false;
                begun = channel.play(media.get(position));
                playing = begun;
            }
        }
        if (begun == null) {
            finish(end);
            return;
        }
        PlaybackHandle current = begun;
        var unused = current.finished().whenComplete((playback, failure) -> onEnd(playback, failure));
    }

    private void onEnd(@Nullable Playback playback, @Nullable Throwable failure) {
        if (failure != null || playback == null) {
            Throwable cause = Futures.unwrap(failure == null ? new IllegalStateException("No playback") : failure);
            if (!(cause instanceof AriNotFoundException)) {
                result.completeExceptionally(cause);
            }
            return; // The channel is gone, and its end says so.
        }
        boolean waits;
        synchronized (lock) {
            playing = null;
            if (playback.state().equals(PlaybackState.FAILED)) {
                failed.add(media.get(position));
            } else {
                played++;
            }
            position++;
            waits = !pause.isZero() && !stopped && !skipped;
        }
        if (waits) {
            var unused = channel.client().after(pause).thenRun(this::next);
        } else {
            next();
        }
    }

    @Override
    public void skip() {
        PlaybackHandle current;
        synchronized (lock) {
            skipped = true;
            current = playing;
        }
        stop(current);
    }

    @Override
    public void stop() {
        PlaybackHandle current;
        synchronized (lock) {
            stopped = true;
            current = playing;
        }
        stop(current);
    }

    private static void stop(@Nullable PlaybackHandle playback) {
        if (playback != null) {
            var unused = playback.stop().ignoreMissing().send();
        }
    }

    @Override
    public CompletableFuture<PlayList.Result> finished() {
        return result.copy();
    }

    private void finish(PlayList.End end) {
        PlayList.Result how;
        synchronized (lock) {
            how = new PlayList.Result(played, List.copyOf(failed), end);
        }
        result.complete(how);
    }
}
