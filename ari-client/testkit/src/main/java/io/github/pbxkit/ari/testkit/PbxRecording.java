package io.github.pbxkit.ari.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** One live recording. Nothing is heard and nothing written: it counts the seconds and is stored under its name. */
final class PbxRecording implements MediaJob {
    final String name;
    private final Media home;
    private final Media.Target target;
    private final String format;
    private final Duration limit;
    private String state = "queued";
    private boolean stored = true;
    private boolean begun;
    private Instant began = Instant.EPOCH;
    private PbxClock.Scheduled timer = () -> {};

    PbxRecording(String name, Media home, Media.Target target, String format, Duration limit) {
        this.name = name;
        this.home = home;
        this.target = target;
        this.format = format;
        this.limit = limit;
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
        if (!limit.isZero()) {
            timer = home.pbx.later(limit, () -> finish());
        }
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

    boolean isBegun() {
        return begun;
    }

    private void finish() {
        timer.cancel();
        state = "done";
        Map<String, Object> view = snapshot();
        view.put("duration", Duration.between(began, home.pbx.clock.now()).toSeconds());
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
