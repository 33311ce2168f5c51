package io.github.pbxkit.ari.recipe;

import io.github.pbxkit.ari.AriEvent;
import io.github.pbxkit.ari.AriNotFoundException;
import io.github.pbxkit.ari.ChannelHandle;
import io.github.pbxkit.ari.PlaybackHandle;
import io.github.pbxkit.ari.Registration;
import io.github.pbxkit.ari.event.ChannelDestroyed;
import io.github.pbxkit.ari.event.ChannelDtmfReceived;
import io.github.pbxkit.ari.event.PlaybackFinished;
import io.github.pbxkit.ari.event.StasisEnd;
import io.github.pbxkit.ari.internal.Futures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One time that digits are collected. Digits, playback ends, timers and the hang-up come on different threads. */
final class PromptRun {
    private final Prompt.Settings settings;
    private final ChannelHandle channel;
    private final CompletableFuture<Digits> result = new CompletableFuture<>();
    private final Object lock = new Object();
    private final StringBuilder digits = new StringBuilder();
    private Registration keys = () -> {};
    private @Nullable PlaybackHandle playing;
    private CompletableFuture<Void> timer = new CompletableFuture<>();
    private int attempt;

    PromptRun(Prompt.Settings settings, ChannelHandle channel) {
        this.settings = settings;
        this.channel = channel;
    }

    CompletableFuture<Digits> start() {
        keys = channel.watch(AriEvent.class, this::onEvent);
        var unused = result.whenComplete((digits, failure) -> tidyUp());
        var ended = channel.ended().whenComplete((last, failure) -> {
            if (failure instanceof AriNotFoundException) {
                finish(Digits.End.HUNG_UP);
            } else if (failure != null) {
                result.completeExceptionally(failure);
            }
        });
        ask(settings.media());
        return result;
    }

    /** Digits and ends come one way, so that the last digit before the hang-up counts, and the first one after a prompt. */
    private void onEvent(AriEvent event) {
        if (event instanceof ChannelDtmfReceived key) {
            onDigit(key.digit());
        } else if (event instanceof PlaybackFinished played) {
            onPlayed(played.playback().id());
        } else if (event instanceof StasisEnd || event instanceof ChannelDestroyed) {
            finish(Digits.End.HUNG_UP);
        }
    }

    private void ask(List<String> media) {
        synchronized (lock) {
            attempt++;
            digits.setLength(0);
            if (media.isEmpty()) {
                restartTimer(settings.firstDigit());
                return;
            }
            PlaybackHandle begun = channel.play(media.toArray(String[]::new));
            playing = begun;
            var unused = begun.finished().whenComplete((playback, failure) -> {
                if (failure != null) {
                    onNotPlayed(failure);
                }
            });
        }
    }

    private void onPlayed(String playbackId) {
        synchronized (lock) {
            if (playing != null && playing.id().equals(playbackId)) { // Otherwise a digit was faster.
                playing = null;
                restartTimer(settings.firstDigit());
            }
        }
    }

    private void onNotPlayed(Throwable failure) {
        Throwable cause = Futures.unwrap(failure);
        if (cause instanceof AriNotFoundException) {
            finish(Digits.End.HUNG_UP);
        } else {
            result.completeExceptionally(cause);
        }
    }

    private void onDigit(String digit) {
        Digits.End end;
        synchronized (lock) {
            if (result.isDone() || playing != null && !settings.bargeIn()) {
                return;
            }
            stopPlaying();
            timer.cancel(false);
            end = endAfter(digit);
            if (end == null) {
                restartTimer(settings.nextDigit());
                return;
            }
        }
        finishOrAskAgain(end);
    }

    /** Takes the digit; null while more are to come. */
    private Digits.@Nullable End endAfter(String digit) {
        if (digit.equals(settings.terminator())) {
            return Digits.End.TERMINATED;
        }
        digits.append(digit);
        return settings.isComplete(digits.toString()) ? Digits.End.COMPLETE : null;
    }

    private void finishOrAskAgain(Digits.End end) {
        boolean valid;
        boolean last;
        synchronized (lock) {
            valid = settings.isValid(digits.toString());
            last = attempt >= settings.attempts();
        }
        if (valid || last) {
            finish(valid ? end : Digits.End.INVALID);
        } else {
            List<String> again = new ArrayList<>(settings.sorry());
            again.addAll(settings.media());
            ask(again);
        }
    }

    private void restartTimer(Duration time) {
        CompletableFuture<Void> started = channel.client().after(time);
        timer = started;
        var unused = started.thenRun(() -> onTimer(started));
    }

    private void onTimer(CompletableFuture<Void> elapsed) {
        synchronized (lock) {
            if (timer != elapsed || result.isDone()) {
                return;
            }
        }
        finishOrAskAgain(Digits.End.TIMEOUT);
    }

    private void finish(Digits.End end) {
        Digits collected;
        synchronized (lock) {
            collected = new Digits(digits.toString(), end);
        }
        result.complete(collected);
    }

    private void tidyUp() {
        keys.close();
        synchronized (lock) {
            timer.cancel(false);
            stopPlaying();
        }
    }

    private void stopPlaying() {
        PlaybackHandle current = playing;
        playing = null;
        if (current != null) {
            var unused = current.stop().ignoreMissing().send();
        }
    }
}
