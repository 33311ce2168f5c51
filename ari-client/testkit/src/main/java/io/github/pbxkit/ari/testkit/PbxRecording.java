package io.github.pbxkit.ari.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One live recording. Nothing is heard and nothing written: it counts the seconds, of speech and of silence too when silence
 * is to end it, and is stored under its name.
 */
final class PbxRecording implements MediaJob {
    final String name;
    private final Media home;
    private final Media.Target target;
    private final String format;
    private final Ending ending;
    private String state = "queued";
    private boolean stored = true;
    private boolean begun;
    private Instant began = Instant.EPOCH;
    private PbxClock.Scheduled timer = () -> {};
    private PbxClock.Scheduled silence = () -> {};
    private Instant silentSince = Instant.EPOCH;
    private Duration silent = Duration.ZERO;
    private Duration cut = Duration.ZERO;

    /**
     * What ends a recording by itself.
     *
     * @param limit the longest time, zero for none
     * @param silence so much of it, zero for none
     * @param key {@code none}, {@code any}, {@code *} or {@code #}
     */
    record Ending(Duration limit, Duration silence, String key) {}

    PbxRecording(String name, Media home, Media.Target target, String format, Ending ending) {
        this.name = name;
        this.home = home;
        this.target = target;
        this.format = format;
        this.ending = ending;
    }

    Map<String, Object> snapshot() {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("name", name);
        view.put("format", format);
        view.put("state", state);
        view.put("target_uri", target.uri());
        return view;
    }

    @Override
    public void begin() {
        begun = true;
        state = "recording";
        began = home.pbx.clock.now();
        publish("RecordingStarted", snapshot());
        if (!ending.limit().isZero()) {
            timer = home.pbx.later(ending.limit(), () -> finish());
        }
        if (!target.isTalking()) {
            onSilence();
        }
    }

    /** A key that the caller pressed. */
    void onKey(String key) {
        if (begun && (ending.key().equals("any") || ending.key().equals(key))) {
            finish();
        }
    }

    void onSpeech() {
        silence.cancel();
        silent = silent.plus(silenceNow());
        silentSince = Instant.EPOCH;
    }

    void onSilence() {
        silentSince = home.pbx.clock.now();
        if (!ending.silence().isZero()) {
            silence = home.pbx.later(ending.silence(), this::finishInSilence);
        }
    }

    /** The silence that ends a recording is not in it. */
    private void finishInSilence() {
        cut = ending.silence();
        finish();
    }

    private Duration silenceNow() {
        return silentSince.equals(Instant.EPOCH) ? Duration.ZERO : Duration.between(silentSince, home.pbx.clock.now());
    }

    @Override
    public void abort() {
        if (!begun) {
            begin();
        }
        finish();
    }

    void stop() {
        abort();
    }

    void cancel() {
        stored = false;
        abort();
    }

    /** Pause or go on; false when it has not begun or is over. */
    boolean pause(boolean paused) {
        if (begun) {
            state = paused ? "paused" : "recording";
        }
        return begun;
    }

    /** The process has gone: what was recorded so far is on the disk. */
    void leaveFile() {
        if (begun && stored) {
            home.pbx.storedRecordings.put(name, format);
        }
    }

    boolean isBegun() {
        return begun;
    }

    private void finish() {
        timer.cancel();
        silence.cancel();
        state = "done";
        Map<String, Object> view = snapshot();
        Duration length = Duration.between(began, home.pbx.clock.now()).minus(cut);
        view.put("duration", length.toSeconds());
        if (!ending.silence().isZero()) {
            Duration quiet = silent.plus(silenceNow()).minus(cut);
            view.put("talking_duration", length.minus(quiet).toSeconds());
            view.put("silence_duration", quiet.toSeconds());
        }
        home.pbx.recordings.remove(name);
        if (stored) {
            home.pbx.storedRecordings.put(name, format);
        }
        publish("RecordingFinished", view);
        target.done(this);
    }

    private void publish(String type, Map<String, Object> view) {
        home.pbx.publish(target.event(new EventMessage(type).with("recording", view)));
    }
}
