package io.github.pbxkit.ari.testkit;

import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** Playbacks and recordings of channels and bridges: one at a time each, the next waits for its turn. */
final class Media {
    static final Duration ENDLESS = Duration.ofDays(1);
    private static final Set<String> SCHEMES = Set.of("sound", "recording", "number", "digits", "characters", "tone");

    final Pbx pbx;
    private final Duration usualLength;
    private final ConcurrentMap<String, Duration> lengths = new ConcurrentHashMap<>();
    private final Set<String> missing = ConcurrentHashMap.newKeySet();

    Media(Pbx pbx, Duration usualLength) {
        this.pbx = pbx;
        this.usualLength = usualLength;
    }

    void setLength(String medium, Duration length) {
        missing.remove(medium);
        lengths.put(medium, length);
    }

    void setMissing(String medium) {
        missing.add(medium);
    }

    /** How long a medium lasts; null when it cannot be played. */
    @Nullable
    Duration lengthOf(String medium) {
        int colon = medium.indexOf(':');
        String scheme = colon < 0 ? "" : medium.substring(0, colon);
        String name = medium.substring(colon + 1);
        boolean gone = scheme.equals("recording") && !pbx.storedRecordings.containsKey(name);
        if (missing.contains(medium) || !SCHEMES.contains(scheme) || gone) {
            return null;
        }
        return lengths.getOrDefault(medium, scheme.equals("tone") ? ENDLESS : usualLength);
    }

    /** Queues a playback and gives its first snapshot, which says "queued" even when it began at once, as Asterisk's does. */
    Map<String, Object> play(Target target, String id, List<String> media, String language) {
        PbxPlayback playback = new PbxPlayback(id, this, target, media, language);
        Map<String, Object> queued = playback.snapshot();
        pbx.playbacks.put(id, playback);
        queue(target, playback);
        return queued;
    }

    /** Queues a recording and gives its first snapshot, which says "queued". */
    Map<String, Object> record(Target target, String name, String format, PbxRecording.Ending ending) {
        PbxRecording recording = new PbxRecording(name, this, target, format, ending);
        Map<String, Object> queued = recording.snapshot();
        pbx.recordings.put(name, recording);
        queue(target, recording);
        return queued;
    }

    private static void queue(Target target, MediaJob job) {
        target.jobs().add(job);
        if (target.jobs().size() == 1) {
            job.begin();
        }
    }

    Target of(PbxChannel channel) {
        return new ChannelTarget(channel);
    }

    Target of(PbxBridge bridge) {
        return new BridgeTarget(bridge, bridge.media);
    }

    Target recorderOf(PbxBridge bridge) {
        return new BridgeTarget(bridge, bridge.recorder);
    }

    /** The channel hangs up: it ends where it is, whatever it was to leave for. */
    void abort(PbxChannel channel) {
        channel.leaving = null;
        abort(channel.media);
    }

    void abort(PbxBridge bridge) {
        abort(bridge.media);
        abort(bridge.recorder);
    }

    private static void abort(Deque<MediaJob> jobs) {
        List.copyOf(jobs).forEach(MediaJob::abort); // each leaves the queue and begins the next, whose turn it then is
    }

    /** A request that needs the channel itself is carried out when all that was asked for before is done, as on Asterisk. */
    CompletableFuture<Reply> inTurn(PbxChannel channel, Runnable work) {
        CompletableFuture<Reply> reply = new CompletableFuture<>();
        Target target = of(channel);
        queue(target, new ChannelWork(target, work, reply));
        return reply;
    }

    /** The call leaves its application when nothing is left to be done, also of what is asked for meanwhile. */
    void leaveWhenIdle(PbxChannel channel, Runnable leaving) {
        channel.leaving = leaving;
        leaveIfIdle(channel);
    }

    private static void leaveIfIdle(PbxChannel channel) {
        Runnable leaving = channel.leaving;
        if (leaving != null && channel.media.isEmpty()) {
            channel.leaving = null;
            leaving.run();
        }
    }

    private static void next(Deque<MediaJob> jobs, MediaJob done) {
        boolean first = jobs.peek() == done;
        jobs.remove(done);
        MediaJob following = jobs.peek();
        if (first && following != null) {
            following.begin();
        }
    }

    /** Where something plays. */
    interface Target {
        String uri();

        Deque<MediaJob> jobs();

        EventMessage event(EventMessage event);

        /** Whether silence is of no account now. */
        boolean isTalking();

        void done(MediaJob job);
    }

    private record ChannelTarget(PbxChannel channel) implements Target {
        @Override
        public String uri() {
            return "channel:" + channel.id;
        }

        @Override
        public Deque<MediaJob> jobs() {
            return channel.media;
        }

        @Override
        public EventMessage event(EventMessage event) {
            return event.about(channel);
        }

        @Override
        public boolean isTalking() {
            return channel.talking;
        }

        @Override
        public void done(MediaJob job) {
            next(channel.media, job);
            leaveIfIdle(channel);
        }
    }

    private record BridgeTarget(PbxBridge bridge, Deque<MediaJob> jobs) implements Target {
        @Override
        public String uri() {
            return "bridge:" + bridge.id;
        }

        @Override
        public EventMessage event(EventMessage event) {
            return event.about(bridge).alsoOnAnnouncer();
        }

        /** Nobody's silence ends what is recorded of a bridge here. */
        @Override
        public boolean isTalking() {
            return true;
        }

        @Override
        public void done(MediaJob job) {
            next(jobs, job);
        }
    }
}
