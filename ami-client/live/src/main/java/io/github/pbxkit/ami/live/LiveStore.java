package io.github.pbxkit.ami.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The picture on the side of the one who writes it: what changed in this step, and what was touched during a reading. */
final class LiveStore {
    private static final int TOMBSTONES = 10_000;

    private final int capacity;
    private final List<LiveChange<?>> changes = new ArrayList<>();
    private final Map<String, Boolean> tombstones = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > TOMBSTONES;
        }
    };
    private @Nullable Set<String> touched;
    private LivePbx pbx = LivePbx.EMPTY;
    private ChangeCause cause = ChangeCause.EVENT;
    private Instant now = Instant.EPOCH;
    private long refused;

    /** What was done in one step. */
    record Step(LivePbx pbx, List<LiveChange<?>> changes) {}

    LiveStore(int capacity) {
        this.capacity = capacity;
    }

    void begin(ChangeCause why, Instant when) {
        cause = why;
        now = when;
    }

    Step end() {
        List<LiveChange<?>> done = List.copyOf(changes);
        changes.clear();
        return new Step(pbx, done);
    }

    LivePbx pbx() {
        return pbx;
    }

    Instant now() {
        return now;
    }

    /** How many things had no room. */
    long refused() {
        return refused;
    }

    void standing(LivePbx.Standing standing) {
        pbx = pbx.with(standing);
    }

    <T extends LiveEntity> Optional<T> find(Class<T> type, String key) {
        return Optional.ofNullable(pbx.all(type).get(key));
    }

    void put(LiveEntity after) {
        touch(after.kind(), after.key());
        LiveEntity before = pbx.map(after.kind()).get(after.key());
        if (after.equals(before)) {
            return;
        }
        if (before == null && pbx.map(after.kind()).size() >= capacity) {
            refused++;
            return;
        }
        pbx = pbx.with(after);
        changed(after.kind(), after.key(), before, after);
    }

    void remove(LiveKind kind, String key) {
        touch(kind, key);
        LiveEntity before = pbx.map(kind).get(key);
        if (before != null) {
            pbx = pbx.without(kind, key);
            changed(kind, key, before, null);
        }
    }

    private void changed(LiveKind kind, String key, @Nullable LiveEntity before, @Nullable LiveEntity after) {
        changes.add(new LiveChange<>(kind, key, Optional.ofNullable(before), Optional.ofNullable(after), cause, now));
    }

    /** Notes from now on what events touch: about that a list that is being read may be behind. */
    void noteTouches(boolean isOn) {
        touched = isOn ? new HashSet<>() : null;
    }

    boolean isTouched(LiveKind kind, String key) {
        return touched != null && touched.contains(kind + " " + key);
    }

    private void touch(LiveKind kind, String key) {
        if (touched != null && cause == ChangeCause.EVENT && touched.size() < capacity) {
            touched.add(kind + " " + key);
        }
    }

    /** Events about a channel may come after its end: they must not bring it back. */
    void bury(String uniqueId) {
        tombstones.put(uniqueId, true);
    }

    void unbury(String uniqueId) {
        tombstones.remove(uniqueId);
    }

    boolean isBuried(String uniqueId) {
        return tombstones.containsKey(uniqueId);
    }
}
