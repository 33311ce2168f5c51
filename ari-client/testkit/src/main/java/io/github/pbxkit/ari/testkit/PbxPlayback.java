package io.github.pbxkit.ari.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One playback: its media one after the other, each for as long as its sound lasts. */
final class PbxPlayback implements MediaJob {
    private static final Set<String> CONTROLS = Set.of("pause", "unpause", "restart", "forward", "reverse");

    final String id;
    private final Media home;
    private final Media.Target target;
    private final List<String> media;
    private final String language;
    private int index;
    private String state = "queued";
    private boolean begun;
    private boolean anyPlayed;
    private PbxClock.Scheduled timer = () -> {};
    private Instant endsAt = Instant.MAX;
    private Duration left = Duration.ZERO;

    PbxPlayback(String id, Media home, Media.Target target, List<String> media, String language) {
        this.id = id;
        this.home = home;
        this.target = target;
        this.media = media;
        this.language = language;
    }

    Map<String, Object> snapshot() {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", id);
        view.put("media_uri", media.get(index));
        if (index + 1 < media.size()) {
            view.put("next_media_uri", media.get(index + 1));
        }
        view.put("target_uri", target.uri());
        view.put("language", language);
        view.put("state", state);
        return view;
    }

    @Override
    public void begin() {
        begun = true;
        if (state.equals("done")) { // stopped while it waited: Asterisk tells only of the end
            finish("done");
            return;
        }
        startMedium();
    }

    private void startMedium() {
        state = "playing";
        publish("PlaybackStarted");
        Duration length = home.lengthOf(media.get(index));
        if (length == null) {
            nextMedium();
        } else {
            anyPlayed = true;
            runFor(length);
        }
    }

    private void runFor(Duration length) {
        left = length;
        if (length.compareTo(Media.ENDLESS) < 0) {
            endsAt = home.pbx.clock.now().plus(length);
            timer = home.pbx.later(length, this::nextMedium);
        }
    }

    private void nextMedium() {
        if (index + 1 < media.size()) {
            state = "continuing";
            publish("PlaybackContinuing");
            index++;
            startMedium();
        } else {
            finish(anyPlayed ? "done" : "failed");
        }
    }

    @Override
    public void abort() {
        if (!begun) {
            begun = true;
            state = "playing";
            publish("PlaybackStarted");
        }
        finish("failed");
    }

    void stop() {
        if (begun) {
            finish("done");
        } else {
            state = "done";
        }
    }

    /** The operations of {@code /playbacks/ID/control}; false when it is none. */
    boolean control(String operation) {
        if (!begun && CONTROLS.contains(operation)) {
            throw new RestError(409, "Can only " + operation + " while media is playing");
        }
        switch (operation) {
            case "pause" -> pause();
            case "unpause" -> unpause();
            case "restart" -> {
                Duration whole = home.lengthOf(media.get(index));
                if (state.equals("playing") && whole != null) {
                    timer.cancel();
                    runFor(whole);
                }
            }
            case "forward", "reverse" -> {} // how far is up to the sound; its end stays where it is
            default -> {
                return false;
            }
        }
        return true;
    }

    private void pause() {
        if (state.equals("playing")) {
            timer.cancel();
            if (endsAt.isBefore(Instant.MAX)) {
                left = Duration.between(home.pbx.clock.now(), endsAt);
            }
            state = "paused";
        }
    }

    private void unpause() {
        if (state.equals("paused")) {
            state = "playing";
            publish("PlaybackStarted"); // Asterisk 22 says so a second time
            runFor(left.isNegative() ? Duration.ZERO : left);
        }
    }

    private void finish(String how) {
        timer.cancel();
        state = how;
        home.pbx.playbacks.remove(id);
        publish("PlaybackFinished");
        target.done(this);
    }

    private void publish(String type) {
        home.pbx.publish(target.event(new EventMessage(type).with("playback", snapshot())));
    }

    @Nullable
    String currentMedium() {
        return state.equals("playing") ? media.get(index) : null;
    }
}
