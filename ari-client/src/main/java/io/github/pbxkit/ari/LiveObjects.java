package io.github.pbxkit.ari;

import io.github.pbxkit.ari.event.BridgeDestroyed;
import io.github.pbxkit.ari.event.ChannelDestroyed;
import io.github.pbxkit.ari.event.PlaybackFinished;
import io.github.pbxkit.ari.event.RecordingFailed;
import io.github.pbxkit.ari.event.RecordingFinished;
import io.github.pbxkit.ari.event.StasisEnd;
import io.github.pbxkit.ari.model.Bridge;
import io.github.pbxkit.ari.model.Channel;
import io.github.pbxkit.ari.model.LiveRecording;
import io.github.pbxkit.ari.model.Playback;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * What handles wait for. Told of each event before it goes into its lane, so that a handler which blocks its lane on
 * {@code playback.finished()} is freed by an event that stands in line behind it. Thread-safe.
 */
final class LiveObjects {
    final Awaited<Playback> playbacks;
    final Awaited<LiveRecording> recordings;
    final Awaited<Channel> channels;
    final Awaited<Bridge> bridges;

    private final KnownCalls known;

    LiveObjects(Executor executor, KnownCalls known) {
        this.known = known;
        playbacks = new Awaited<>(executor);
        recordings = new Awaited<>(executor);
        channels = new Awaited<>(executor);
        bridges = new Awaited<>(executor);
    }

    void onEvent(AriEvent event) {
        if (event instanceof PlaybackFinished finished) {
            playbacks.complete(finished.playback().id(), finished.playback());
        } else if (event instanceof RecordingFinished finished) {
            recordings.complete(finished.recording().name(), finished.recording());
        } else if (event instanceof RecordingFailed failed) {
            recordings.complete(failed.recording().name(), failed.recording());
        } else if (event instanceof StasisEnd end) {
            ended(end);
        } else if (event instanceof ChannelDestroyed destroyed) {
            channels.complete(destroyed.channel().id(), destroyed.channel());
        } else if (event instanceof BridgeDestroyed destroyed) {
            bridges.complete(destroyed.bridge().id(), destroyed.bridge());
        }
    }

    /** An end that was missed is not the end that somebody waits for: the state it left the channel in is not known. */
    private void ended(StasisEnd end) {
        String id = end.channel().id();
        if (end.isSynthetic()) {
            channels.fail(id, MissedEnds.missed("Channel", id));
        } else {
            channels.complete(id, end.channel());
        }
    }

    boolean isInApplication(String channelId) {
        return known.contains(channelId);
    }

    /** Channels that should still be there as far as anybody could see. */
    Set<String> expectedChannels() {
        Set<String> expected = ConcurrentHashMap.newKeySet();
        expected.addAll(known.ids());
        expected.addAll(channels.ids());
        return expected;
    }

    /** Futures that no event has completed yet. */
    int awaited() {
        return playbacks.ids().size()
                + recordings.ids().size()
                + channels.ids().size()
                + bridges.ids().size();
    }

    void failAll(String reason, @Nullable Throwable cause) {
        playbacks.failAll(reason, cause);
        recordings.failAll(reason, cause);
        channels.failAll(reason, cause);
        bridges.failAll(reason, cause);
        known.clear();
    }
}
